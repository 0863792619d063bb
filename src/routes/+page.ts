import { findStanding } from '../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

/** The cover is rendered in the build and left standing: it needs no script. */
export const load: PageLoad = async ({ url, fetch }) => {
  if (import.meta.env.SSR) {
    const { renderCover } = await import('../lib/modes/cover/renderCover');
    return { body: renderCover() };
  }
  return { body: await findStanding('cover', url.pathname, fetch) };
};
