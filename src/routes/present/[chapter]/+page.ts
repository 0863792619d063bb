import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import type { Record } from '../../../lib/ledger/record';
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
  const record = await fetch(resolve('/chapters/[chapter]/record.json', { chapter: params.chapter }))
    .then((answer) => (answer.ok ? (answer.json() as Promise<Record>) : undefined))
    .catch(() => undefined);
  if (record) return { ...data, record, first: '' };
  if (!document.querySelector(`[data-slides="${params.chapter}"]`))
    error(503, 'The figures of this chapter did not arrive');
  // The page stays as it was built: the first slide is there, and it says that nothing moves
  document.documentElement.dataset.stuck = '';
  return new Promise<never>(() => undefined);
};
