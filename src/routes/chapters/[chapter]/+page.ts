import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import type { Record } from '../../../lib/ledger/record';
import { fetchRows } from '../../../lib/modes/shell/fetchRows';
import type { PageLoad } from './$types';

/**
 * The text of a chapter is in its page and in no script, and the rows that its figures draw are in a file beside it, so
 * that the text does not wait for them. The build renders both; a reader who comes from another page of the site without
 * a reload has the text fetched from where it stands.
 */
export const load: PageLoad = async ({ params, data, url, fetch }) => {
  if (import.meta.env.SSR) {
    const { renderArticle } = await import('../../../lib/modes/article/renderArticle');
    const { chapters: all, findChapter, openText } = await import('../../../lib/content/content');
    const Chapter = await openText(params.chapter);
    const found = findChapter(params.chapter);
    if (!Chapter || !found) error(404, 'There is no such chapter');
    const others = all.map(({ storyboard: { chapter, steps } }) => ({ chapter, steps: steps.length }));
    return { ...data, record: found.record, ...renderArticle({ ...found, chapters: others, Chapter }) };
  }
  const here = document.querySelector(`[data-chapter="${params.chapter}"]`);
  const file = resolve('/chapters/[chapter]/record.json', { chapter: params.chapter });
  // Else text, notes and the first figure are there
  const record = await fetchRows<Record>(fetch, file, {
    here: here !== null,
    missing: 'The figures of this chapter did not arrive'
  });
  const there = here
    ? undefined
    : new DOMParser()
        .parseFromString(await (await fetch(url.pathname)).text(), 'text/html')
        .querySelector(`[data-chapter="${params.chapter}"]`);
  const part = (name: string) => there?.querySelector(`.${name}`)?.outerHTML ?? '';
  return {
    ...data,
    record,
    head: part('head'),
    text: part('text'),
    notes: part('notes'),
    first: part('stills'),
    whereabouts: part('whereabouts')
  };
};
