import { findStanding } from '../../../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, fetch }) => {
  if (!import.meta.env.SSR) return { body: await findStanding('everything', url.pathname, fetch) };
  const { render } = await import('../../../lib/modes/search/renderEverything');
  return { body: render() };
};
