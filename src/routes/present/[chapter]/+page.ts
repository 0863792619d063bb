import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import type { Record } from '../../../lib/ledger/record';
import { fetchRows } from '../../../lib/modes/shell/fetchRows';
import type { PageLoad } from './$types';

/** The rows that the figures draw are the article’s, in the file beside it; the first figure is in the page. */
export const load: PageLoad = async ({ params, data, fetch }) => {
  if (import.meta.env.SSR) {
    const { findLesson } = await import('../../../lib/content/content');
    const { renderFirst } = await import('../../../lib/modes/slides/renderFirst');
    const found = findLesson(params.chapter);
    if (!found) error(404, 'There is no such chapter');
    return { ...data, record: found.record, first: renderFirst(found) };
  }
  const file = resolve('/chapters/[chapter]/record.json', { chapter: params.chapter });
  const record = await fetchRows<Record>(fetch, file, {
    here: document.querySelector(`[data-slides="${params.chapter}"]`) !== null,
    missing: 'The figures of this chapter did not arrive'
  });
  return { ...data, record, first: '' };
};
