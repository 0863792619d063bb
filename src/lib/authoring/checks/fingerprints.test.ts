import { expect, it } from 'vitest';
import {
  fingerprintOf,
  packFingerprints,
  splitWords,
  takeFingerprints,
  unpackFingerprints
} from './fingerprints';

it('words are letters and digits, whatever marks and capitals they have', () => {
  expect(splitWords('“Al-Qa’ida—said: 12,000 [men]').map(({ word }) => word)).toEqual([
    'alqaida',
    'said',
    '12',
    '000',
    'men'
  ]);
  expect(splitWords('A b').map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [2, 3]
  ]);
});

it('a text has a fingerprint for each eight words in a row, and one of seven has none', () => {
  expect(takeFingerprints(['one two three four five six seven']).size).toBe(0);
  const taken = takeFingerprints(['One, two; three four “five” six seven eight nine.']);
  expect(taken).toEqual(
    new Set([
      fingerprintOf('one two three four five six seven eight'.split(' ')),
      fingerprintOf('two three four five six seven eight nine'.split(' '))
    ])
  );
});

it('runs do not go from one document into the next', () => {
  expect(takeFingerprints(['one two three four', 'five six seven eight']).size).toBe(0);
});

it('what was kept is read as it was, in ascending order', () => {
  const taken = takeFingerprints(['a b c d e f g h i j k l m n o p q r s t u v w x y z']);
  const bytes = packFingerprints(taken);
  expect(bytes.length).toBe(taken.size * 5);
  const read = unpackFingerprints(bytes);
  expect(read).toEqual(taken);
  expect([...read]).toEqual([...taken].sort((a, b) => a - b));
});

it('a file that was cut off is refused', () => {
  expect(() => unpackFingerprints(new Uint8Array(7))).toThrow('7 bytes; allowed: 5 for each');
});
