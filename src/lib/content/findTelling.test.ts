import { expect, it } from 'vitest';
import { parseSpan } from '../moments';
import { findTelling } from './findTelling';
import type { Storyboard, StoryStep } from '../authoring/words/storyboard';

const step = (id: string, at: string, cites: string[]): StoryStep => ({
  id,
  title: id,
  at,
  says: at,
  lead: 'map',
  focus: ['someone'],
  cites,
  terms: [],
  disputes: []
});
const board = (number: number, steps: StoryStep[]) =>
  ({ chapter: { id: 'split', number }, steps }) as unknown as Storyboard;
const boards = [
  board(2, [step('late', '2007', ['pledge']), step('later', '2010', ['pledge', 'money'])]),
  board(1, [step('early', '2004', ['pledge'])])
];
const tell = (rows: string[], at: string) => findTelling(boards, rows, parseSpan(at).end)?.step.id;

it('finds the step whose moment is nearest', () => {
  expect(tell(['pledge'], '2004-12')).toBe('early');
  expect(tell(['pledge'], '2008-01')).toBe('late');
  expect(tell(['pledge'], '2016')).toBe('later');
});

it('takes the earlier chapter where two are equally near', () => {
  expect(
    findTelling([board(2, [step('b', '2004', ['x'])]), board(1, [step('a', '2004', ['x'])])], ['x'], 0)?.step
      .id
  ).toBe('a');
});

it('asks for the next row only where no step tells the first', () => {
  expect(tell(['unknown', 'money'], '2004')).toBe('later');
  expect(tell(['pledge', 'money'], '2004')).toBe('early');
  expect(tell(['someone'], '2004')).toBeUndefined();
});
