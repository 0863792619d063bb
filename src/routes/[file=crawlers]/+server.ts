import { answerWithRobots, answerWithSitemap } from '../../lib/published/crawlers';
import { siteUrl } from '../../lib/published/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** A sitemap holds absolute addresses only: without one there is none. */
export const entries: EntryGenerator = () =>
  siteUrl ? [{ file: 'robots.txt' }, { file: 'sitemap.xml' }] : [{ file: 'robots.txt' }];

export const GET: RequestHandler = ({ params }) =>
  params.file === 'robots.txt' ? answerWithRobots() : answerWithSitemap();
