import { describe, expect, it } from 'vitest';
import { findStep } from './findStep';

describe('findStep', () => {
  const tops = [600, 1200, 1900];

  it('is at the first step before any has passed the line', () => {
    expect(findStep(tops, 500)).toBe(0);
  });

  it('is at a step from the moment its top touches the line', () => {
    expect(findStep(tops, 1199)).toBe(0);
    expect(findStep(tops, 1200)).toBe(1);
  });

  it('is at the last step however far beyond it the reader is', () => {
    expect(findStep(tops, 99_999)).toBe(2);
  });

  it('depends on the place alone, not on the way there', () => {
    const down = [500, 1300, 2000].map((line) => findStep(tops, line));
    const up = [2000, 1300, 500].map((line) => findStep(tops, line));
    expect(up.reverse()).toEqual(down);
  });

  it('counts from the window as well as from the page', () => {
    expect(findStep([-700, -100, 600], 400)).toBe(1);
  });

  it('answers 0 when there are no steps', () => {
    expect(findStep([], 100)).toBe(0);
  });
});
