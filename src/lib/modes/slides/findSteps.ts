import { isAsking, searchNames, type Named } from '../../ledger/searchNames';
import type { Lesson } from './lesson';

/**
 * What each step of a chapter can be found by: its heading, its date, and the names of those it speaks of; last, all of
 * them in one, so that a name and a year find the step that has both.
 */
export function nameSteps({ storyboard, record }: Pick<Lesson, 'storyboard' | 'record'>): Named[] {
  const actors = new Map(record.actors.map((actor) => [actor.id, [actor.name, actor.short ?? '']]));
  // A row’s sentence begins with its name
  const rows = new Map(
    record.entries.map(({ id, says, names = [], arabic = '' }) => [
      id,
      [says.split(':')[0] ?? '', ...names, arabic]
    ])
  );
  return storyboard.steps.map(({ id, title, says, focus, terms }) => {
    const names = [
      title,
      says,
      ...focus.flatMap((actor) => actors.get(actor) ?? []),
      ...terms.flatMap((term) => actors.get(term) ?? rows.get(term) ?? [])
    ].filter((name) => name !== '');
    return { id, names: [...new Set(names), names.join(' ')] };
  });
}

/**
 * Makes the search of the overview: it gives the ids of the steps that answer, in their order. The number of a step is that
 * step; anything else is words. Undefined: nothing is asked.
 */
export function searchSteps(steps: readonly Named[]): (asked: string) => string[] | undefined {
  const search = searchNames(steps);
  return (asked) => {
    const text = asked.trim();
    const isNumber = /^\d+$/.test(text);
    const numbered = isNumber ? steps[Number(text) - 1] : undefined;
    if (numbered) return [numbered.id];
    if (!isNumber && !isAsking(text)) return undefined;
    const found = new Set(search(text).map(({ id }) => id));
    return steps.flatMap(({ id }) => (found.has(id) ? [id] : []));
  };
}
