import { expect, it } from 'vitest';
import { shareMinutes } from './shareMinutes';

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

it('minutes that add up to the lesson stay as they are', () => {
  const minutes = [3, 4, 3.5, 3, 3, 3, 5, 4.5, 3, 4, 3.5, 5.5];
  expect(sum(minutes)).toBe(45);
  expect(shareMinutes(minutes, 45)).toEqual(minutes);
});

it('shares are scaled to the lesson', () => {
  expect(shareMinutes([1, 2, 2], 45)).toEqual([9, 18, 18]);
  expect(shareMinutes([1, 2, 2], 90)).toEqual([18, 36, 36]);
});

it('one step more takes a little from all the others', () => {
  const before = [9, 11, 13, 12];
  const after = shareMinutes([...before, 5], 45);
  expect(after).toEqual([8, 10, 11.5, 11, 4.5]);
  expect(sum(after)).toBe(45);
});

it('what rounding leaves goes to those who lost most, and the earlier of two', () => {
  expect(shareMinutes([1, 1, 1, 1, 1, 1, 1], 45)).toEqual([6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6]);
});

it('no step has less than half a minute, whatever its share, and the others make up for it', () => {
  const minutes = shareMinutes([0.01, 0.01, 0.01, 100, 50], 45);
  expect(minutes.slice(0, 3)).toEqual([0.5, 0.5, 0.5]);
  expect(sum(minutes)).toBe(45);
});

it('always adds up, in halves', () => {
  for (let steps = 1; steps <= 40; steps++) {
    const shares = Array.from({ length: steps }, (_, index) => 0.3 + ((index * 37) % 11));
    for (const length of [45, 90]) {
      const minutes = shareMinutes(shares, length);
      expect(sum(minutes)).toBe(length);
      expect(minutes.every((one) => one >= 0.5 && Number.isInteger(one * 2))).toBe(true);
    }
  }
});
