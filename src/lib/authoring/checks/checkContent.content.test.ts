import { describe, expect, it, vi } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { sayFault } from '../../reading/fault';
import { findContentFolder } from '../../story/folder.js';
import { findQuotations } from '../parsing/prose';
import { checkContent } from './checkContent';
import { takeFingerprints } from './fingerprints';
import { readContent, readFingerprints } from './readContent';

// The whole of it is read each time.
vi.setConfig({ testTimeout: 30_000 });

const folder = findContentFolder(process.env);
const files = readContent(folder);
const fingerprints = readFingerprints(folder);
const { ledger } = parseLedger(
  Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
);

it('The content has no fault', () => {
  expect(checkContent(files, fingerprints).map(sayFault)).toEqual([]);
});

it('The content stands on documents, which its rows cite by block and line unless they say that there is nothing', () => {
  const core = new Set(ledger.sources.filter((source) => source.core).map(({ id }) => id));
  expect(core.size).toBeGreaterThan(0);
  const without = Object.values({
    ...ledger,
    strengths: ledger.strengths.filter((row) => row.use !== 'no-figure')
  })
    .flat()
    .filter(
      (row) =>
        'cites' in row &&
        row.cites.some(
          (cite) =>
            core.has(cite.source) &&
            cite.para === undefined &&
            !('sides' in row && cite.locator === 'whole document')
        )
    )
    .map(({ id }) => id);
  expect(without).toEqual([]);
});

describe.runIf(fingerprints)('The content is compared with the documents', () => {
  const long = ledger.quotes.flatMap(({ id, text }) => {
    const own = [...takeFingerprints([text])];
    return own.length > 0 ? [{ id, own }] : [];
  });

  it('whose fingerprints know every long quotation', () => {
    const unknown = long.filter(({ own }) => !own.every((one) => fingerprints?.has(one)));
    expect(long.length).toBeGreaterThan(0);
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('and no quotation gets past the check without its marks', () => {
    const known = (words: string): boolean =>
      [...takeFingerprints([words])].some((one) => fingerprints?.has(one));
    const quoting = Object.entries(files).flatMap(([file, text]) =>
      file.endsWith('.svx')
        ? findQuotations(text)
            .filter(({ words }) => known(words))
            .map(({ from, to, words }) => ({ file, bare: text.slice(0, from) + words + text.slice(to) }))
        : []
    );
    const [first] = quoting;
    const faults = checkContent({ ...files, [first?.file ?? '']: first?.bare ?? '' }, fingerprints);
    expect(faults.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^“.*”: these \d+ words in a row stand in a document too/)
    ]);
  });
});
