import type { Fault } from '../../reading/fault';
import { findTexts } from '../../ledger/build/check';
import { faultIn, kindNames } from '../../ledger/build/parse';
import type { Kind, Ledger } from '../../ledger/build/schema';
import type { ParsedChapter } from '../parsing/chapter';
import { fingerprintOf, shingleWords, splitWords, type Fingerprints } from './fingerprints';
import type { Names } from './names';
import { findQuotations } from '../parsing/prose';

/** A run of eight in which so many words belong to names is a list of names, which everybody writes alike. */
const mostNameWords = 4;

/** Fields that repeat a source by their nature: what is quoted, and what a source is called. */
const repeated: Partial<Record<Kind, readonly string[]>> = {
  quotes: ['text'],
  sources: ['title', 'author', 'publisher', 'url']
};

/**
 * Outside quotation marks no sentence of chapter or ledger has eight words in a row in common with a document. Titles of
 * sources and lists of names are free.
 */
export function checkCopying(
  chapters: readonly ParsedChapter[],
  ledger: Ledger,
  names: Names,
  fingerprints: Fingerprints
): Fault[] {
  if (fingerprints.size === 0) return [];
  const findRuns = copyingCheck(ledger, names, fingerprints);
  const inChapters = chapters.flatMap(({ file, steps, others }) =>
    [...steps.flatMap(({ prose, margins }) => [prose, ...margins]), ...others].flatMap(({ text, lineOf }) =>
      findRuns(text).map(({ at, says }) => ({ file, line: lineOf(at), says }))
    )
  );
  const inLedger = kindNames.flatMap((kind) =>
    ledger[kind].flatMap((row) =>
      findTexts(row, '')
        .filter(({ field }) => !repeated[kind]?.includes(field))
        .flatMap(({ field, text }) => findRuns(text).map(({ says }) => faultIn(kind, row.id, says, field)))
    )
  );
  return [...inChapters, ...inLedger];
}

/** The check of copying, for any text: the runs of words that a document has too, each by its place in the text. */
export function copyingCheck(
  ledger: Ledger,
  names: Names,
  fingerprints: Fingerprints
): (text: string) => { at: number; says: string }[] {
  const titles = ledger.sources.map(({ title }) => title).filter((title) => title.includes(' '));
  return (text) => {
    const words = splitWords(text);
    if (words.length < shingleWords) return [];
    const free = [
      ...findQuotations(text),
      ...titles.flatMap((title) => {
        const from = text.indexOf(title);
        return from < 0 ? [] : [{ from, to: from + title.length }];
      })
    ];
    const isIn = (list: readonly { from: number; to: number }[], from: number, to: number): boolean =>
      list.some((one) => one.from < to && one.to > from);
    const runs: { first: number; last: number }[] = [];
    for (let first = 0; first + shingleWords <= words.length; first++) {
      const run = words.slice(first, first + shingleWords);
      if (!fingerprints.has(fingerprintOf(run.map(({ word }) => word)))) continue;
      const [start, end] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
      if (isIn(free, start, end)) continue;
      if (run.filter(({ from, to }) => isIn(names.findIn(text), from, to)).length > mostNameWords) continue;
      const above = runs.at(-1);
      const last = first + shingleWords - 1;
      if (above && above.last >= first) above.last = last;
      else runs.push({ first, last });
    }
    return runs.map(({ first, last }) => {
      const [start, end] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
      const written = text.slice(start, end).replace(/\s+/g, ' ');
      return {
        at: start,
        says: `“${written}”: these ${last - first + 1} words in a row stand in a document too; write them afresh, or quote them with their row`
      };
    });
  };
}
