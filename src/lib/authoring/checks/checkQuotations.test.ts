import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkQuotations } from './checkQuotations';
import { smallHead, smallStep } from '../parsing/smallChapter';

const quotes = `
- id: q-state
  text: we tell you that [W]e have a state, and the Muslims' land has its name
  speaker: al-badawi
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  context: In his speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
- id: q-broken
  text: broken
  speaker: al-badawi
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  context: In his speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
- id: q-made
  text: not told about [the state’s] making
  speaker: al-badawi
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  context: In his speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
`;
const { ledger, faults } = parseLedger({
  ...smallLedger,
  'content/ledger/quotes.yaml': quotes,
  'content/ledger/sources.yaml': (smallLedger['content/ledger/sources.yaml'] ?? '').replace(
    'An Essay',
    'A State and Its Many Enemies'
  )
});
/** Faults of a step with some text, which is line 21. */
const check = (text: string): string[] =>
  checkQuotations([parseChapter('3.svx', smallHead + smallStep('one', text))], ledger, []).map(
    ({ line, says }) => `${line}: ${says}`
  );

it('The ledger of these tests can be read', () => {
  expect(faults).toEqual([]);
});

describe('A quotation is the text of a row that the step cites', () => {
  it('word for word', () => {
    expect(check('He said: “and the Muslims’ land has its name”.<Cite of="q-state" />')).toEqual([]);
    expect(check('He said: “and the Muslims’ land has that name”.<Cite of="q-state" />')).toEqual([
      '21: “and the Muslims’ land has that name” is no row’s text; allowed: words of a row of quotes.yaml that the step cites, letter for letter, or the title of a source'
    ]);
  });

  it('and does not begin or end within a word', () => {
    expect(check('He said: “e have a state”.<Cite of="q-state" />')).toHaveLength(1);
    expect(check('He said: “and the Muslims’ land has it”.<Cite of="q-state" />')).toHaveLength(1);
  });

  it('but for the case of its first letter, the mark at its end, gaps and insertions', () => {
    const fine = [
      '“And the Muslims’ land has its name.”',
      '“we have a state … its name”',
      '“we have a state […] its name”',
      '“[W]e have a state, and the Muslims’ land”',
      '“we tell you that [we] have a state”',
      '“not told about [the state’s] making”'
    ];
    for (const one of fine) expect(check(`He said: ${one}<Cite of="q-state q-made" />`), one).toEqual([]);
    expect(check('He said: “its name … we have a state”.<Cite of="q-state" />')).toHaveLength(1);
    expect(check('He said: “we Have a state, and”.<Cite of="q-state" />')).toHaveLength(1);
  });

  it('which is cited anywhere in the step, and not only in another', () => {
    const says =
      '21: “we have a state, and” is quoted without its row; write <Cite of="q-state" /> in the step, after the sentence';
    expect(check('He said: “we have a state, and”.<Cite of="ev-speech" />')).toEqual([says]);
    const note = (cite: string): string =>
      `It was so.<Cite of="q-state" />\n\n<Dispute of="cf-tie" lead="Who?">\n\nHe: “we have a state, and”.${cite}\n\n</Dispute>`;
    expect(check(note(''))).toEqual([]);
    const [fault] = check(note('').replace('<Cite of="q-state" />', '<Cite of="ev-speech" />'));
    expect(fault).toMatch(/^25: “we have a state, and” is quoted without its row/);
  });

  it('also where the whole row is a single word', () => {
    expect(check('The line was “broken”.<Cite of="t-speech" />')).toEqual([
      '21: “broken” is quoted without its row; write <Cite of="q-broken" /> in the step, after the sentence'
    ]);
    expect(check('The line was “broken”.<Cite of="q-broken" />')).toEqual([]);
  });

  it('has fewer than 25 words', () => {
    const long = Array.from({ length: 25 }, () => 'word').join(' ');
    expect(check(`He said: “${long}”.`)).toEqual([
      expect.stringMatching(/^21: “word .* …”: a quotation of 25 words; allowed: at most 24$/)
    ]);
  });

  it('ends in its paragraph', () => {
    expect(check('He said: “and so on.\n\nThen “broken”.<Cite of="q-broken" />')).toEqual([
      '21: “and so on.: the quotation does not end in its paragraph; close it with ”'
    ]);
  });
});

describe('Quotation marks may also stand around', () => {
  it('the title of a source', () => {
    expect(check('He wrote “A State and Its Many Enemies”.')).toEqual([]);
  });

  it('up to three words that some row has, or that the chapter uses itself', () => {
    expect(check('The sheet speaks of “a speech”.')).toEqual([]);
    expect(check('Fighters of the town fought. We write “fighters”.')).toEqual([]);
    expect(check('Under “Evidence” it lies between “own command” and the rest.')).toEqual([]);
    expect(check('They were “freedom fighters”.')).toEqual([
      '21: “freedom fighters” stands nowhere else; allowed: up to 3 words that some row has, or that the chapter uses without quotation marks'
    ]);
  });

  it('no part of a word', () => {
    expect(check('They wrote “eec”.')).toHaveLength(1);
  });
});
