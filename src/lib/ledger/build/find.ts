import type { Kind, Ledger } from './schema';

/** A row with its kind. */
export type FoundRow = { [K in Kind]: { kind: K; row: Ledger[K][number] } }[Kind];

/** A look-up by id over all kinds; between two rows of one id the first wins. */
export function findRow(ledger: Ledger): (id: string) => FoundRow | undefined {
  const rows = new Map<string, FoundRow>();
  for (const kind of Object.keys(ledger) as Kind[]) {
    for (const row of ledger[kind]) {
      if (!rows.has(row.id)) rows.set(row.id, { kind, row } as FoundRow);
    }
  }
  return (id) => rows.get(id);
}
