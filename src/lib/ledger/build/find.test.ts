import { expect, it } from 'vitest';
import { findRow } from './find';
import { loadLedger } from './load';
import { smallLedger } from './smallLedger';

const find = findRow(loadLedger({ ...smallLedger }));

it('finds a row of any kind by its id', () => {
  expect(find('ostrand')).toMatchObject({ kind: 'places', row: { name: 'Ostrand' } });
  expect(find('t-speech')).toMatchObject({ kind: 'evidence', row: { tie: 'tie-club' } });
});

it('finds nothing for an id that no row has', () => {
  expect(find('nobody')).toBeUndefined();
  expect(find('toString')).toBeUndefined();
});
