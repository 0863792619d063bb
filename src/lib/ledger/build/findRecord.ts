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
} from '../entry';
import { findRow } from './find';
import { lines, projection, unitsPerKm } from '$content/geo/baked/base.json';
import { makeProjection } from './projection';
import type { Entry, PlacedPlace, Record } from '../record';
import type { Cite, Dating, Evidence, Ledger, LedgerEvent, Strength, Tie } from './schema';
import { spanOfDating } from '../ties';

/** The rows that the figures of a page draw. */
export interface DrawnRows {
  readonly events: readonly LedgerEvent[];
  readonly strengths: readonly Strength[];
  readonly ties: readonly Tie[];
  readonly evidence: readonly Evidence[];
  /** Ids of the organisations of which a figure asks when they existed */
  readonly lifetimes: readonly string[];
  /** The windows of the map in which words stand clear of its lines */
  readonly frames: readonly string[];
}

/** Where places lie on the drawing of the map. */
const projectPlace = makeProjection({ ...projection, unitsPerKm });

/** What a step cites and explains. */
export interface CitingStep {
  readonly cites: readonly string[];
  readonly terms: readonly string[];
  readonly disputes: readonly string[];
}

/**
 * What one page carries: the rows that its figures draw, the actors and sources of these, and an
 * entry for each other row that its text cites or explains. Fields that no page shows are left out, for the sake of its
 * weight. Throws on an id that is not in the ledger. Build only.
 */
export function findRecord(ledger: Ledger, drawn: DrawnRows, steps: readonly CitingStep[]): Record {
  const { events, strengths, ties, evidence, lifetimes, frames } = drawn;

  const beyond = ledger.evidence.flatMap((row) => {
    const tie = ties.find(({ id }) => id === row.tie);
    const [span, from, until] = [
      spanOfDating(row.date),
      tie && spanOfDating(tie.start),
      tie?.end && spanOfDating(tie.end)
    ];
    if (!tie || (span && (!from || span.end >= from.start) && (!until || span.end <= until.end))) return [];
    return [{ tie: tie.id, date: row.date.shown, says: row.says }];
  });

  const cited = new Set(steps.flatMap((step) => [...step.cites, ...step.disputes, ...step.terms]));
  const findAny = findAnyEntry(ledger);
  const drawnIds = new Set([...ties, ...evidence, ...events, ...strengths].map(({ id }) => id));
  const entries = [...cited].flatMap((id) => (drawnIds.has(id) ? [] : [findAny(id)]));
  const marks = [...cited].flatMap((id) => {
    const own = findMarks(id, drawn, ledger);
    return own.length > 0 ? [[id, own] as const] : [];
  });

  const actorIds = new Set([
    ...ties.flatMap((tie) => [tie.from, tie.to, tie.moves]),
    ...events.flatMap((event) => [...event.actors.map((actor) => actor.id), event.journey?.of]),
    ...strengths.flatMap((row) => [row.actor, ...(row.combinedWith ?? [])])
  ]);
  const sourceIds = new Set(
    [...ties, ...evidence, ...events, ...strengths, ...entries].flatMap((row) =>
      row.cites.map((cite) => cite.source)
    )
  );
  return withoutGaps({
    actors: ledger.actors
      .filter((actor) => actorIds.has(actor.id))
      .map(({ id, name, short, bodies, family, active }) => ({
        id,
        name,
        short,
        bodies,
        family,
        active: lifetimes.includes(id) && active ? { start: active.start, end: active.end } : undefined
      })),
    events: events.map((row) => ({
      ...row,
      ...lighten(row),
      alsoIn: undefined,
      date: printed(row.date),
      actors: row.actors.map((actor) => ({ id: actor.id, role: actor.role }))
    })),
    places: findPlaces(ledger, events),
    lines: Object.fromEntries(frames.map((frame) => [frame, lines[frame]])),
    strengths: strengths.map((row) => ({
      ...row,
      ...lighten(row),
      event: undefined,
      date: printed(row.date)
    })),
    ties: ties.map((tie) => ({
      ...tie,
      ...lighten(tie),
      start: printed(tie.start),
      end: tie.end && printed(tie.end)
    })),
    evidence: evidence.map((row) => ({ ...row, ...lighten(row), date: printed(row.date) })),
    beyond,
    sources: ledger.sources
      .filter((source) => sourceIds.has(source.id))
      .map(({ id, title, author, publisher, date, short, url, limits }) => {
        return { id, title, author, publisher, date, short, url, limits };
      }),
    entries: entries.map((entry) => ({ ...entry, ...lighten(entry) })),
    marks: Object.fromEntries(marks)
  });
}

/** Without the fields that are undefined, which would be written into the page. */
function withoutGaps<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutGaps) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, withoutGaps(field)])) as T;
}

/** Citations as pages print them: by paragraph or in words, each place once, without the line of our copy. */
function lighten({ cites }: { cites: readonly Cite[] }): { cites: Cite[] } {
  const places = new Map(
    cites.map(({ source, para, locator }) => [[source, para, locator].join(' '), { source, para, locator }])
  );
  return { cites: [...places.values()] };
}

const printed = ({ edtf, shown, plot }: Dating): Dating => ({ edtf, shown, plot });

/** The places of some events, with where they lie on the drawing. */
function findPlaces(ledger: Ledger, events: readonly LedgerEvent[]): PlacedPlace[] {
  const ids = new Set(
    events.flatMap(({ places, journey }) => [...places.map(({ id }) => id), ...(journey?.stops ?? [])])
  );
  return ledger.places.flatMap(({ id, name, precision, km2, lat, lon }) =>
    ids.has(id) && lat !== null && lon !== null
      ? [{ id, name, precision, km2, ...projectPlace(lon, lat) }]
      : []
  );
}

/** The drawn rows, besides itself, that a row of the text speaks of, so that its words can light their marks. */
function findMarks(id: string, { ties, evidence, events, strengths }: DrawnRows, ledger: Ledger): string[] {
  /** The row itself and what it names */
  const named = [
    id,
    ...ledger.terms.flatMap((term) => (term.id === id ? (term.rows ?? []) : [])),
    ...ledger.disputes.flatMap((dispute) => (dispute.id === id ? (dispute.events ?? []) : [])),
    ...ledger.ties.flatMap((tie) => (tie.id === id ? [tie.instead] : []))
  ];
  /** With the events that it belongs to; what else belongs to these is another matter */
  const happened = [
    ...named,
    ...ledger.ties.flatMap((tie) => (tie.id === id ? tie.events : [])),
    ...[...ledger.strengths, ...ledger.evidence].flatMap((one) => (one.id === id ? [one.event] : []))
  ];
  const meets = (among: readonly (string | undefined)[], ...ids: (string | undefined)[]): boolean =>
    ids.some((one) => one !== undefined && among.includes(one));
  const found = [
    ...ties.filter((tie) => meets(named, tie.id, tie.from, tie.to, tie.moves, ...tie.events)),
    ...evidence.filter((one) => meets(named, one.id, one.event)),
    ...events.filter((one) =>
      meets(happened, one.id, ...[...one.actors, ...one.places].map((other) => other.id))
    ),
    ...strengths.filter((one) => meets(named, one.id, one.event, one.actor, ...(one.combinedWith ?? [])))
  ];
  return found.flatMap((one) => (one.id === id ? [] : [one.id]));
}

/** What pages say of any row that can be cited, by its id. Throws on an id that is not one. Build only. */
export function findAnyEntry(ledger: Ledger): (id: string) => Entry {
  const find = findRow(ledger);
  return (id) => entryOf(id, find, ledger);
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
