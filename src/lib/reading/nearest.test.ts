import { expect, it } from 'vitest';
import { findNearest, suggest } from './nearest';

const ids = ['minute-book', 'lorne-1975', 'courier-1970', 'ferrymen', 'mill-crew', 'mill-women'];

it.each([
  ['minutebook', 'minute-book'],
  ['lorne-1957', 'lorne-1975'],
  ['Ferrymen', 'ferrymen'],
  ['fery', undefined],
  ['mill', undefined],
  ['women', 'mill-women'],
  ['lorne', 'lorne-1975'],
  ['co', undefined],
  ['nobody', undefined]
])('for “%s” means %s', (written, meant) => {
  expect(findNearest(written, ids)).toBe(meant);
  expect(suggest(written, ids)).toBe(meant === undefined ? '' : `; did you mean “${meant}”?`);
});
