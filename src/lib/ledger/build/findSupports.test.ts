import { expect, test } from 'vitest';
import { findSupports } from './findSupports';
import { parseLedger } from './parse';
import { smallLedger } from './smallLedger';

const { ledger } = parseLedger({ ...smallLedger });
const supports = findSupports(ledger);

test('every source is listed, with as many rows as it has', () => {
  expect(supports.map(({ source }) => source.id)).toEqual(ledger.sources.map(({ id }) => id));
  for (const { kinds, count } of supports) expect(kinds.flatMap(({ rows }) => rows)).toHaveLength(count);
});

test('every row stands under each source that it cites, and under no other', () => {
  const rows = [...ledger.events, ...ledger.ties, ...ledger.disputes, ...ledger.actors];
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) {
    const cited = new Set(row.cites.map(({ source }) => source));
    for (const { source, kinds } of supports) {
      const ids = kinds.flatMap((kind) => kind.rows.map(({ entry }) => entry.id));
      if (cited.has(source.id)) expect(ids, `${row.id} under ${source.id}`).toContain(row.id);
    }
  }
  for (const { source, kinds } of supports)
    for (const { rows: under } of kinds)
      for (const { cites } of under) expect(cites.every((cite) => cite.source === source.id)).toBe(true);
});
