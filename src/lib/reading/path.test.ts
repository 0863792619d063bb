import { expect, it } from 'vitest';
import { readPath, sayPath } from './path';

it.each([
  [['says'], 'says'],
  [['sides', 1, 'cites', 0, 'para'], 'sides 2.cites 1.para'],
  [['grounds', 'orlund', 'lake', 0, 1], 'grounds.orlund.lake 1 2']
])('a path is said for people, and read again', (path, said) => {
  expect(sayPath(path)).toBe(said);
  expect(readPath(said)).toEqual(path);
});
