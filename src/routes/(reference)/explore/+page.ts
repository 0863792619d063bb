import { resolve } from '$app/paths';
import type { Whole } from '../../../lib/content/findWhole';
import { openSentence, sayCount } from '../../../lib/ledger/sayEntry';
import { parseSpan, saySpan } from '../../../lib/moments';
import { years } from '../../../lib/story';
import { fetchRows } from '../../../lib/modes/shell/fetchRows';
import { findStanding } from '../../../lib/modes/shell/findStanding';
import type { PageLoad } from './$types';

/** The build renders the page at its opening date; the rows to draw it at any other are in a file beside it. */
export const load: PageLoad = async ({ url, fetch }) => {
  if (import.meta.env.SSR) {
    const { renderExplore } = await import('../../../lib/modes/explore/renderExplore');
    const { found } = await import('../../../lib/content/wholeFound');
    const { sayAnswers, sceneNames } = await import('../../../lib/scenes/build');
    const description = `${openSentence(sayAnswers('fully'))}: ${sayCount(sceneNames.length)} figures at any date from ${saySpan(parseSpan(years))}, each mark with its sources.`;
    return { ...found, ...renderExplore(found), description, standing: true };
  }
  const here = document.querySelector('.explore') !== null;
  const found = await fetchRows<Whole>(fetch, resolve('/explore/record.json'), {
    here,
    missing: 'The record did not arrive'
  });
  const find = (name: string) => findStanding(name, url.pathname, fetch);
  const [among, sources] = await Promise.all([find('actors'), find('sources')]);
  // What the page holds is said to those who only name it: as the build wrote it, or not at all
  const description = here
    ? document.querySelector('meta[name="description"]')?.getAttribute('content')
    : undefined;
  return { ...found, description: description ?? '', first: '', rows: '', among, sources, standing: here };
};
