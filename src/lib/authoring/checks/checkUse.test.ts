import { sayFault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkUse } from './checkUse';
import { collectNames } from './names';
import { smallChapter, smallHead, smallStep } from '../parsing/smallChapter';

const chapterIds = ['slipway', 'regatta'];

/** Two chapters of one step each; the first one has some text. */
const all = (text: string): string[] =>
  chapterIds.map((id, index) =>
    (smallHead + smallStep(`of-${id}`, index === 0 ? text : 'So.'))
      .replace('id: slipway', `id: ${id}`)
      .replace('number: 1', `number: ${index + 1}`)
  );
const used = 'So.<Cite of="q-flag cf-crew" />';

function check(chapters: readonly string[], ledgerFiles: Record<string, string> = {}): string[] {
  const { ledger, faults } = parseLedger({ ...smallLedger, ...ledgerFiles });
  expect(faults).toEqual([]);
  const parsed = chapters.map((source, index) => parseChapter(`${index}.svx`, source));
  return checkUse(parsed, ledger, collectNames(ledger)).map(sayFault);
}
const ledgerWith = (kind: string, was: string, is: string): Record<string, string> => {
  const file = `content/ledger/${kind}.yaml`;
  const text = smallLedger[file] ?? '';
  expect(text).toContain(was);
  return { [file]: text.replace(was, is) };
};

describe('An actor or a place', () => {
  const hathmoor = `
- id: hathmoor
  name: Hathmoor
  lat: 2.04
  lon: 45.34
  coordinates: general knowledge
  precision: country
  says: Hathmoor is a country.
  cites: [{source: report, locator: third paragraph}]
- id: ostrand
`;
  const places = ledgerWith('places', '\n- id: ostrand\n', hathmoor);
  const fault =
    'content/ledger/places.yaml, row hathmoor: no other row and no chapter names it; allowed: rows that are named somewhere';

  it('that nobody names is told of, though its own row does', () => {
    expect(check([], places)).toEqual([fault]);
  });

  it('may be named by a chapter', () => {
    const link = (id: string): string => smallChapter.replace('of="crews-word"', `of="${id}"`);
    expect(check([link('hathmoor')], places)).toEqual([]);
    expect(check([link('coxswain')], places)).toEqual([fault]);
  });

  it('may be named by another row, by its id or in words', () => {
    const inWords = ledgerWith('events', 'A speech was given.', 'A speech was given in Hathmoor.');
    const byId = ledgerWith('events', 'places: []', 'places: [{id: hathmoor, role: where it was}]');
    expect(check([], { ...places, ...inWords })).toEqual([]);
    expect(check([], { ...places, ...byId })).toEqual([]);
  });
});

describe('Once there are chapters', () => {
  it('nothing is amiss where they use what is to be used', () => {
    expect(check(all(used))).toEqual([]);
  });

  it('a quotation is cited in one, or says why it is held back', () => {
    const text = 'So.<Cite of="cf-crew" />';
    expect(check(all(text))).toEqual([
      'content/ledger/quotes.yaml, row q-flag: no chapter cites this quotation; allowed: a <Cite> in a chapter, or heldBack with the reason'
    ]);
    const held = ledgerWith('quotes', '  cites:', '  heldBack: The event tells the same.\n  cites:');
    expect(check(all(text), held)).toEqual([]);
  });

  it('a dispute of high severity is told in one', () => {
    const text = 'So.<Cite of="q-flag" />';
    expect(check(all(text))).toEqual([
      'content/ledger/disputes.yaml, row cf-crew: severity: high, but no chapter tells of it; allowed: a <Dispute> or <Cite> in a chapter'
    ]);
    expect(check(all(text), ledgerWith('disputes', 'severity: high', 'severity: medium'))).toEqual([]);
    const dispute = `${text}\n\n<Dispute of="cf-crew" lead="Who?">\n\nSo.\n\n</Dispute>`;
    expect(check(all(dispute))).toEqual([]);
  });

  it('and not before there is any chapter', () => {
    expect(check([])).toEqual([]);
  });
});

it('A quotation is not held back and cited as well', () => {
  const held = ledgerWith('quotes', '  cites:', '  heldBack: The event tells the same.\n  cites:');
  expect(check([smallChapter], held)).toEqual([
    'content/ledger/quotes.yaml, row q-flag: heldBack: a chapter cites this quotation; leave the field out'
  ]);
});
