import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../authoring/checks/readContent';
import type { Story } from '../../story/shape';
import { ledger } from '../../scenes/shared/testRecord';
import { readStoryboard } from '../../authoring/parsing/chapter';
import { findRested, sayRests, type Rested } from './rests';

const sources = [
  { id: 'lorne', short: 'Lorne 1975', kind: 'analyst essay', core: true },
  { id: 'minutes', short: 'minute book', kind: 'minute book', core: true },
  { id: 'courier', short: 'Courier 1970', kind: 'newspaper', core: false },
  { id: 'report', short: 'council report', kind: 'official report', core: false },
  { id: 'pamphlet', short: 'club’s pamphlet', kind: 'pamphlet', core: false }
];
const says = (...rows: Rested[]): string => sayRests(rows, sources);
const reported = (...ids: string[]): Rested => ({ status: 'reported', sources: ids });
const claimed = (party: string | undefined, ...ids: string[]): Rested => ({
  status: 'claimed',
  ...(party === undefined ? {} : { party }),
  sources: ids
});
const dispute = (...sides: string[][]): Rested => ({
  status: 'disputed',
  sources: [...new Set(sides.flat())],
  sides
});

describe('what a step rests on, the first that holds', () => {
  it('the own claim of one party', () => {
    expect(says(claimed('the club', 'lorne'), claimed('the club', 'lorne'))).toBe(
      'one party’s own claim, that of the club, known through one analyst, Lorne 1975.'
    );
    // What only names somebody claims nothing
    expect(says(claimed('the club', 'pamphlet'), { sources: ['minutes'] })).toBe(
      'one party’s own claim, that of the club, known through two sources, the club’s pamphlet and the minute book.'
    );
  });

  it('the claims of two parties', () => {
    expect(says(claimed('the club', 'lorne'), claimed('the Association', 'minutes'))).toBe(
      'the claims of two parties, the club and the Association, known through two sources, Lorne 1975 and the minute book.'
    );
  });

  it('no claim where somebody else says so too, or the row does not tell who claims', () => {
    expect(says(claimed('the club', 'lorne'), reported('lorne'))).toBe('one analyst, Lorne 1975.');
    expect(says(claimed('the club', 'lorne'), claimed(undefined, 'lorne'))).toBe('one analyst, Lorne 1975.');
  });

  it('sources that disagree, where a dispute is cited with two of them on its sides', () => {
    expect(says(reported('lorne'), dispute(['lorne'], ['minutes']))).toBe(
      'two sources that disagree, Lorne 1975 and the minute book.'
    );
    expect(says(reported('courier', 'lorne'), dispute(['lorne'], ['minutes']))).toBe(
      'three sources; on one point Lorne 1975 and the minute book disagree.'
    );
    // One who tells of both parties does not disagree
    expect(says(reported('lorne'), dispute(['lorne'], ['lorne']))).toBe('one analyst, Lorne 1975.');
    expect(says(dispute(['lorne', 'minutes'], ['lorne']))).toBe(
      'two sources, Lorne 1975 and the minute book.'
    );
    const four = dispute(['lorne'], ['minutes'], ['courier'], ['report']);
    expect(says(four)).toBe('four sources that disagree.');
    expect(says(four, reported('pamphlet'))).toBe('five sources; on one point four of them disagree.');
  });

  it('one analyst', () => {
    expect(says(reported('lorne'), { status: 'inferred', sources: ['lorne'] })).toBe(
      'one analyst, Lorne 1975.'
    );
  });

  it('one source', () => {
    expect(says(reported('minutes'))).toBe('one source, the minute book.');
  });

  it('several, by name up to three and by number beyond', () => {
    expect(says(reported('lorne'), reported('minutes'))).toBe('two sources, Lorne 1975 and the minute book.');
    expect(says(reported('courier', 'lorne', 'minutes'))).toBe(
      'three sources, Courier 1970, Lorne 1975 and the minute book.'
    );
    expect(says(reported('courier', 'lorne', 'minutes', 'report'))).toBe('four sources.');
  });

  it('whose short names have no comma among the others', () => {
    const copy = { id: 'copy', short: 'Courier 1970, in a copy', kind: 'newspaper', core: true };
    expect(sayRests([reported('copy', 'minutes')], [...sources, copy])).toBe(
      'two sources, Courier 1970 (in a copy) and the minute book.'
    );
  });

  it('outside sources alone', () => {
    expect(says(reported('courier'))).toBe(
      'one outside source, Courier 1970, and on none of our two documents.'
    );
    expect(says(reported('courier', 'report'))).toBe(
      'two outside sources, Courier 1970 and the council report, and on none of our two documents.'
    );
  });

  it('general knowledge', () => {
    expect(says({ status: 'none', sources: [] })).toBe('general knowledge; none of our documents says it.');
  });

  it('and not what was looked through and says nothing', () => {
    expect(says(reported('lorne'), { status: 'none', sources: ['minutes', 'courier'] })).toBe(
      'one analyst, Lorne 1975.'
    );
  });
});

describe('the invented story', () => {
  const files = readContent('examples/rowing-club');
  const { accounts, families } = parse(files['content/story.yaml'] ?? '') as Story;
  const rest = (...ids: string[]): string =>
    sayRests(findRested(ledger, ids, { accounts, families }), ledger.sources);

  it('says at each step what it rests on', () => {
    const chapters = Object.entries(files).filter(([file]) => file.endsWith('.svx'));
    const lines = chapters.flatMap(([file, text]) =>
      readStoryboard(file, text).steps.map(({ id, cites }) => `${id}: ${rest(...cites)}`)
    );
    expect(lines).toEqual([
      'borrowed-oars: two sources, Lorne 1975 and the minute book.',
      'word-given: two sources, the minute book and Lorne 1975.',
      'club-declared: three sources that disagree, Lorne 1975, the minute book and the club’s pamphlet.',
      'truce-and-count: four sources.',
      'letter-in-drawer: three sources, Lorne 1975, the minute book and the club’s pamphlet.',
      'far-shore: three sources, Lorne 1975, the club’s pamphlet and the minute book.',
      'expelled: three sources; on one point the minute book and the club’s pamphlet disagree.',
      'names-on-list: two sources, Lorne 1975 and the council report.'
    ]);
  });

  it('leaves out a document that a row names as looked through', () => {
    const row = ledger.disputes.find(({ id }) => id === 'cf-bond')!;
    const through = { source: 'minute-book', locator: 'whole document' };
    const silent = { ...row, cites: [{ source: 'lorne-1975', para: 1 }, through] };
    const line = findRested({ ...ledger, disputes: [silent] }, ['cf-bond'], { accounts, families });
    expect(sayRests(line, ledger.sources)).toBe('one analyst, Lorne 1975.');
  });

  it('knows whose claim a row is', () => {
    expect(rest('v-pamphlet')).toBe(
      'one party’s own claim, that of the club, known through one source, the club’s pamphlet.'
    );
    expect(rest('q-castle-drawer')).toBe(
      'one party’s own claim, that of the Corran Rowing Association, known through one source, the minute book.'
    );
    expect(rest('st-club-1968-claim', 'v-letter')).toBe(
      'the claims of two parties, the Open Water Club and the Association, known through two sources, the club’s pamphlet and the minute book.'
    );
    expect(rest('ti-letter')).toBe('two sources, the minute book and the club’s pamphlet.');
  });
});
