import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkQuotations } from './checkQuotations';
import { smallHead, smallStep } from '../parsing/smallChapter';

const quotes = `
- id: q-flag
  text: we tell you that [W]e have a club, and the rowers' land has its name
  speaker: maud-penrick
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  context: In her speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
- id: q-broken
  text: broken
  speaker: maud-penrick
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  context: In her speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
- id: q-made
  text: not told about [the club’s] making
  speaker: maud-penrick
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  context: In her speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
`;
const { ledger, faults } = parseLedger({
  ...smallLedger,
  'content/ledger/quotes.yaml': quotes,
  'content/ledger/sources.yaml': (smallLedger['content/ledger/sources.yaml'] ?? '').replace(
    'An Essay',
    'A Club and Its Many Enemies'
  )
});
/** Faults of a step with some text, which is line 21. */
const check = (text: string): string[] =>
  checkQuotations([parseChapter('3.svx', smallHead + smallStep('one', text))], ledger, [
    'Records',
    'Own boathouse'
  ]).map(({ line, says }) => `${line}: ${says}`);

it('The ledger of these tests can be read', () => {
  expect(faults).toEqual([]);
});

describe('A quotation is the text of a row that the step cites', () => {
  it('word for word', () => {
    expect(check('She said: “and the rowers’ land has its name”.<Cite of="q-flag" />')).toEqual([]);
    expect(check('She said: “and the rowers’ land has that name”.<Cite of="q-flag" />')).toEqual([
      '21: “and the rowers’ land has that name” is no row’s text; allowed: words of a row of quotes.yaml that the step cites, letter for letter, or the title of a source'
    ]);
  });

  it('and does not begin or end within a word', () => {
    expect(check('She said: “e have a club”.<Cite of="q-flag" />')).toHaveLength(1);
    expect(check('She said: “and the rowers’ land has it”.<Cite of="q-flag" />')).toHaveLength(1);
  });

  it('but for the case of its first letter, the mark at its end, gaps and insertions', () => {
    const fine = [
      '“And the rowers’ land has its name.”',
      '“we have a club … its name”',
      '“we have a club […] its name”',
      '“[W]e have a club, and the rowers’ land”',
      '“we tell you that [we] have a club”',
      '“not told about [the club’s] making”'
    ];
    for (const one of fine) expect(check(`She said: ${one}<Cite of="q-flag q-made" />`), one).toEqual([]);
    expect(check('She said: “its name … we have a club”.<Cite of="q-flag" />')).toHaveLength(1);
    expect(check('She said: “we Have a club, and”.<Cite of="q-flag" />')).toHaveLength(1);
  });

  it('which is cited anywhere in the step, and not only in another', () => {
    const says =
      '21: “we have a club, and” is quoted without its row; write <Cite of="q-flag" /> in the step, after the sentence';
    expect(check('She said: “we have a club, and”.<Cite of="ev-speech" />')).toEqual([says]);
    const note = (cite: string): string =>
      `It was so.<Cite of="q-flag" />\n\n<Dispute of="cf-crew" lead="Who?">\n\nShe: “we have a club, and”.${cite}\n\n</Dispute>`;
    expect(check(note(''))).toEqual([]);
    const [fault] = check(note('').replace('<Cite of="q-flag" />', '<Cite of="ev-speech" />'));
    expect(fault).toMatch(/^25: “we have a club, and” is quoted without its row/);
  });

  it('also where the whole row is a single word', () => {
    expect(check('The line was “broken”.<Cite of="t-speech" />')).toEqual([
      '21: “broken” is quoted without its row; write <Cite of="q-broken" /> in the step, after the sentence'
    ]);
    expect(check('The line was “broken”.<Cite of="q-broken" />')).toEqual([]);
  });

  it('has fewer than 25 words', () => {
    const long = Array.from({ length: 25 }, () => 'word').join(' ');
    expect(check(`She said: “${long}”.`)).toEqual([
      expect.stringMatching(/^21: “word .* …”: a quotation of 25 words; allowed: at most 24$/)
    ]);
  });

  it('ends in its paragraph', () => {
    expect(check('She said: “and so on.\n\nThen “broken”.<Cite of="q-broken" />')).toEqual([
      '21: “and so on.: the quotation does not end in its paragraph; close it with ”'
    ]);
  });
});

describe('Quotation marks may also stand around', () => {
  it('the title of a source', () => {
    expect(check('She wrote “A Club and Its Many Enemies”.')).toEqual([]);
  });

  it('up to three words that some row has, or that the chapter uses itself', () => {
    expect(check('The sheet speaks of “a speech”.')).toEqual([]);
    expect(check('Rowers of the town rowed. We write “rowers”.')).toEqual([]);
    expect(check('Under “Records” it lies between “own boathouse” and the rest.')).toEqual([]);
    expect(check('They were “weekend rowers”.')).toEqual([
      '21: “weekend rowers” stands nowhere else; allowed: up to 3 words that some row has, or that the chapter uses without quotation marks'
    ]);
  });

  it('no part of a word', () => {
    expect(check('They wrote “eec”.')).toHaveLength(1);
  });
});
