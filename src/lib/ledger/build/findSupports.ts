import { findAnyEntry } from './findRecord';
import type { Entry } from '../record';
import type { Cite, Kind, Ledger, Source } from './schema';

/** Kinds whose rows state something, in the order in which they are listed under a source. */
const statingKinds = [
  'events',
  'ties',
  'evidence',
  'strengths',
  'quotes',
  'disputes',
  'actors',
  'places',
  'terms'
] as const satisfies readonly Kind[];
export type StatingKind = (typeof statingKinds)[number];

/** One row that rests on a source, with the places in that source alone. */
export interface Support {
  entry: Entry;
  cites: Cite[];
  /** The date at which a figure can show it, a moment; absent where it has none */
  at?: string;
}

/** A source with all that rests on it; kinds of which it has nothing are left out. */
export interface Supported {
  source: Source;
  kinds: { kind: StatingKind; rows: Support[] }[];
  count: number;
}

/** All that each source supports, in the order of the ledger. Build only. */
export function findSupports(ledger: Ledger): Supported[] {
  const find = findAnyEntry(ledger);
  return ledger.sources.map((source) => {
    const kinds = statingKinds.flatMap((kind) => {
      const rows = ledger[kind].flatMap((row) => {
        const cites = citesOf(row).filter((cite) => cite.source === source.id);
        return cites.length > 0 ? [{ entry: find(row.id), cites, ...atOf(row) }] : [];
      });
      return rows.length > 0 ? [{ kind, rows }] : [];
    });
    return { source, kinds, count: kinds.reduce((sum, { rows }) => sum + rows.length, 0) };
  });
}

/** The row's own citations and those of its parts. */
function citesOf(row: Ledger[StatingKind][number]): Cite[] {
  const parts = [...('summaries' in row ? (row.summaries ?? []) : []), ...('sides' in row ? row.sides : [])];
  return [...row.cites, ...parts.flatMap((part) => part.cites ?? [])];
}

function atOf(row: Ledger[StatingKind][number]): { at?: string } {
  const dating = 'start' in row ? row.start : 'date' in row ? row.date : undefined;
  const at = dating?.edtf ?? dating?.plot;
  return at ? { at } : {};
}
