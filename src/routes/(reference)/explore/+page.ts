import { resolve } from '$app/paths';
import type { Whole } from '../../../lib/content/findWhole';
import { fetchRows } from '../../../lib/modes/shell/fetchRows';
import { findStanding } from '../../../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

/** The build renders the page at its opening date; the rows to draw it at any other are in a file beside it. */
export const load: PageLoad = async ({ url, fetch }) => {
  if (import.meta.env.SSR) {
    const { renderExplore } = await import('../../../lib/modes/explore/renderExplore');
    const { found } = await import('../../../lib/modes/explore/findRecordOfAll');
    return { ...found, ...renderExplore(found), standing: true };
  }
  const here = document.querySelector('.explore') !== null;
  const found = await fetchRows<Whole>(fetch, resolve('/explore/record.json'), {
    here,
    missing: 'The record did not arrive'
  });
  const find = (name: string) => findStanding(name, url.pathname, fetch);
  const [among, sources] = await Promise.all([find('actors'), find('sources')]);
  return { ...found, first: '', rows: '', among, sources, standing: here };
};
