import type { ParamMatcher } from '@sveltejs/kit';

/** The files that search engines ask for. */
export const match = ((file: string) =>
  file === 'robots.txt' || file === 'sitemap.xml') satisfies ParamMatcher;
