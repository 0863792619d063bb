/**
 * The index behind the search box of the bar, and what is asked of it. The build makes it, of whichever story is built; the
 * page reads it and asks. Words are compared as the search over people compares them: by their sound, without marks,
 * hyphens and articles. Pure: no document.
 */
import MiniSearch, { type AsPlainObject, type Query, type SearchOptions } from 'minisearch';
import { fold, partsOf } from '../../ledger/searchNames';

/** What can be found, and what its results are called together. */
export const kinds = {
  person: 'People',
  group: 'Groups',
  place: 'Places',
  term: 'Words',
  step: 'Steps',
  dispute: 'Disputes'
} as const;
export type Kind = keyof typeof kinds;

export interface Entry {
  readonly kind: Kind;
  /** Where it stands, from the site’s root: `people/#ferrymen` */
  readonly to: string;
  /** What it is called in this work */
  readonly name: string;
  /** Its date, its role, or where it belongs: a line beside the name */
  readonly says: string;
}

/** What the build knows of an entry besides. */
export interface Findable extends Entry {
  /** Every name that leads to it, the one of this work among them */
  readonly names: readonly string[];
  /** Whether what is said of it leads to it too: the date of a step, the country of a place */
  readonly isSaid: boolean;
}

/** The file that the page loads. */
export interface IndexFile {
  readonly entries: readonly Entry[];
  readonly index: AsPlainObject;
}

export interface Hit {
  readonly entry: Entry;
  /** The name by which it was found */
  readonly name: string;
  /** The words of it that answer, as `fold` writes them */
  readonly words: readonly string[];
}

/** One name of an entry, and what is looked through with it. */
interface Row {
  readonly id: number;
  /** Place among the entries */
  readonly of: number;
  readonly name: string;
  readonly says?: string;
}

/** A name is found by its words, and by all of them written as one. */
const options = {
  fields: ['name', 'says'],
  storeFields: ['of', 'name'],
  tokenize: (text: string, field?: string) => {
    const words = fold(text);
    return field === 'name' && words.length > 1 ? [...words, words.join('')] : words;
  },
  processTerm: (word: string) => word
};

/** Makes the index: every name of an entry is a row of its own, so that a long list of names weighs none of them down. */
export function makeIndex(all: readonly Findable[]): IndexFile {
  const index = new MiniSearch<Row>(options);
  index.addAll(
    all
      .flatMap(({ names, says, isSaid }, of) =>
        names.map((name, i) => ({ of, name, ...(isSaid && i === 0 ? { says } : {}) }))
      )
      .map((row, id) => ({ id, ...row }))
  );
  return {
    entries: all.map(({ kind, to, name, says }) => ({ kind, to, name, says })),
    index: index.toJSON()
  };
}

/** A word may be begun, and no more than begun; a year or a number is meant as it stands. */
const asked: SearchOptions = {
  combineWith: 'AND',
  boost: { name: 3 },
  tokenize: (word: string) => [word],
  prefix: (word: string) => word.length > 1
};
const isLong = (word: string): boolean => /^\p{L}{4}/u.test(word);
const near: SearchOptions = { ...asked, fuzzy: (word: string) => (isLong(word) ? 1 : false) };

/** The word, and in a long one each two neighbours changed about: the slip that counts as two. */
const swapped = (word: string): string[] =>
  isLong(word)
    ? [...word].map((letter, i) => word.slice(0, i) + (word[i + 1] ?? '') + letter + word.slice(i + 2))
    : [word];

/**
 * Reads the index; the answer finds entries. All words of what is asked have to be met; the best come first, and before
 * them those that are called exactly so. A slip of the pen is forgiven only where nothing answers without.
 */
export function openIndex({ entries, index }: IndexFile): (text: string) => Hit[] {
  const rows = MiniSearch.loadJS<Row>(index, options);
  return (text) => {
    const words = fold(text);
    if (words.length === 0) return [];
    const queries: Query[] = words.map((word) => ({ combineWith: 'OR', queries: [word, ...swapped(word)] }));
    const sure = rows.search({ ...asked, queries: words });
    const found = sure.length > 0 ? sure : rows.search({ ...near, queries });

    const joined = words.join('');
    const hits = new Map<number, Hit & { isWhole: boolean }>();
    for (const { of, name, terms } of found as unknown as (Row & { terms: string[] })[]) {
      const entry = entries[of];
      const isWhole = partsOf(name).some((part) => fold(part).join('') === joined);
      if (entry && (!hits.has(of) || (isWhole && !hits.get(of)?.isWhole)))
        hits.set(of, { ...tellBy(entry, name, terms), isWhole });
    }
    return [...hits.values()].sort((a, b) => Number(b.isWhole) - Number(a.isWhole));
  };
}

/** By the name of this work, where that answers as well; and all words written as one answer only where none does by itself. */
function tellBy(entry: Entry, name: string, terms: readonly string[]): Hit {
  const own = [...fold(name), ...fold(entry.says)];
  const single = terms.filter((term) => own.includes(term));
  const words = single.length > 0 ? single : terms;
  const isTold = words.every((word) => fold(entry.name).includes(word));
  return { entry, name: isTold ? entry.name : name, words };
}

/**
 * So many of them by their kinds, the kind of the best one first. Where there are more, no kind takes more than three
 * places from the others as long as these have something to show.
 */
export function groupHits(hits: readonly Hit[], most: number): { kind: Kind; hits: Hit[] }[] {
  const counts = new Map<Kind, number>();
  const [early, late]: [Hit[], Hit[]] = [[], []];
  for (const hit of hits) {
    const count = counts.get(hit.entry.kind) ?? 0;
    counts.set(hit.entry.kind, count + 1);
    (count < 3 ? early : late).push(hit);
  }
  const shown = new Set([...early, ...late].slice(0, most));
  const groups = new Map<Kind, Hit[]>();
  for (const hit of hits)
    if (shown.has(hit)) groups.set(hit.entry.kind, [...(groups.get(hit.entry.kind) ?? []), hit]);
  return [...groups].map(([kind, all]) => ({ kind, hits: all }));
}

/** A text in pieces, with those marked that are among the words that answer. */
export function markWords(text: string, words: readonly string[]): { text: string; isMarked: boolean }[] {
  const isWhole = words.includes(fold(text).join(''));
  return text
    .split(/([\p{L}\p{M}\p{N}ʿʾʻʼ'’‘`´]+)/u)
    .filter(Boolean)
    .map((piece) => {
      const its = fold(piece);
      return { text: piece, isMarked: its.length > 0 && (isWhole || its.some((one) => words.includes(one))) };
    });
}
