import { expect, it } from 'vitest';
import { sayRoman } from './roman';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [6, 'VI'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [98, 'XCVIII']
])('says %i as %s', (number, roman) => expect(sayRoman(number)).toBe(roman));
