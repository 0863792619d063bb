/**
 * The part of the ledger that one page carries: only the rows its chapter draws, cites or explains.
 * Types only here are imported by the page; `findRecord` runs in the build.
 */
import type {
  Actor,
  Cite,
  Dating,
  Dispute,
  Evidence,
  Ledger,
  LedgerEvent,
  Place,
  Source,
  Status,
  Strength,
  Term,
  Tie
} from './build/schema';

/** What a popover, a note and a table say of one row, whatever its kind. Ready to print. */
export interface Entry {
  id: string;
  /** “Pledge”, “Evidence”, “Event”, “Term” … */
  kind: string;
  /** The claim as a sentence */
  says: string;
  /** The word or name in Arabic script */
  arabic?: string;
  /** Other names of an organisation or person */
  names?: string[];
  /** As displayed; absent where the row has none */
  date?: string;
  /** Where, and how exactly that is known; on the map only */
  place?: string;
  status: Status;
  /** Who says so, where a party or person speaks */
  by?: string;
  accounts?: { by: string; says: string }[];
  cites: Cite[];
  /** How far to trust it */
  trust?: string;
  /** Dated items that bear on it but lie outside the figure: before or after the tie, or without any date */
  beyond?: { date: string; says: string }[];
}

/** What a page needs of a source. */
export type SourceEntry = Pick<
  Source,
  'id' | 'title' | 'author' | 'publisher' | 'date' | 'short' | 'url' | 'limits'
>;

/** A place as the map draws it: where it lies on the drawing, in its units (see `projection.ts`), and how exactly. */
export interface PlacedPlace extends Pick<Place, 'id' | 'name' | 'precision' | 'km2'> {
  x: number;
  y: number;
}

/**
 * Where rivers, coasts and borders run in a window of the map, as the filled cells of a grid: its left and top, the side of a cell, the
 * number of columns, and the gaps between those that are filled, a letter each.
 */
export type MapLines = readonly [x: number, y: number, cell: number, columns: number, gaps: string];

/** What the figures draw from. */
export interface Record {
  /** `active` only where the strength figure lists the organisation: it decides when the figure may say “no figure” */
  actors: Pick<Actor, 'id' | 'name' | 'short' | 'bodies' | 'family' | 'active'>[];
  /** What the map can draw: dated, placed events of the chapter’s years, in the order of the ledger */
  events: LedgerEvent[];
  places: PlacedPlace[];
  /** By the windows of the map that its steps show */
  lines: { [frame: string]: MapLines | undefined };
  /** What the strength figure can draw of the chapter’s organisations, their “no figure” rows included */
  strengths: Strength[];
  ties: Tie[];
  evidence: Evidence[];
  sources: SourceEntry[];
  /** Evidence of the contested tie that no figure draws: before it, after it, or undated */
  beyond: { tie: string; date: string; says: string }[];
  /** The rows that the text cites or explains and no figure draws; `findEntry` knows all */
  entries: Entry[];
  /** By the id of a row that the text cites or explains: the drawn rows, besides itself, that it speaks of */
  marks: { [id: string]: string[] };
}
export type { Cite, Dating, Dispute, Evidence, Ledger, LedgerEvent, Source, Status, Strength, Term, Tie };
