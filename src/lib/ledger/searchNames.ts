/**
 * Finding people, groups and words by any of their names, however a reader spells it: without marks, hyphens or articles,
 * with another vowel (Oman, Uman; Reem, Rim), in Arabic script with or without its points. Pure and small: the page
 * searches with it.
 */

/** What can be found: an id, and the names that lead to it. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export interface Found {
  readonly id: string;
  /** The name that answers best to what was asked */
  readonly name: string;
  /** How well, from 0: the name itself; results of one rank are equals */
  readonly rank: number;
}

/** Articles, and the “and” that joins two of them: they part no name from another. */
const small = new Set(['al', 'el', 'ul', 'wal', 'wa', 'l', 'the', 'of', 'and', 'in']);
const alike: { readonly [word: string]: string } = {
  ibn: 'bin',
  abi: 'abu',
  abou: 'abu',
  aboo: 'abu',
  umm: 'um',
  ابن: 'بن',
  ابي: 'ابو',
  ابا: 'ابو'
};

/** Without case, marks and points; what joins words parts them, and what is written above the line goes. */
function strip(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\u0640]/gu, '')
      .toLowerCase()
      // The article takes the sound of what follows it: an-Nur, ash-Shams
      .replace(/(?<!\p{L})[ae](sh|th|dh|[nrstdz])[- ](?=\1)/gu, '')
      .replace(/[ʿʾʻʼ'’‘`´.]/g, '')
      .replace(/\u0671/g, 'ا')
      .replace(/[ىی]/g, 'ي')
      .replace(/ک/g, 'ك')
      .replace(/ة/g, 'ه')
      .replace(/ء/g, '')
      .replace(/ı/g, 'i')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** A word as it sounds to one who writes Arabic names in Latin letters by ear. */
function sound(word: string): string {
  return (
    word
      .replace(/q|ck/g, 'k')
      .replace(/ph/g, 'f')
      .replace(/a[wu](?![aeiouy])|ou|oo|o/g, 'u')
      .replace(/ee|a[eiy]|e[iy]|y|e/g, 'i')
      // Twice the same letter is one; twice the same digit is another year
      .replace(/(\p{L})\1/gu, '$1')
      .replace(/(?<=.{2}[aiu])h$/, '')
  );
}

/** A name in words that can be compared; articles and what joins words are left out. */
export function fold(text: string): string[] {
  const words = strip(text)
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => {
      const bare = word.replace(/^(?:و?ال|w?al|el)(?=.{3})/, '');
      const joined = /^abd[aeu][lr]+(?=.{3})(?!lah)/.exec(bare);
      const parts = joined && !/^abd[aeu]l+ah$/.test(bare) ? ['abd', bare.slice(joined[0].length)] : [bare];
      return parts.map((part) => alike[part] ?? part);
    });
  return words.filter((word) => !small.has(word)).map(sound);
}

/** “Corran Rowing Association (CRA)” is three names: itself, what stands before the bracket, and what stands in it. */
export function partsOf(name: string): string[] {
  const found = /^(.*?)\s*[([]([^)\]]+)[)\]]\s*$/.exec(name);
  return found ? [name, found[1] ?? '', found[2] ?? ''].filter((part) => part !== '') : [name];
}

/** One letter more, less, other, or two changed about. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

interface Form {
  readonly plain: string;
  readonly words: readonly string[];
  readonly joined: string;
}

const formOf = (text: string): Form => {
  const words = fold(text);
  return { plain: strip(text), words, joined: words.join('') };
};

/** Every asked word is met by a word of its own. */
function meets(
  asked: readonly string[],
  words: readonly string[],
  fits: (a: string, word: string) => boolean
): boolean {
  const left = [...words];
  return asked.every((one) => {
    const at = left.findIndex((word) => fits(one, word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** A word begun, with or without the article. */
const begins = (word: string, a: string): boolean =>
  word.startsWith(a) || (/^[ai]l./.test(a) && word.startsWith(a.slice(2)));

/** 0 and more, the lower the better; undefined: no answer. `near`: with a slip of the pen. */
function rankOf(asked: Form, name: Form): number | undefined {
  if (asked.plain === name.plain) return 0;
  if (asked.joined === name.joined) return 1;
  if (meets(asked.words, name.words, (a, word) => a === word)) return 2;
  if (meets(asked.words, name.words, (a, word) => begins(word, a))) return 3;
  if (asked.joined.length > 4 && name.joined.startsWith(asked.joined)) return 3;
  if (
    meets(
      asked.words,
      name.words,
      (a, word) => a === word || (a.length > 3 && word.length > 4 && isNear(a, word))
    ) &&
    asked.words.some((word) => word.length > 3)
  )
    return 4;
  return undefined;
}

/** The text asks for something: it is more than an article, or than the beginning of one. */
export const isAsking = (text: string): boolean => fold(text).some((word) => word.length > 1);

/**
 * Makes a search over names: the names are read once. The best answers come first, and of equals the one that is first in
 * the list of names, then of actors; near misses are given only where nothing answers better. Nothing asked, nothing found.
 */
export function searchNames(all: readonly Named[]): (asked: string) => Found[] {
  const known = all.map(({ id, names }) => ({
    id,
    names: names.map((name) => ({ name, forms: partsOf(name).map(formOf) }))
  }));
  return (text) => {
    const asked = formOf(text);
    if (asked.joined === '') return [];
    const found = known.flatMap(({ id, names }) => {
      const answers = names.flatMap(({ name, forms }, at) =>
        forms.flatMap((form) => {
          const rank = rankOf(asked, form);
          return rank === undefined ? [] : [{ id, name, rank, at }];
        })
      );
      const best = answers.sort((a, b) => a.rank - b.rank)[0];
      return best ? [best] : [];
    });
    const sure = found.filter(({ rank }) => rank < 4);
    return (sure.length > 0 ? sure : found)
      .sort((a, b) => a.rank - b.rank || a.at - b.at)
      .map(({ id, name, rank }) => ({ id, name, rank }));
  };
}
