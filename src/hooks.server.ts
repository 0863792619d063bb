import { resolve as resolvePath } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { findAbsolute, version } from './lib/published/site';
import { chapters } from './lib/content/content';
import { oembedLink } from './lib/published/oembed';
import { site } from './lib/published/place';
import { sayHead } from './lib/published/social';

/** Every page is rendered in the build; what others show of it stands in its head, and in none of its scripts. */
export const handle: Handle = ({ event, resolve }) => {
  const root = resolvePath('/');
  const path = event.url.pathname.slice(root.length);
  const found = chapters.find(({ storyboard }) => path === `chapters/${storyboard.chapter.id}/`);
  const page = found ? { path, chapter: found.storyboard.chapter, minutes: found.minutes } : { path };
  const head = { absolute: (to: string) => findAbsolute(root + to), version };
  const offered = page.chapter && { chapter: page.chapter.id, title: page.chapter.title };
  // Early: hosts read no more than the beginning of a page
  const link = offered ? oembedLink(offered, site) : '';
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('%work.head%', () => link + sayHead({ ...page, html }, head))
  });
};
