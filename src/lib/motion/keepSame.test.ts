import { expect, it } from 'vitest';
import { keepSame } from './keepSame';

it('gives what looks as before as the same object, wherever in its list it stands', () => {
  const before = {
    width: 9,
    marks: [
      { id: 'a', x: 1 },
      { id: 'b', x: 2 }
    ],
    words: [{ key: 'a', text: 'A' }]
  };
  const next = {
    width: 8,
    marks: [
      { id: 'new', x: 0 },
      { id: 'a', x: 1 },
      { id: 'b', x: 3 }
    ],
    words: [{ key: 'a', text: 'A' }]
  };
  const kept = keepSame(next, before);
  expect(kept).toEqual(next);
  expect(kept.marks[1]).toBe(before.marks[0]);
  expect(kept.marks[2]).toBe(next.marks[2]);
  expect(kept.words[0]).toBe(before.words[0]);
});

it('gives the first picture as it is', () => {
  const first = { marks: [{ id: 'a' }] };
  expect(keepSame(first, undefined)).toBe(first);
});
