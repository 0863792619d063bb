import { expect, it } from 'vitest';
import { isSame } from './isSame';

it('compares what values say, not which they are', () => {
  expect(isSame({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true);
  expect(isSame(undefined, undefined)).toBe(true);
});

it('sees a part that differs, is missing or is more', () => {
  expect(isSame({ a: [1, 2] }, { a: [1, 3] })).toBe(false);
  expect(isSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(isSame({ a: 1, b: undefined }, { a: 1, c: undefined })).toBe(false);
  expect(isSame({ a: 1 }, undefined)).toBe(false);
  expect(isSame([1, 2], [1])).toBe(false);
});
