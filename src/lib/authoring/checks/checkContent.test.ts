import { sayFault } from '../../reading/fault';
import { describe, expect, it, vi } from 'vitest';
import { readContent, readFingerprints } from './readContent';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { checkContent } from './checkContent';
import { takeFingerprints } from './fingerprints';
import { chapterWith, sixtyWords, smallChapter as chapter, smallTeaching } from '../parsing/smallChapter';

const file = 'content/chapters/1-slipway.svx';
const teaching = 'content/teaching/1-slipway.yaml';
const content = { ...smallLedger, [file]: chapter, [teaching]: smallTeaching };

describe('content', () => {
  it('without a fault has none', () => {
    expect(checkContent(content).map(sayFault)).toEqual([]);
  });

  it('is checked together: a chapter that cites what is not in the ledger has a fault', () => {
    const faults = checkContent({ ...content, [file]: chapter.replace('q-flag', 'q-flog') });
    expect(faults).toEqual([{ file, line: 21, says: expect.stringContaining('no row “q-flog”') as string }]);
  });

  it('has for each organisation of the strength figure a row that says where no figure was found', () => {
    const faults = checkContent({
      ...content,
      [file]: chapter.replace('[pellmouth-club]', '[pellmouth-club, pellmouth-branch]')
    });
    expect(faults.map(sayFault)).toEqual([
      `${file}, row pellmouth-branch: strength: no row of use no-figure in strengths.yaml; its empty slot could name no source`
    ]);
  });

  it('finds that also where the front matter has another fault', () => {
    const spoilt = chapter
      .replace('[pellmouth-club]', '[pellmouth-club, pellmouth-branch]')
      .replace('number: 1', 'number: three');
    const faults = checkContent({ ...content, [file]: spoilt });
    expect(faults.map(({ row, line }) => row ?? line)).toEqual([4, 'pellmouth-branch']);
  });

  it('does not blame a chapter for a row that has a fault of its own', () => {
    const quotes = (smallLedger['content/ledger/quotes.yaml'] ?? '').replace(
      'status: claimed',
      'status: clamed'
    );
    const faults = checkContent({ ...content, 'content/ledger/quotes.yaml': quotes });
    expect(faults.map(({ file, row }) => `${file} ${row}`)).toEqual(['content/ledger/quotes.yaml q-flag']);
  });

  it('holds what chapters say as well as how they are written', () => {
    const text = `Ostrand was quiet.<Cite of="ev-declared" /> “The state has come” was heard. ${sixtyWords}`;
    expect(
      checkContent({ ...content, [file]: chapterWith(text) }).map(({ line, says }) => `${line}: ${says}`)
    ).toEqual([
      '21: “Ostrand” stands here for the first time in the chapter without a link; write <Term of="ostrand">Ostrand</Term>',
      '21: “The state has come” is quoted without its row; write <Cite of="q-flag" /> in the step, after the sentence'
    ]);
  });

  it('compares chapters and ledger with the fingerprints that it is given', () => {
    const fingerprints = takeFingerprints([`${sixtyWords} The same under a new name, as it is told.`]);
    const actors = (smallLedger['content/ledger/actors.yaml'] ?? '').replace(
      'says: The same under a new name.',
      'says: The same under a new name, as it is told.'
    );
    const faults = checkContent({ ...content, 'content/ledger/actors.yaml': actors }, fingerprints);
    expect(faults.map(({ file, row, line }) => `${file} ${row ?? line}`)).toEqual([
      ...[21, 33, 45, 57, 69, 81, 93, 105].map((line) => `${file} ${line}`),
      'content/ledger/actors.yaml open-water-club'
    ]);
  });

  it('does not guess where a text ends whose tag is broken', () => {
    const spoilt = chapter.replace('>pledge</Term>', '>pledge');
    expect(checkContent({ ...content, [file]: spoilt }).map(({ says }) => says)).toEqual([
      '<Term> is not closed; write </Term> after it'
    ]);
  });

  it('has beside each chapter its teaching file, which is checked with it', () => {
    const without = { ...smallLedger, [file]: chapter };
    expect(checkContent(without).map(sayFault)).toEqual([
      expect.stringMatching(`^${teaching}: missing file`)
    ]);
    const spoilt = smallTeaching
      .replace('and how would they know', 'who “knows this for certain”')
      .replace('eight:', 'eigth:')
      .replace('[10, 20]', '[10, 21]');
    expect(checkContent({ ...content, [teaching]: spoilt }).map(sayFault)).toEqual([
      expect.stringMatching(`^${teaching}, row one: question: “knows this for certain” is no row’s text`),
      expect.stringMatching(`^${teaching}, row eigth: no such step`),
      `${teaching}: minutes: the second numbers add up to 91, 1 too many; allowed: 90`
    ]);
  });

  it('does not blame a teaching file where chapter or ledger has the fault', () => {
    const broken = chapter.replace('</Term>', '');
    expect(checkContent({ ...content, [file]: broken }).map((fault) => fault.file)).toEqual([file]);
    const quoting = smallTeaching.replace('One paper does', 'He said “the flag has come down”');
    const quotes = (smallLedger['content/ledger/quotes.yaml'] ?? '').replace(
      'status: claimed',
      'status: clamed'
    );
    expect(
      checkContent({ ...content, [teaching]: quoting, 'content/ledger/quotes.yaml': quotes }).map(
        (fault) => fault.file
      )
    ).toEqual(['content/ledger/quotes.yaml']);
  });

  it('keeps the faults of one file together', () => {
    const faults = checkContent({
      ...content,
      'content/ledger/terms.yaml': (smallLedger['content/ledger/terms.yaml'] ?? '')
        .replace('basis: general', 'basis: rumour')
        .replace('source: essay', 'source: essai'),
      'content/ledger/places.yaml': (smallLedger['content/ledger/places.yaml'] ?? '').replace(
        '33.31',
        'north'
      )
    });
    expect(faults.map(({ file }) => file)).toEqual([
      'content/ledger/places.yaml',
      'content/ledger/terms.yaml',
      'content/ledger/terms.yaml'
    ]);
  });
});

describe('the content of this work', () => {
  // The whole of it is read each time.
  vi.setConfig({ testTimeout: 30_000 });
  const files = readContent('.');
  const fingerprints = readFingerprints('.');

  it('has no fault', () => {
    expect(checkContent(files, fingerprints).map(sayFault)).toEqual([]);
  });

  it('is compared with the documents: their fingerprints know every long quotation', () => {
    const { quotes } = parseLedger(
      Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
    ).ledger;
    const taken = quotes.map(({ id, text }) => ({ id, own: [...takeFingerprints([text])] }));
    const long = taken.filter(({ own }) => own.length > 0);
    const unknown = long.filter(({ own }) => !own.every((one) => fingerprints?.has(one)));
    expect(long.length).toBeGreaterThan(5);
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('would not get a quotation past the check without its marks', () => {
    const file = 'content/chapters/1-slipway.svx';
    const bare = (files[file] ?? '').replace(/“(You know that Iran is our main artery [^”]*)”/, '$1');
    const faults = checkContent({ ...files, [file]: bare }, fingerprints);
    expect(faults.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^“You know that Iran .*”: these 2\d words in a row stand in a document too/)
    ]);
  });

  it('stands on five documents', () => {
    const { sources } = parseLedger(
      Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
    ).ledger;
    expect(
      sources
        .filter((source) => source.core)
        .map(({ id }) => id)
        .sort()
    ).toEqual(['aljazeera-truce', 'habeck-convergences', 'joyner-otb', 'orton-2016', 'wiki-iai-aq']);
  });

  it('cites its five documents by the numbers of block and line, unless it is to say that they hold nothing', () => {
    const { ledger } = parseLedger(
      Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
    );
    const core = new Set(ledger.sources.filter((source) => source.core).map(({ id }) => id));
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
});
