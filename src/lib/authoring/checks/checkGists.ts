import { findRested, findRestSources } from '../../ledger/build/rests';
import type { Ledger } from '../../ledger/build/schema';
import { sayCount } from '../../ledger/sayEntry';
import type { Fault } from '../../reading/fault';
import type { ParsedChapter } from '../parsing/chapter';
import { findQuotations } from '../parsing/prose';
import { holds } from './checkQuotations';

/**
 * The short texts of a step against the ledger: what its sentence has in quotation marks are words of a quotation that it cites, and
 * where its author says what it rests on, each of its sources is named, or their number.
 */
export const checkGists = ({ file, steps }: ParsedChapter, ledger: Ledger): Fault[] =>
  steps.flatMap(({ line, gist, step: { cites, rests } }) =>
    [...findWordsOfNobody(gist ?? '', cites, ledger), ...findUnnamed(rests, cites, ledger)].map((says) => ({
      file,
      line,
      says
    }))
  );

function findWordsOfNobody(gist: string, cites: readonly string[], { quotes }: Ledger): string[] {
  const cited = quotes.filter(({ id }) => cites.includes(id));
  return findQuotations(gist).flatMap(({ words }) =>
    cited.some(({ text }) => holds(text, words))
      ? []
      : [
          `<Step gist>: “${words}” is no row’s text; allowed: words of a row of quotes.yaml that the step cites, letter for letter`
        ]
  );
}

function findUnnamed(rests: string | undefined, cites: readonly string[], ledger: Ledger): string[] {
  if (rests === undefined) return [];
  // Whose claim a row is has no bearing on its sources
  const found = findRestSources(findRested(ledger, cites, { accounts: [], families: [] }), ledger.sources);
  const number = sayCount(found.length);
  const isCounted = new RegExp(`\\b(?:${number}|${found.length})\\b`, 'i').test(rests);
  // “Lorne 1975” and “Courier 1970, in a copy” are named by “Lorne” and “Courier”, too
  const missing = found.filter(({ short }) => !rests.includes(short.replace(/(,? \d{4})?(, .*)?$/, '')));
  return isCounted || missing.length === 0
    ? []
    : [
        `<Step rests>: ${missing.map(({ short }) => short).join(', ')} is not named; allowed: every source of the step, or their number, ${number}`
      ];
}
