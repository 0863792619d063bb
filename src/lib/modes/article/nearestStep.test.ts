import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { nearestStep } from './nearestStep';

const steps = ['1964-10', '1966-01/1966-03', '1966-10-15', '1966-10-15', '1967'].map((at, index) => ({
  at,
  index
}));
const nearestTo = (day: string) => nearestStep(steps, parseSpan(day).end)?.index;

describe('nearestStep', () => {
  it('is the step whose moment ends nearest', () => {
    expect(nearestTo('1966-10-14')).toBe(2);
    expect(nearestTo('1966-01-01')).toBe(1);
    expect(nearestTo('1967-06')).toBe(4);
  });

  it('is the first of several that end on one day, or that are equally far', () => {
    expect(nearestTo('1966-10-15')).toBe(2);
    const pair = [{ at: '1966-10-10' }, { at: '1966-10-14' }];
    expect(nearestStep(pair, parseSpan('1966-10-12').end)).toBe(pair[0]);
  });

  it('is the first or last step for days before or after all of them, and none where there is none', () => {
    expect(nearestTo('1960')).toBe(0);
    expect(nearestTo('1976')).toBe(4);
    expect(nearestStep([], 0)).toBeUndefined();
  });
});
