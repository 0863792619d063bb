import { expect, it } from 'vitest';
import { layStretches } from './layStretches';

const rows = (...stretches: [number, number][]) =>
  layStretches(stretches.map(([from, width]) => ({ from, width }))).map(({ row }) => row);

it('keeps what follows one another on one line', () => {
  expect(rows([0, 10], [10, 10], [20, 5])).toEqual([0, 0, 0]);
});

it('takes another line for what overlaps, and comes back to the first that is free', () => {
  expect(rows([0, 30], [20, 15], [35, 30], [30, 25], [60, 20])).toEqual([0, 1, 0, 2, 1]);
});

it('lays nothing out of nothing', () => {
  expect(layStretches([])).toEqual([]);
});
