import { expect, test } from 'vitest';
import { findUses } from './findUses';
import type { Storyboard } from '../authoring/words/storyboard';

const step = (id: string, rows: Partial<Storyboard['steps'][number]>) =>
  ({
    id,
    title: `Step ${id}`,
    cites: [],
    disputes: [],
    terms: [],
    focus: [],
    ...rows
  }) as unknown as Storyboard['steps'][number];
const story = (id: string, number: number, steps: Storyboard['steps']) =>
  ({ chapter: { id, number }, steps }) as unknown as Storyboard;

const uses = findUses([
  story('regatta', 4, [step('late', { cites: ['ev-b', 'ev-a'] })]),
  story('slipway', 1, [
    step('first', { cites: ['ev-a'], disputes: ['cf-a'], focus: ['club'], terms: ['club', 'coxswain'] }),
    step('second', { focus: ['club'] })
  ])
]);
const stepsOf = (row: string) => uses.get(row)?.map((use) => use.step);

test('a row is told where a step cites, disputes or explains it or has it in focus, once a step', () => {
  expect(stepsOf('cf-a')).toEqual(['first']);
  expect(stepsOf('coxswain')).toEqual(['first']);
  expect(stepsOf('club')).toEqual(['first', 'second']);
});

test('steps come in the order of the work, whatever the order of the files', () => {
  expect(stepsOf('ev-a')).toEqual(['first', 'late']);
  expect(uses.get('ev-b')).toEqual([{ chapter: 'regatta', number: 4, step: 'late', title: 'Step late' }]);
});

test('a row that no step speaks of is not listed', () => {
  expect(uses.has('ev-c')).toBe(false);
});
