import { findStanding } from '../../../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url, fetch }) => {
  if (!import.meta.env.SSR) return { body: await findStanding('brief', url.pathname, fetch) };
  const { render } = await import('../../../lib/modes/brief/renderBrief');
  return { body: render() };
};
