import { sayFault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import { smallLedger } from '../../ledger/build/smallLedger';
import { checkContent } from './checkContent';
import { takeFingerprints } from './fingerprints';
import {
  chapterWith,
  sixtyWords,
  smallAbout,
  smallChapter as chapter,
  smallFile as file,
  smallStory,
  smallTeaching,
  smallTeachingFile as teaching
} from '../parsing/smallChapter';

const rest = {
  ...smallLedger,
  'content/story.yaml': smallStory,
  'content/about.md': smallAbout,
  [file]: chapter
};
const content = { ...rest, [teaching]: smallTeaching };

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
    const text = `Ostrand was quiet.<Cite of="ev-declared" /> “The flag has come down” was heard. ${sixtyWords}`;
    expect(
      checkContent({ ...content, [file]: chapterWith(text) }).map(({ line, says }) => `${line}: ${says}`)
    ).toEqual([
      '21: “Ostrand” stands here for the first time in the chapter without a link; write <Term of="ostrand">Ostrand</Term>',
      '21: “The flag has come down” is quoted without its row; write <Cite of="q-flag" /> in the step, after the sentence'
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
    const spoilt = chapter.replace('>word</Term>', '>word');
    expect(checkContent({ ...content, [file]: spoilt }).map(({ says }) => says)).toEqual([
      '<Term> is not closed; write </Term> after it'
    ]);
  });

  it('has beside each chapter its teaching file, which is checked with it', () => {
    expect(checkContent(rest).map(sayFault)).toEqual([expect.stringMatching(`^${teaching}: missing file`)]);
    const spoilt = smallTeaching
      .replace('and how would they know', 'who “knows this for certain”')
      .replace('eight:', 'eigth:');
    expect(checkContent({ ...content, [teaching]: spoilt }).map(sayFault)).toEqual([
      expect.stringMatching(`^${teaching}:1, row one: question: “knows this for certain” is no row’s text`),
      expect.stringMatching(`^${teaching}:29, row eigth: no such step`)
    ]);
  });

  it('does not blame a teaching file where chapter or ledger has the fault', () => {
    const broken = chapter.replace('</Term>', '');
    expect(checkContent({ ...content, [file]: broken }).map((fault) => fault.file)).toEqual([file]);
    const quoting = smallTeaching.replace('One paper does', 'She said “the flag has come down”');
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
        '-20.36',
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
