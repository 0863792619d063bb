import { expect, it } from 'vitest';
import type { Entry } from '../../ledger/record';
import { parseSpan } from '../../moments';
import { listRows, sayRows } from './listRows';

const row = (id: string, kind: string): Entry => ({ id, kind, says: id, status: 'reported', cites: [] });
const rows = [row('a', 'Pledge'), row('b', 'Evidence'), row('c', 'Pledge'), row('d', 'Evidence')];
const dates = new Map([
  ['a', parseSpan('1965-05')],
  ['b', parseSpan('1968-11-03')],
  ['c', parseSpan('1968')]
]);
const at = parseSpan('1968-11');

it('has what is dated within the moment first, then the kinds in the order of the figure', () => {
  const groups = listRows(rows, { at, dates, isWanted: () => true });
  expect(groups.map(({ name, rows: list }) => [name, list.map(({ id }) => id)])).toEqual([
    ['Of this date', ['b', 'c']],
    ['Pledge', ['a']],
    ['Evidence', ['d']]
  ]);
});

it('has every row of the figure once', () => {
  const groups = listRows(rows, { at, dates, isWanted: () => true });
  expect(groups.flatMap((group) => group.rows.map(({ id }) => id)).sort()).toEqual(['a', 'b', 'c', 'd']);
});

it('leaves out what is not wanted, and groups that are empty', () => {
  const groups = listRows(rows, { at, dates, isWanted: (id) => id === 'a' });
  expect(groups.map(({ name }) => name)).toEqual(['Pledge']);
});

it('says how many, of how many, and whom they name', () => {
  expect(sayRows(4, 4, '')).toBe('The figure rests on 4 rows of the ledger.');
  expect(sayRows(1, 1, '')).toBe('The figure rests on 1 row of the ledger.');
  expect(sayRows(1, 4, 'Mill Crew')).toBe('1 of 4 rows behind the figure names Mill Crew.');
  expect(sayRows(0, 0, '')).toBe('Nothing in our sources is drawn at this date.');
});
