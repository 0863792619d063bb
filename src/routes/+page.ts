import { findStanding } from '../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, fetch }) => {
  if (!import.meta.env.SSR) return { body: await findStanding('cover', url.pathname, fetch) };
  const { renderCover } = await import('../lib/modes/cover/renderCover');
  return { body: renderCover() };
};
