/** The rows behind a figure in the order in which they are read. */
import type { Entry } from '../../ledger/record';
import { overlaps, type Span } from '../../moments';

export interface ListedGroup {
  readonly name: string;
  readonly rows: readonly Entry[];
}

interface Options {
  readonly at: Span;
  /** When each row is dated */
  readonly dates: ReadonlyMap<string, Span>;
  /** Stays in the list */
  readonly isWanted: (row: string) => boolean;
}

/** “Dated within this moment” first, then what is earlier by kind, in the order of the figure. */
export function listRows(rows: readonly Entry[], { at, dates, isWanted }: Options): ListedGroup[] {
  const groups = new Map<string, Entry[]>([['Of this date', []]]);
  for (const row of rows) {
    if (!isWanted(row.id)) continue;
    const span = dates.get(row.id);
    const name = span && overlaps(span, at) ? 'Of this date' : row.kind;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].flatMap(([name, list]) => (list.length > 0 ? [{ name, rows: list }] : []));
}

/** What a list holds: “34 marks, each from a row of the ledger.” */
export function sayRows(shown: number, all: number, names: string): string {
  const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
  if (all === 0) return 'Nothing in our sources is drawn at this date.';
  if (names === '') return `The figure rests on ${rows(all)} of the ledger.`;
  return `${shown} of ${rows(all)} behind the figure ${shown === 1 ? 'names' : 'name'} ${names}.`;
}
