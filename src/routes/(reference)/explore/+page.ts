import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import type { Whole } from '../../../lib/content/findWhole';
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
  const found = await fetch(resolve('/explore/record.json'))
    .then((answer) => (answer.ok ? (answer.json() as Promise<Whole>) : undefined))
    .catch(() => undefined);
  if (!found) {
    if (!here) error(503, 'The record did not arrive');
    // The page stays as it was built, at its opening date, and says so
    document.documentElement.dataset.stuck = '';
    return new Promise<never>(() => undefined);
  }
  const find = (name: string) => findStanding(name, url.pathname, fetch);
  const [among, sources] = await Promise.all([find('actors'), find('sources')]);
  return { ...found, first: '', rows: '', among, sources, standing: here };
};
