/** What popovers, notes and tables print of a row, in the same words. */
import type { Cite, Entry, SourceEntry, Status } from './record';

/** The standing of a row in words that need no key. */
export const statusWords: Record<Status, string> = {
  reported: 'Reported',
  claimed: 'Claimed by a party',
  disputed: 'Disputed',
  inferred: 'An analyst’s inference',
  none: 'Not in our sources'
};

/** The standing of a row; undefined for a word that is only explained. */
export function sayStatus(entry: Pick<Entry, 'kind' | 'status'>): string | undefined {
  return entry.kind === 'Term' ? undefined : statusWords[entry.status];
}

/** Who says so, when, and how it stands, in one line: “A newspaper · 14 June 1970 · Reported”. */
export function sayStanding(entry: Entry): string {
  const line = [entry.by, entry.date, sayStatus(entry)].filter(Boolean).join(' · ');
  return openSentence(line);
}

/** The places in one source that a row rests on. */
export interface Reference {
  readonly source: SourceEntry;
  /** “paragraphs 22 and 24”, or a locator in words */
  readonly place: string;
}

/** “a, b and c” */
export const sayList = (parts: readonly (number | string)[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** “three”; from eleven on in figures */
export const sayCount = (count: number): string => counts[count] ?? `${count}`;

/** With a capital, as a sentence opens */
export const openSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The places in one source: “paragraphs 22 and 24”, or a locator in words. */
export function sayPlace(cites: readonly Cite[]): string {
  const paras = [...new Set(cites.flatMap(({ para }) => para ?? []))].sort((a, b) => a - b);
  const words = [...new Set(cites.flatMap(({ locator }) => locator ?? []))];
  const counted = paras.length > 0 ? [`paragraph${paras.length > 1 ? 's' : ''} ${sayList(paras)}`] : [];
  return [...counted, ...words].join('; ');
}

/** A row's citations, one a source, in the order of the row. */
export function findReferences(cites: readonly Cite[], sources: readonly SourceEntry[]): Reference[] {
  const ids = [...new Set(cites.map((cite) => cite.source))];
  return ids.flatMap((id) => {
    const source = sources.find((one) => one.id === id);
    return source ? [{ source, place: sayPlace(cites.filter((cite) => cite.source === id)) }] : [];
  });
}

/** A source in full, without its address: author, title, publisher, date. */
export function saySource({ author, title, publisher, date }: SourceEntry): string {
  return [author, `“${title}”`, publisher, date].filter(Boolean).join(', ');
}
