/** What search engines ask for, as answers. Build only. */
import { resolve } from '$app/paths';
import { chapters } from '../content/content';
import { pages } from '../modes/shell/pages';
import { findAbsolute } from './site';
import { sayRobots, saySitemap } from './sitemap';

const absolute = (path: string): string | undefined => findAbsolute(resolve('/') + path);
const answer = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': type } });

/** The file `robots.txt`. */
export const answerWithRobots = (): Response => answer(sayRobots(absolute('sitemap.xml')), 'text/plain');

/** The file `sitemap.xml`: the cover, the chapters and the pages beside them. */
export function answerWithSitemap(): Response {
  const heads = chapters.map(({ storyboard }) => storyboard.chapter);
  const latest = heads
    .map(({ checked }) => checked)
    .sort()
    .at(-1);
  const listed = [
    { path: '', checked: latest },
    ...heads.map(({ id, checked }) => ({ path: `chapters/${id}/`, checked })),
    ...[...pages.map(({ path }) => path), 'search/'].map((path) => ({ path, checked: latest }))
  ];
  const entries = listed.flatMap(({ path, checked }) => {
    const address = absolute(path);
    return address ? [{ address, checked }] : [];
  });
  return answer(saySitemap(entries), 'application/xml');
}
