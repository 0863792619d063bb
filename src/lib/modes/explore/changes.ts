/** The rows of a figure by date and by whom they name: where a reader may step to, and what stays when someone is looked for. */
import type { Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import type { Span } from '../../moments';
import type { SceneName } from '../../scenes';
import type { Change } from '../../scenes/shared/changeOf';

/** A scene says in `changes.ts` which of its rows is new when: only this page asks, so it is not on the scene. */
const finders = import.meta.glob<(record: Record) => readonly Change[]>('../../scenes/*/changes.ts', {
  import: 'default',
  eager: true
});

/** Ids of the actors that each row of the record names, by the row’s id. */
export function findNamed(record: Record): Map<string, ReadonlySet<string>> {
  const named = new Map<string, ReadonlySet<string>>();
  const put = (id: string, ...actors: (string | undefined)[]): void => {
    named.set(id, new Set(actors.filter((actor) => actor !== undefined)));
  };
  for (const { id, from, to, moves } of record.ties) put(id, from, to, moves);
  for (const { id, actors, journey } of record.events)
    put(id, ...actors.map((actor) => actor.id), journey?.of);
  for (const { id, actor, combinedWith = [] } of record.strengths) put(id, actor, ...combinedWith);
  // An item of evidence speaks of its tie, and of those who took part in its event
  for (const { id, tie, event } of record.evidence)
    put(id, ...(named.get(tie) ?? []), ...((event && named.get(event)) || []));
  return named;
}

/** When each row of the record is dated, by its id; those without a date are absent. */
export function findDates(record: Record): Map<string, Span> {
  const dates = new Map<string, Span>();
  const put = (id: string, span: Span | undefined): unknown => span && dates.set(id, span);
  for (const { id, start } of record.ties) put(id, spanOfDating(start));
  for (const { id, date, use } of record.strengths) if (use !== 'no-figure') put(id, spanOfDating(date));
  for (const { id, date } of [...record.events, ...record.evidence]) put(id, spanOfDating(date));
  return dates;
}

/** The moments at which something new is in a figure, in order of time; each once, as exactly as it is known. */
export function findChanges(
  record: Record,
  figure: SceneName,
  isWanted: (row: string) => boolean = () => true
): Span[] {
  const find = finders[`../../scenes/${figure}/changes.ts`];
  if (!find)
    throw new Error(`scenes/${figure}/changes.ts is not there: it says when the figure has something new`);
  const spans = find(record).flatMap(({ id, at }) => (isWanted(id) ? [at] : []));
  const sorted = spans.sort((a, b) => a.end - b.end || b.start - a.start);
  // Of those that end on one day the most exact stands for all
  return sorted.filter(({ end }, index) => end !== sorted[index - 1]?.end);
}

/** The change before a moment, or after it. A moment is where it ends. */
export function findChange(changes: readonly Span[], at: Span, way: 'before' | 'after'): Span | undefined {
  return way === 'after'
    ? changes.find(({ end }) => end > at.end)
    : changes.filter(({ end }) => end < at.end).at(-1);
}
