import { parseSpan, type Span } from '../moments';
import {
  entryOfActor,
  entryOfDispute,
  entryOfEvent,
  entryOfEvidence,
  entryOfPlace,
  entryOfQuote,
  entryOfStrength,
  entryOfTerm,
  entryOfTie
} from './entry';
import { findRow } from './find';
import type { Entry, Record } from './record';
import type { Dating, Ledger, Tie } from './schema';
import { allegianceKinds, undrawnKinds } from './vocabulary';

/** A storyboard, as far as it decides which rows its page needs. */
export interface RecordRequest {
  readonly chapter: {
    /** Left and right edge of the allegiance figure, and the organisations in it where it does not need all */
    readonly allegiance: { readonly from: string; readonly to: string; readonly actors?: readonly string[] };
  };
  readonly steps: readonly {
    readonly cites: readonly string[];
    readonly terms: readonly string[];
    readonly disputes: readonly string[];
  }[];
}

const undrawn: readonly string[] = undrawnKinds;
const ribbonKinds: readonly string[] = allegianceKinds;

/**
 * The rows that one page carries: the ties that its figure can draw, their evidence, actors and sources, and an
 * entry for each row that its text cites or explains. Throws on an id that is not in the ledger. Build only.
 */
export function findRecord(ledger: Ledger, storyboard: RecordRequest): Record {
  const ties = findTies(ledger, storyboard.chapter.allegiance);
  const tieIds = new Set(ties.map((tie) => tie.id));
  const evidence = ledger.evidence.filter((row) => tieIds.has(row.tie));

  const cited = new Set(storyboard.steps.flatMap((step) => [...step.cites, ...step.disputes, ...step.terms]));
  const find = findRow(ledger);
  const entries = [...cited].map((id) => entryOf(id, find, ledger));

  const actorIds = new Set(ties.flatMap((tie) => [tie.from, tie.to, tie.moves]));
  const sourceIds = new Set(
    [
      ...[...ties, ...evidence, ...entries].flatMap((row) => row.cites),
      ...ties.flatMap((tie) => (tie.summaries ?? []).flatMap((summary) => summary.cites))
    ].map((cite) => cite.source)
  );
  return {
    actors: ledger.actors
      .filter((actor) => actorIds.has(actor.id))
      .map(({ id, name, short, bodies }) => ({ id, name, short, bodies })),
    ties,
    evidence,
    sources: ledger.sources
      .filter((source) => sourceIds.has(source.id))
      .map(({ core: _core, kind: _kind, reliability: _reliability, ...source }) => source),
    entries
  };
}

function findTies(ledger: Ledger, { from, to, actors }: RecordRequest['chapter']['allegiance']): Tie[] {
  const first = parseSpan(from).start;
  const last = parseSpan(to).end;
  const wanted = (tie: Tie) => {
    if (!isDrawn(tie)) return false;
    const start = spanOf(tie.start);
    const end = spanOf(tie.end);
    if ((start && start.start > last) || (end && end.end < first)) return false;
    if (actors === undefined) return true;
    const isBetween = !ribbonKinds.includes(tie.kind) && tie.to !== undefined;
    return actors.includes(tie.moves ?? tie.from) && (!isBetween || actors.includes(tie.to ?? ''));
  };
  const drawn = new Set(ledger.ties.filter(wanted));
  // The act by which a ribbon enters its lane belongs to it, whoever acts.
  const entered = new Set([...drawn].map((tie) => tie.enters));
  return ledger.ties.filter((tie) => drawn.has(tie) || entered.has(tie.id));
}

/** Ribbons, what they join and how they are renamed, lines and acts: all that has a date to be drawn at. */
function isDrawn(tie: Tie): boolean {
  return tie.instead === undefined && !undrawn.includes(tie.kind) && spanOf(tie.start) !== undefined;
}

function spanOf(dating: Dating | null): Span | undefined {
  const text = dating?.edtf ?? dating?.plot;
  return text === undefined ? undefined : parseSpan(text);
}

function entryOf(id: string, find: ReturnType<typeof findRow>, ledger: Ledger): Entry {
  const found = find(id);
  switch (found?.kind) {
    case 'ties':
      return entryOfTie(found.row, ledger);
    case 'evidence':
      return entryOfEvidence(found.row, ledger);
    case 'events':
      return entryOfEvent(found.row, ledger);
    case 'strengths':
      return entryOfStrength(found.row, ledger);
    case 'quotes':
      return entryOfQuote(found.row, ledger);
    case 'disputes':
      return entryOfDispute(found.row);
    case 'actors':
      return entryOfActor(found.row, ledger);
    case 'places':
      return entryOfPlace(found.row, ledger);
    case 'terms':
      return entryOfTerm(found.row, ledger);
    default:
      throw new Error(`no row “${id}” to cite; allowed: ids of every kind in content/ledger but sources`);
  }
}
