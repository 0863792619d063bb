import { expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { sixtyWords, smallHead, smallStep } from '../parsing/smallChapter';
import { checkPoints } from './checkPoints';

const { ledger } = parseLedger(smallLedger);
/** Faults of a step with some attributes, in its tag and in what they name. */
function check(point: string, change: { at?: string; lead?: string } = {}): string[] {
  const { at = '1970', lead = 'allegiance' } = change;
  const step = smallStep('one', `${sixtyWords}<Cite of="pl-word" />`)
    .replace('at="1968-11-03"', `at="${at}"`)
    .replace('lead="allegiance"', `lead="${lead}"`)
    .replace(' point="place:pellmouth-club"', point === '' ? '' : ` ${point}`);
  const chapter = parseChapter('1.svx', smallHead + step);
  return [...chapter.faults, ...checkPoints(chapter, ledger)].map(({ line, says }) => `${line}: ${says}`);
}

it('a step says what it is about', () => {
  expect(check('point="place:pellmouth-club"')).toEqual([]);
  expect(check('')).toEqual([
    '19: <Step point>: the step does not say what it is about; allowed: move:<actor>@<date>, place:<actor>, mark:<row> or compare:<row> <row>'
  ]);
});

it('in one of four forms', () => {
  expect(check('point="club"')).toEqual([
    '19: <Step point>: “club” is not a point; allowed: move:<actor>@<date>, place:<actor>, mark:<row> or compare:<row> <row>'
  ]);
  expect(check('point="compare:ev-declared"')).toHaveLength(1);
  expect(check('point="mark:ev-declared pl-word"')).toHaveLength(1);
  expect(check('point="move:pellmouth-club"')).toHaveLength(1);
});

it('that the leading figure knows', () => {
  expect(check('point="move:pellmouth-club@1968-11-03"', { lead: 'strength' })).toEqual([
    '19: <Step point>: “move:pellmouth-club@1968-11-03” is no point of the strength figure; allowed there: mark, compare'
  ]);
  expect(check('point="mark:st-1200"')).toEqual([
    '19: <Step point>: the allegiance figure draws no row “st-1200”; allowed: rows of events.yaml, ties.yaml, evidence.yaml'
  ]);
  expect(check('point="mark:st-1200"', { lead: 'strength' })).toEqual([]);
});

it('and nothing in it is later than the moment', () => {
  expect(check('point="mark:ev-declared"', { at: '1968-10' })).toEqual([
    '19: <Step point>: “ev-declared” is dated 1968-11-03, later than the moment 1968-10; allowed: what has begun by then'
  ]);
});

it('a move is told by a tie of that date', () => {
  expect(check('point="move:pellmouth-club@1968-11-03"')).toEqual([]);
  const [fault] = check('point="move:pellmouth-club@1969"');
  expect(fault).toMatch(/^19: <Step point>: no tie of “pellmouth-club” begins at 1969; allowed: 19/);
});

it('few ids are kept beside it, its words are two short lines, and its window is a stretch of time', () => {
  const point = 'point="place:pellmouth-club"';
  expect(check(`${point} keep="ev-declared pl-word pellmouth-club corran-association ev-word"`)).toContain(
    '19: <Step keep>: 5 ids; allowed: at most 4'
  );
  expect(check(`${point} says-point="${'A club is declared on paper '.repeat(3)}"`)).toHaveLength(1);
  expect(check(`${point} window="1968"`)).toEqual([
    '19: <Step window>: “1968” is not a stretch of time; allowed: two moments as 1970-10-15/1971-12'
  ]);
});
