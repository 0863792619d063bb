import { resolve } from '$app/paths';
import { findAbsolute, siteUrl } from '../../lib/published/site';
import { chapters } from '../../lib/content/content';
import { pages } from '../../lib/modes/shell/pages';
import { sayRobots, saySitemap } from '../../lib/published/sitemap';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** A sitemap holds absolute addresses only: without one there is none. */
export const entries: EntryGenerator = () =>
  siteUrl ? [{ file: 'robots.txt' }, { file: 'sitemap.xml' }] : [{ file: 'robots.txt' }];

export const GET: RequestHandler = ({ params }) => {
  const absolute = (path: string) => findAbsolute(resolve('/') + path);
  if (params.file === 'robots.txt')
    return new Response(sayRobots(absolute('sitemap.xml')), { headers: { 'content-type': 'text/plain' } });
  const heads = chapters.map(({ storyboard }) => storyboard.chapter);
  const checked = heads
    .map((head) => head.checked)
    .sort()
    .at(-1);
  const listed = [
    { path: '', checked },
    ...heads.map((head) => ({ path: `chapters/${head.id}/`, checked: head.checked })),
    ...pages.map(({ path }) => ({ path: path.replace(/^\//, ''), checked }))
  ];
  const entries = listed.flatMap((one) => {
    const address = absolute(one.path);
    return address ? [{ address, checked: one.checked }] : [];
  });
  return new Response(saySitemap(entries), { headers: { 'content-type': 'application/xml' } });
};
