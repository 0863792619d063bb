import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { sixtyWords, smallHead, smallStep } from '../parsing/smallChapter';
import { checkMoments } from './checkMoments';

const { ledger } = parseLedger(smallLedger);
/** Faults of a chapter of steps at some moments, each with the rows that it cites; the first tag is on line 19. */
function check(...steps: { at: string; says?: string; cites?: string; margin?: string }[]): string[] {
  const source = steps.map(({ at, says, cites = 'pl-word', margin = '' }, index) => {
    const text = `${sixtyWords}<Cite of="${cites}" />${margin}`;
    const moment = `at="${at}"${says === undefined ? '' : ` says="${says}"`}`;
    return smallStep(`step-${index}`, text).replace('at="1968-11-03"', moment);
  });
  const chapter = parseChapter('1.svx', smallHead + source.join(''));
  expect(chapter.faults).toEqual([]);
  return checkMoments(chapter, ledger).map(({ line, says }) => `${line}: ${says}`);
}

describe('Steps follow one another in time', () => {
  it('and one that goes back is told of', () => {
    expect(check({ at: '1968-11' }, { at: '1970' })).toEqual([]);
    expect(check({ at: '1970' }, { at: '1968-11' })).toEqual([
      '31: <Step at>: “1968-11” begins and ends before “1970”, the moment of the step before it; allowed: steps in the order of time, or says="…" that tells readers of the way back'
    ]);
    expect(check({ at: '1969/1970' }, { at: '1968/1969' })).toHaveLength(1);
  });

  it('but it may go back where it tells readers so', () => {
    expect(check({ at: '1970' }, { at: '1968-11', says: 'looking back to November 1968' })).toEqual([]);
  });

  it('a moment within the one before, around it, or the same is no way back', () => {
    expect(check({ at: '1968' }, { at: '1968-03' }, { at: '1968/1969' }, { at: '1968/1969' })).toEqual([]);
    expect(check({ at: '1968-11-03' }, { at: '1968-11-03/1970' }, { at: '1966/1970' })).toEqual([]);
  });
});

describe('By the end of its moment something that a step cites has begun', () => {
  it('or the figures would draw none of it', () => {
    expect(check({ at: '1968-11-02', cites: 'ev-declared' })).toEqual([
      '19: <Step at>: “1968-11-02” ends before anything that the step cites has begun, so the figures draw none of it; allowed: a moment that ends on or after 1968-11-03, the date of “ev-declared”, or an earlier row that the step cites'
    ]);
    for (const at of ['1968-11-03', '1968-11', '1968', '1966/1970'])
      expect(check({ at, cites: 'ev-declared' }), at).toEqual([]);
  });

  it.each(['pl-new-name', 't-speech', 'st-1200'])('so with %s, which is a tie, evidence, a figure', (row) => {
    expect(check({ at: '1967', cites: row })).toHaveLength(1);
    expect(check({ at: '1973', cites: row })).toEqual([]);
  });

  it('but later rows may be cited beside it, such as who told of it', () => {
    expect(check({ at: '1968-11-03', cites: 'pl-new-name ev-declared' })).toEqual([]);
  });

  it('a row that only the margin note cites does not count', () => {
    const margin = '\n\n<Dispute of="cf-crew" lead="Who?">\n\nSo.<Cite of="pl-word" />\n\n</Dispute>';
    expect(check({ at: '1967', cites: 'ev-declared', margin })).toHaveLength(1);
  });

  it('rows without a date have none that could be missed', () => {
    expect(check({ at: '1966', cites: 'pl-letter cf-crew maud-penrick' })).toEqual([]);
  });

  it('a date that only places a row in the picture counts as its date', () => {
    expect(check({ at: '1967', cites: 't-letter' })[0]).toContain(
      'on or after 1968-12, the date of “t-letter”'
    );
  });
});
