import type { Fault } from '../../reading/fault';
import { countWords, findTexts, quotationWords } from '../../ledger/build/check';
import { kindNames } from '../../ledger/build/parse';
import type { Ledger } from '../../ledger/build/schema';
import type { ParsedChapter } from '../parsing/chapter';
import { findQuotations } from '../parsing/prose';

/** Up to so many words in quotation marks may be a name or a word that is spoken of, not somebody’s sentence. */
const fewWords = 3;

/** Straight and printed marks are the same, and so are `[W]e` and `We`. */
const plain = (text: string): string =>
  text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const anyCase = (letter: string): string => `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without the mark that ends it, which may be the quoting sentence’s. */
const bare = (words: string): string => plain(words).replace(/[.,;:!?]+$/, '');

/** Whether a text has some words, whole ones. Each item is a part of them; between two parts anything may stand. */
function hasParts(text: string, [first = '', ...rest]: readonly string[]): boolean {
  if (first === '') return false;
  // Where the quotation begins within a sentence, or a sentence within it
  const start = /^\p{L}/u.test(first) ? anyCase(first.charAt(0)) + escape(first.slice(1)) : escape(first);
  const whole = [start, ...rest.map(escape)].map((part) => `(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`);
  return new RegExp(whole.join('.*?'), 'u').test(text);
}

/**
 * Whether a text has words that were quoted from it: letter for letter but for the case of the first, the mark that ends
 * them, and what “…” or an insertion in brackets stands for. The brackets may be the text’s own.
 */
export function holds(text: string, words: string): boolean {
  const parts = bare(words).split(/\s*(?:\[…\]|…|\[[^\]]*\])\s*/);
  return (
    hasParts(plain(text), [bare(words)]) ||
    hasParts(
      plain(text),
      parts.filter((part) => part !== '')
    )
  );
}

/** Says what is wrong with the quotations of a text whose step cites some rows, each by its place in the text. */
type QuotationCheck = (text: string, cites: readonly string[]) => { at: number; says: string }[];

/**
 * What stands in quotation marks in prose or margin note is a row of quotes.yaml that its step cites, word for word; or
 * the title of a source; or a few words that are spoken of, which then stand somewhere in the ledger or the chapter.
 */
export function checkQuotations(
  chapters: readonly ParsedChapter[],
  ledger: Ledger,
  house: readonly string[]
): Fault[] {
  const checkAmong = quotationCheck(
    ledger,
    house,
    (row) => `write <Cite of="${row}" /> in the step, after the sentence`
  );
  return chapters.flatMap(({ file, steps }) => {
    const check = checkAmong(
      steps.flatMap(({ prose, margins }) => [prose, ...margins].map(({ text }) => text))
    );
    return steps.flatMap(({ step, prose, margins }) =>
      [prose, ...margins].flatMap(({ text, lineOf }) =>
        check(text, step.cites).map(({ at, says }) => ({ file, line: lineOf(at), says }))
      )
    );
  });
}

/**
 * The check of quotations, for any texts: give it all that stand together, since a few words may be taken from among
 * them. `sayHow` tells a writer how to cite a row.
 */
export function quotationCheck(
  ledger: Ledger,
  house: readonly string[],
  sayHow: (row: string) => string
): (together: readonly string[]) => QuotationCheck {
  const ofTheHouse = spokenText([
    ...kindNames.flatMap((kind) => ledger[kind].flatMap((row) => findTexts(row, '').map(({ text }) => text))),
    ...house
  ]);
  return (together) => {
    const ofTheTexts = spokenText(together.map(withoutQuotations));
    const isSpoken = (words: string): boolean =>
      [ofTheTexts, ofTheHouse].some((text) => hasParts(text, [bare(words).toLowerCase()]));
    return (text, cites) =>
      findQuotations(text).flatMap(({ from, to, words }) => {
        const says = findFault(words, text.charAt(to - 1) === '”', cites, isSpoken);
        return says === undefined ? [] : [{ at: from, says }];
      });
  };

  function findFault(
    words: string,
    isClosed: boolean,
    cites: readonly string[],
    isSpoken: (words: string) => boolean
  ): string | undefined {
    const near = words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words;
    if (!isClosed) return `“${near}: the quotation does not end in its paragraph; close it with ”`;
    const count = countWords(words);
    if (count >= quotationWords)
      return `“${near}”: a quotation of ${count} words; allowed: at most ${quotationWords - 1}`;
    const rows = ledger.quotes.filter((row) => holds(row.text, words));
    const whole = rows.filter((row) => bare(row.text).toLowerCase() === bare(words).toLowerCase());
    const meant = count > fewWords ? rows : whole;
    if (meant.some(({ id }) => cites.includes(id))) return undefined;
    const isTitle = ledger.sources.some(({ title }) => holds(title, words));
    if (isTitle) return undefined;
    const [row] = meant;
    if (row) return `“${near}” is quoted without its row; ${sayHow(row.id)}`;
    if (count > fewWords)
      return `“${near}” is no row’s text; allowed: words of a row of quotes.yaml that the step cites, letter for letter, or the title of a source`;
    if (isSpoken(words)) return undefined;
    return `“${near}” stands nowhere else; allowed: up to ${fewWords} words that some row has, or that the chapter uses without quotation marks`;
  }
}

/** Texts in one, to look for words in; a quotation cannot run from one into the next. */
const spokenText = (texts: readonly string[]): string => texts.map(plain).join('\n').toLowerCase();

function withoutQuotations(text: string): string {
  return findQuotations(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}
