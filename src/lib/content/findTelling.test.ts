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
  disputes: [],
  edit: { keep: [] }
});
const board = (number: number, steps: StoryStep[]) =>
  ({ chapter: { id: 'regatta', number }, steps }) as unknown as Storyboard;
const boards = [
  board(2, [step('late', '1968', ['word']), step('later', '1971', ['word', 'money'])]),
  board(1, [step('early', '1965', ['word'])])
];
const tell = (rows: string[], at: string) => findTelling(boards, rows, parseSpan(at).end)?.step.id;

it('finds the step whose moment is nearest', () => {
  expect(tell(['word'], '1965-12')).toBe('early');
  expect(tell(['word'], '1969-01')).toBe('late');
  expect(tell(['word'], '1975')).toBe('later');
});

it('takes the earlier chapter where two are equally near', () => {
  expect(
    findTelling([board(2, [step('b', '1965', ['x'])]), board(1, [step('a', '1965', ['x'])])], ['x'], 0)?.step
      .id
  ).toBe('a');
});

it('asks for the next row only where no step tells the first', () => {
  expect(tell(['unknown', 'money'], '1965')).toBe('later');
  expect(tell(['word', 'money'], '1965')).toBe('early');
  expect(tell(['someone'], '1965')).toBeUndefined();
});
