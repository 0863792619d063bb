/** The rows of a figure by date and by whom they name: where a reader may step to, and what stays when someone is looked for. */
import type { Record } from '../../ledger/record';
import { spanOf, spanOfDating } from '../../ledger/ties';
import { parseSpan, type Span } from '../../moments';
import type { SceneName } from '../../scenes/names';

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

/**
 * The moments at which something new is in a figure, in order of time; each once, as exactly as it is known. What has a
 * range comes when it is over, but for a figure of strength, which stands all the while.
 */
export function findChanges(
  record: Record,
  figure: SceneName,
  isWanted: (row: string) => boolean = () => true
): Span[] {
  const rows = datedRows(record, figure);
  const spans = rows.flatMap(({ id, span }) => (isWanted(id) ? [span] : []));
  const sorted = spans.sort((a, b) => a.end - b.end || b.start - a.start);
  // Of those that end on one day the most exact stands for all
  return sorted.filter(({ end }, index) => end !== sorted[index - 1]?.end);
}

/** The rows that a figure draws, with the moment at which each comes. */
function datedRows(record: Record, figure: SceneName): { id: string; span: Span }[] {
  const { ties, evidence, events, strengths } = record;
  const dated = (id: string, span: Span | undefined) => (span ? [{ id, span }] : []);
  if (figure === 'strength')
    return strengths.flatMap(({ id, date, use }) =>
      use === 'no-figure' ? [] : dated(id, plain(spanOfDating(date), 0))
    );
  if (figure === 'map')
    return events.flatMap(({ id, date, label }) =>
      label?.hidden ? [] : dated(id, plain(spanOfDating(date), -1))
    );
  // An act that brings a ribbon to its lane is drawn once it is there
  const acts = new Set(ties.map(({ enters }) => enters));
  const contested = ties.find(({ states, summaries }) => states && summaries);
  const [from, until] = [spanOfDating(contested?.start ?? null), spanOf(contested?.end?.edtf)];
  return [
    ...ties.flatMap(({ id, start }) => (acts.has(id) ? [] : dated(id, plain(spanOfDating(start), -1)))),
    ...evidence
      .flatMap(({ id, date }) => dated(id, plain(spanOfDating(date), -1)))
      .filter(({ span: { end } }) => from && until && end >= from.start && end <= until.end)
  ];
}

/** One end of a range; “around” is not a moment to step to. */
function plain(span: Span | undefined, end: 0 | -1): Span | undefined {
  return span && parseSpan((span.edtf.split('/').at(end) ?? span.edtf).replace('~', ''));
}

/** The change before a moment, or after it. A moment is where it ends. */
export function findChange(changes: readonly Span[], at: Span, way: 'before' | 'after'): Span | undefined {
  return way === 'after'
    ? changes.find(({ end }) => end > at.end)
    : changes.filter(({ end }) => end < at.end).at(-1);
}
