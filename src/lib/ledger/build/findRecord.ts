import { overlaps, parseSpan, type Day, type Span } from '../../moments';
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
import { projection, unitsPerKm } from '$content/geo/baked/base.json';
import { makeProjection } from './projection';
import type { Entry, PlacedPlace, Record } from '../record';
import type { Cite, Dating, Ledger, LedgerEvent, Strength, Tie } from './schema';
import { ribbonOf, spanOfDating } from '../ties';
import { allegianceKinds, linkKinds, undrawnKinds } from '../vocabulary';

/** A storyboard, as far as it decides which rows its page needs. */
export interface RecordRequest {
  readonly chapter: {
    /** Left and right edge of the allegiance figure, and the organisations in it where it does not need all */
    readonly allegiance: { readonly from: string; readonly to: string; readonly actors?: readonly string[] };
    /** First and last moment of the map; without it no events */
    readonly map?: { readonly from: string; readonly to: string };
    /** Organisations of the strength figure; without it no figures */
    readonly strength?: { readonly actors: readonly string[] };
  };
  readonly steps: readonly {
    /** The moment it shows */
    readonly at?: string;
    readonly cites: readonly string[];
    readonly terms: readonly string[];
    readonly disputes: readonly string[];
  }[];
}

/** Where places lie on the drawing of the map. */
const projectPlace = makeProjection({ ...projection, unitsPerKm });

const undrawn: readonly string[] = undrawnKinds;
const joinKinds: readonly string[] = ['merger-into', 'member-of', 'succeeds'];
const ribbonKinds: readonly string[] = allegianceKinds;
const lineKinds: readonly string[] = linkKinds;
/** Uses of a figure of strength that a picture may show. */
const drawnUses: readonly string[] = ['anchor', 'bound', 'claim', 'no-figure'];

/**
 * The rows that one page carries: what its figures can draw, the actors and sources of these, and an
 * entry for each other row that its text cites or explains. Fields that no page shows are left out, for the sake of its
 * weight. Throws on an id that is not in the ledger. Build only.
 */
export function findRecord(ledger: Ledger, storyboard: RecordRequest): Record {
  const { allegiance, map, strength } = storyboard.chapter;
  const { actors } = allegiance;
  const years = yearsOf(allegiance);
  const moments = storyboard.steps.flatMap(({ at }) => (at === undefined ? [] : [parseSpan(at)]));
  const events = map ? findEvents(ledger, yearsOf(map), moments) : [];
  const strengths = strength ? findStrengths(ledger, strength.actors) : [];
  const ties = findTies(ledger, years, actors);
  const tieIds = new Set(ties.map((tie) => tie.id));
  const evidence = ledger.evidence.filter((row) => {
    const span = spanOfDating(row.date);
    return tieIds.has(row.tie) && span !== undefined && span.end >= years.start && span.end <= years.end;
  });

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

  const cited = new Set(storyboard.steps.flatMap((step) => [...step.cites, ...step.disputes, ...step.terms]));
  const findAny = findAnyEntry(ledger);
  const drawn: Drawn = { ties, evidence, events, strengths };
  const drawnIds = new Set(Object.values(drawn).flatMap((rows) => rows.map(({ id }) => id)));
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
        active: strength?.actors.includes(id) && active ? { start: active.start, end: active.end } : undefined
      })),
    events: events.map((row) => ({
      ...row,
      ...lighten(row),
      alsoIn: undefined,
      date: printed(row.date),
      actors: row.actors.map((actor) => ({ id: actor.id, role: actor.role }))
    })),
    places: findPlaces(ledger, events),
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

interface Years {
  start: Day;
  end: Day;
}
const yearsOf = ({ from, to }: { readonly from: string; readonly to: string }): Years => ({
  start: parseSpan(from).start,
  end: parseSpan(to).end
});

/**
 * Events with a date and a place, of some years. What has no place but a country is drawn only while it is of the
 * moment, so a page carries it only where a step shows its moment.
 */
function findEvents(ledger: Ledger, years: Years, moments: readonly Span[]): LedgerEvent[] {
  const countries = new Set(
    ledger.places.flatMap(({ id, precision }) => (precision === 'country' ? [id] : []))
  );
  return ledger.events.filter(({ date, places, journey }) => {
    const span = spanOfDating(date);
    if (!span || span.end < years.start || span.start > years.end) return false;
    if (journey || places.some(({ id }) => !countries.has(id))) return true;
    return places.length > 0 && (moments.length === 0 || moments.some((moment) => overlaps(moment, span)));
  });
}

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

/**
 * Figures of some organisations that a picture may show, and the rows that stand where there is none. Of all years: where
 * a moment has no figure, the row says which is nearest.
 */
function findStrengths(ledger: Ledger, actors: readonly string[]): Strength[] {
  return ledger.strengths.filter(
    (row) =>
      drawnUses.includes(row.use) &&
      [row.actor, ...(row.combinedWith ?? [])].some((actor) => actors.includes(actor))
  );
}

type Drawn = Pick<Record, 'ties' | 'evidence' | 'events' | 'strengths'>;

/** The drawn rows, besides itself, that a row of the text speaks of, so that its words can light their marks. */
function findMarks(id: string, { ties, evidence, events, strengths }: Drawn, ledger: Ledger): string[] {
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

/** What a figure of these years can draw, in the order of the ledger. */
function findTies(ledger: Ledger, years: Years, actors: readonly string[] | undefined): Tie[] {
  const rows = ledger.ties.filter((tie) => tie.instead === undefined && !undrawn.includes(tie.kind));
  const stands = (tie: Tie) => {
    const start = spanOfDating(tie.start);
    const end = spanOfDating(tie.end);
    return start !== undefined && start.start <= years.end && (end === undefined || end.end >= years.start);
  };
  const isWanted = (id: string | undefined) =>
    id === undefined || actors === undefined || actors.includes(id);
  const allegiances = rows.filter((tie) => isAllegiance(tie) && stands(tie) && isWanted(ribbonOf(tie)));
  const ribbons = findRibbons(allegiances);
  const marks = rows.filter((tie) => {
    const start = spanOfDating(tie.start);
    if (ribbonKinds.includes(tie.kind) || !stands(tie) || !start || start.end < years.start) return false;
    const isLine = lineKinds.includes(tie.kind);
    const ends = isLine ? [ribbonOf(tie), tie.moves === undefined ? tie.to : tie.from] : [ribbonOf(tie)];
    return ends.every((id) => id !== undefined && ribbons.has(id) && isWanted(id));
  });
  // The act by which a ribbon enters its lane belongs to it, whoever acts.
  const entered = new Set(allegiances.map((tie) => tie.enters));
  const drawn = new Set([...allegiances, ...marks]);
  return rows.filter((tie) => drawn.has(tie) || entered.has(tie.id));
}

const hasRibbon = (tie: Tie): boolean =>
  tie.lane !== undefined || tie.states !== undefined || tie.fromLane !== undefined;

/** Makes or moves a ribbon, ends it in another, or gives it a new name. */
const isAllegiance = (tie: Tie): boolean => hasRibbon(tie) || joinKinds.includes(tie.kind);

/** Every organisation that has a ribbon under one of its names. */
function findRibbons(ties: readonly Tie[]): Set<string> {
  const ribbons = new Set(ties.filter(hasRibbon).map(ribbonOf));
  const names = ties.filter((tie) => tie.kind === 'succeeds');
  for (let known = 0; known < ribbons.size;) {
    known = ribbons.size;
    for (const { from, to } of names) {
      if (to !== undefined && ribbons.has(from)) ribbons.add(to);
      if (to !== undefined && ribbons.has(to)) ribbons.add(from);
    }
  }
  return ribbons;
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
