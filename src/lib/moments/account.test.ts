import { expect, it } from 'vitest';
import { findAccount } from './account';

it('obeys an address that names an account', () => {
  expect(findAccount('al-qaeda')).toBe('al-qaeda');
  expect(findAccount('islamic-state')).toBe('islamic-state');
});

it('falls back to Evidence where an address names none, or one that does not exist', () => {
  expect(findAccount(null)).toBe('evidence');
  expect(findAccount('')).toBe('evidence');
  expect(findAccount('toString')).toBe('evidence');
});
