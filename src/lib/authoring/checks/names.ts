/**
 * The names under which prose speaks of the rows of the ledger, and where a text uses one. At each place the longest
 * name counts: “Pellmouth Rowing Club” does not name Pellmouth.
 */
import type { Ledger } from '../../ledger/build/schema';

export interface NamedRow {
  kind: 'actors' | 'places' | 'terms';
  id: string;
}

/** A name in a text. */
export interface NameHit {
  from: number;
  /** After its last character */
  to: number;
  /** As written */
  text: string;
  /** The rows it may mean; none where it is no more than a part of other rows’ names, such as the surname of two */
  rows: readonly NamedRow[];
}

export interface Names {
  /** In order of their places; no two overlap */
  findIn(text: string): NameHit[];
}

/** One name of one row. A row’s own name outweighs what others are also called. */
interface Form {
  text: string;
  row: NamedRow;
  isOwn: boolean;
}

const unnamed = /^Unnamed\b|\((?:unnamed|unspecified)\)/;

/** Begins with a capital or a digit, be it after an article that is joined to it, such as al- or d’-. */
const isCapital = (word: string): boolean => /^(?:\p{Ll}{1,3}-)*[‘’]?[\p{Lu}\p{N}]/u.test(word);

/** “of”, “the”, “van”, “ibn”: words so short do not make a description of a name. */
const isParticle = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word);

/** A name and no description: “Crew of the West Shore”, but not “Lake rowers” or “the Ferrymen”. */
function isProperName(text: string): boolean {
  const words = text.split(' ');
  return (
    words[0] !== 'the' &&
    words.some(isCapital) &&
    words.every((word) => isCapital(word) || isParticle(word)) &&
    !/[“”[\]]/.test(text)
  );
}

/** “Pellmouth Branch (PBC)”: the name, and the one in brackets. */
function splitName(name: string): [string, string | undefined] {
  const [, base, inner] = /^(.*?)\s+\(([^()]*)\)$/.exec(name) ?? [];
  return [base ?? name, inner];
}

function formsOf(ledger: Ledger, titles: readonly string[]): Form[] {
  const untitled = (name: string): string => {
    const title = titles.find((one) => name.startsWith(`${one} `));
    return title === undefined ? name : name.slice(title.length + 1);
  };
  const forms: Form[] = [];
  for (const { id, name, short, aliases } of ledger.actors) {
    if (unnamed.test(name)) continue;
    const add = (text: string | undefined, isOwn: boolean): void => {
      if (text !== undefined && (isOwn || isProperName(text)))
        forms.push({ text, row: { kind: 'actors', id }, isOwn });
    };
    const [base, inner] = splitName(name);
    for (const own of [base, untitled(base), short]) add(own, true);
    add(inner, false);
    for (const alias of aliases) for (const text of splitName(alias.name)) add(text, false);
  }
  for (const { id, name, precision } of ledger.places) {
    const [base] = splitName(name.replace(/,.*/, ''));
    // A camp goes by the name of where it is: “Weir summer camp”, “Weir”
    for (const text of precision === 'camp' ? [base, base.replace(/( \p{Ll}+)+$/u, '')] : [base])
      forms.push({ text, row: { kind: 'places', id }, isOwn: true });
  }
  for (const { id, term, words } of ledger.terms) {
    const [base, inner] = splitName(term);
    const own = words ?? [base, ...(inner === undefined ? [] : [inner])];
    for (const text of own.map((one) => one.replace(/[“”]/g, '')))
      for (const form of words || text.endsWith('s') ? [text] : [text, pluralOf(text)])
        forms.push({ text: form, row: { kind: 'terms', id }, isOwn: true });
  }
  return forms;
}

const pluralOf = (text: string): string => `${text}${/(?:x|z|ch|sh)$/.test(text) ? 'es' : 's'}`;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/**
 * The names of all actors, places and terms.
 * @param titles - what may stand before a person’s name, and be left out
 */
export function collectNames(ledger: Ledger, titles: readonly string[] = []): Names {
  const forms = formsOf(ledger, titles);
  const spaced = forms.map(({ text, row }) => ({ id: row.id, text: ` ${plain(text)} ` }));
  const byText = new Map<string, Form[]>();
  for (const form of forms) {
    const others = byText.get(plain(form.text)) ?? [];
    byText.set(plain(form.text), [...others, form]);
  }
  const rowsOf = new Map<string, readonly NamedRow[]>();
  for (const [text, same] of byText) {
    const own = same.filter((form) => form.isOwn);
    const among = own.length > 0 ? own : same;
    const rows = [...new Map(among.map(({ row }) => [row.id, row])).values()];
    rowsOf.set(text, own.length > 0 || (rows.length === 1 && isDistinct(text, rows[0])) ? rows : []);
  }
  const pattern = [...new Set(forms.map(({ text }) => text))]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'gu');

  return {
    findIn: (text) =>
      forms.length === 0
        ? []
        : [...text.matchAll(anyName)].map((hit) => ({
            from: hit.index,
            to: hit.index + hit[0].length,
            text: hit[0].replace(/\s+/g, ' '),
            rows: rowsOf.get(plain(hit[0])) ?? []
          }))
  };

  /** What a row is also called tells it apart unless it is a part of another row’s name. */
  function isDistinct(text: string, row: NamedRow | undefined): boolean {
    return !spaced.some((other) => other.id !== row?.id && other.text.includes(` ${text} `));
  }
}

/** Letter for letter, but for the first one: it is a capital where a sentence begins, and small inside one in names of several words. */
function patternOf(name: string): string {
  const [first = '', second = ''] = name;
  const isFree = first !== first.toUpperCase() || (name.includes(' ') && second !== second.toUpperCase());
  const rest = (isFree ? name.slice(first.length) : name)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return isFree ? `[${first.toLowerCase()}${first.toUpperCase()}]${rest}` : rest;
}
