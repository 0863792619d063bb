import type { PageLoad } from './$types';

// Static hosts look for 404.html at the top, not for a folder; and the page needs no script
export const trailingSlash = 'never';
export const csr = false;

export const load: PageLoad = async () => {
  if (!import.meta.env.SSR) return { first: undefined };
  const { chapters } = await import('../../lib/content/content');
  return { first: chapters[0]?.storyboard.chapter };
};
