import { expect, it } from 'vitest';
import { gistOf } from './gist';

it.each([
  ['1962: nine people begin to row.', 'Nine people begin to row.'],
  ['3 November 1968: a club is declared.', 'A club is declared.'],
  ['Late 1968: a plan.', 'A plan.'],
  ['Mid-1968: a plan.', 'A plan.'],
  ['1968–1969: a front.', 'A front.'],
  ['By May 1968: the lake.', 'The lake.'],
  ['Summer 1968 to February 1969: they part.', 'They part.'],
  ['1962, 1963 and 1964: three dates.', 'Three dates.'],
  [
    'May 1965: a word is given. September 1965: it is accepted.',
    'A word is given. September 1965: it is accepted.'
  ]
])('of “%s” is without its leading date', (short, gist) => {
  expect(gistOf(short)).toBe(gist);
});

it.each([
  'In 1968 a club is declared.',
  'Pellmouth: an early fight, in 1968.',
  'A ruling dated 23 May 1968: one branch a town.',
  'By May: the lake.',
  'Same ribbon, three places: it depends on who is speaking.'
])('what is no date stays: “%s”', (short) => {
  expect(gistOf(short)).toBe(short);
});
