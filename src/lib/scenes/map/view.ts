/** What the map has to show at a moment: no pixels, no document. */
import {
  type Family,
  type MapFrame,
  findFamily,
  hueOfAccount,
  neutral,
  type Hue as StoryHue
} from '../../story';
import type { LedgerEvent, MapLines, PlacedPlace, Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import type { Status } from '../../ledger/vocabulary';
import { compareSpans, overlaps, parseSpan, type Span } from '../../moments';
import { pointOf, rowsNamed } from '../point';
import type { Moment } from '../scene';
import type { MapSettings } from './settings';

/** How exactly a place is known, as far as the picture tells apart. */
export type Exactness = 'point' | 'area' | 'governorate' | 'country';
export type Hue = StoryHue | 'ink';

export interface ViewEvent {
  readonly event: LedgerEvent;
  readonly span: Span;
  /** Overlaps the moment; else it is an earlier one */
  readonly current: boolean;
  /** The step speaks of one of those who took part */
  readonly subject: boolean;
  readonly hue: Hue;
  /** How it stands in the account that is shown */
  readonly status: Status;
  readonly exactness: Exactness;
  /** Its most exact places, all of one exactness; of a journey, the stops that it reaches */
  readonly places: readonly PlacedPlace[];
  /** A district or a building: drawn as its town */
  readonly approximate: boolean;
  /** The words of the party whose account is shown */
  readonly said?: string;
  /** In a frame that has a point: what it is about, or what gives that meaning */
  readonly role?: 'point' | 'context';
  /** Who of those that the step keeps took part in it, and how: “Mill Crew: signs” */
  readonly parts: readonly string[];
  /** Its words, where the step has them */
  readonly words?: string | undefined;
}

/** A place on a journey. */
export interface ViewStop {
  readonly place: PlacedPlace;
  /** In the order of the chapter; a place keeps its number when it is reached again. 0: where a journey began */
  readonly number: number;
  /** Reached, or left, by an event of this moment */
  readonly current: boolean;
  /** The latest event that reached it; of a beginning, the one that left it */
  readonly event: string;
}

/** One way from a stop to the next. */
export interface ViewLeg {
  readonly event: string;
  readonly from: PlacedPlace;
  readonly to: PlacedPlace;
  readonly current: boolean;
}

export interface MapView {
  readonly moment: Moment;
  readonly frame: MapFrame;
  /** Where the lines of the base map run, if that is known */
  readonly lines: MapLines | undefined;
  /** By id */
  readonly places: ReadonlyMap<string, PlacedPlace>;
  /** All that is known and has a place, by date */
  readonly events: readonly ViewEvent[];
  /** What the frame draws of it: where it has a point, that and what gives it meaning */
  readonly drawn: readonly ViewEvent[];
  /** Earlier events whose sources name no more than a country: no place to mark */
  readonly placeless: number;
  /** No party tells any of the drawn events in words of its own */
  readonly agree: boolean;
  /** Dates, as their sources give them, of the last placed event before the moment and the first one after it */
  readonly last?: string;
  readonly next?: string;
}

const exactnessOf: { readonly [precision in PlacedPlace['precision']]: Exactness } = {
  building: 'point',
  district: 'point',
  town: 'point',
  camp: 'point',
  city: 'point',
  area: 'area',
  region: 'area',
  governorate: 'governorate',
  country: 'country'
};
/** From the most exact to the least. */
const exactnesses: readonly Exactness[] = ['point', 'area', 'governorate', 'country'];
const withinTowns: readonly PlacedPlace['precision'][] = ['building', 'district'];

export const exactness = (place: PlacedPlace): Exactness => exactnessOf[place.precision];

/**
 * What is known at the moment's end, in the moment's account. An event with an imprecise date is there once the
 * latest day of its range has come.
 */
export function viewMap(record: Record, moment: Moment, settings: MapSettings): MapView {
  const { account, at, focus, edit } = moment;
  const frame = moment.map ?? settings.frame;
  const named = edit ? rowsNamed(edit) : [];
  const from = parseSpan(settings.from).start;
  const places = new Map(record.places.map((place) => [place.id, place]));
  const find = (ids: readonly string[]): PlacedPlace[] => ids.flatMap((id) => places.get(id) ?? []);
  const familyOf = (id: string): Family | undefined => record.actors.find((actor) => actor.id === id)?.family;

  const dated = record.events
    .flatMap((event) => {
      const span = spanOfDating(event.date);
      const isShown = span && span.end >= from && !event.label?.hidden;
      return span && (isShown || named.includes(event.id)) ? [{ event, span }] : [];
    })
    .sort((a, b) => compareSpans(a.span, b.span));

  const viewed = dated
    .filter(({ span }) => span.end <= at.end)
    .map(({ event, span }): ViewEvent => {
      const { journey } = event;
      const all = find(journey ? journey.stops.slice(1) : event.places.map(({ id }) => id));
      const best = exactnesses.find((one) => all.some((place) => exactness(place) === one)) ?? 'country';
      const exact = all.filter((place) => exactness(place) === best);
      const inTown = exact.filter(({ precision }) => withinTowns.includes(precision));
      const family = [...(journey ? [journey.of] : []), ...event.actors.map(({ id }) => id)]
        .map(familyOf)
        .find((one) => one !== undefined);
      const said =
        account === neutral ? undefined : event.accounts?.find((words) => words.account === account)?.says;
      return {
        event,
        span,
        current: overlaps(span, at),
        subject: event.actors.some(({ id }) => focus.includes(id)),
        hue: (said && hueOfAccount(account)) || (family ? findFamily(family).hue : 'ink'),
        status: said ? 'claimed' : event.status,
        exactness: best,
        // A building or a district says more than its town
        places: journey ? all : inTown.length > 0 ? inTown : exact,
        approximate: best === 'point' && inTown.length > 0,
        parts: event.actors.flatMap(({ id, role }) => {
          const actor = named.includes(id) && record.actors.find((one) => one.id === id);
          return actor ? [`${placeName(actor)}: ${role}`] : [];
        }),
        ...(said ? { said } : {})
      };
    })
    .filter(({ places: at, event }) => at.length > 0 || named.includes(event.id));

  const events = viewed.filter(
    (one) => one.current || one.exactness !== 'country' || one.event.journey || named.includes(one.event.id)
  );
  const drawn = editEvents(events, moment);
  const next = dated.find(({ span }) => span.start > at.end);
  const last = viewed.filter(({ span }) => span.end < at.start).at(-1);
  return {
    moment,
    frame,
    lines: record.lines[frame],
    places,
    events,
    drawn,
    placeless: viewed.length - events.length,
    agree: !drawn.some(({ event }) => event.accounts?.some((words) => words.account !== undefined)),
    ...(last ? { last: last.event.date.shown } : {}),
    ...(next ? { next: next.event.date.shown } : {})
  };
}

/** What is drawn where the moment has an edit: its point and what it keeps; else what those in focus did then. */
function editEvents(events: readonly ViewEvent[], { edit, focus }: Moment): readonly ViewEvent[] {
  if (!edit) return events;
  const point = pointOf(edit);
  const actors = point && 'actor' in point ? [point.actor] : focus;
  const own = events
    .filter(({ current, event }) => current && takesPart(event, actors))
    .sort((a, b) => weigh(a) - weigh(b));
  if (!point) return own;
  const points =
    'rows' in point ? events.filter(({ event }) => point.rows.includes(event.id)) : own.slice(0, 1);
  const kept = events.filter(({ event }) => edit.keep.includes(event.id));
  const others = edit.keep.length > 0 ? kept : own.filter((one) => 'actor' in point || isPlaceless(one));
  return [
    ...points.map((one) => ({
      ...one,
      role: 'point' as const,
      // Of rows that are set side by side the first has the words of the step
      words: 'rows' in point && point.rows[0] !== one.event.id ? undefined : edit.says
    })),
    ...others.flatMap((one) => (points.includes(one) ? [] : [{ ...one, role: 'context' as const }]))
  ];
}

const takesPart = ({ actors, journey }: LedgerEvent, ids: readonly string[]): boolean =>
  actors.some(({ id }) => ids.includes(id)) || ids.includes(journey?.of ?? '');

/** What is told in words first has the least: the point, what is of the moment, what the step speaks of. */
export const weigh = ({ role, current, subject, event }: ViewEvent): number =>
  (role === 'point' ? 0 : 100) + (current ? 0 : 40) + (subject ? 0 : 20) + (event.label?.priority ?? 5);

/** No source names more than a country or a governorate: it has no point on the map. */
export const isPlaceless = ({ event, exactness: exact }: ViewEvent): boolean =>
  !event.journey && (exact === 'country' || exact === 'governorate');

/** The ways of the journeys among events. */
export const findLegs = (places: MapView['places'], events: readonly ViewEvent[]): ViewLeg[] =>
  events.flatMap(({ event, current, role }): ViewLeg[] => {
    const stops = (event.journey?.stops ?? []).flatMap((id) => places.get(id) ?? []);
    return stops.slice(1).flatMap((to, index) => {
      const start = stops[index];
      return start ? [{ event: event.id, from: start, to, current: role ? role === 'point' : current }] : [];
    });
  });

/** Every place of the journeys once, in the order in which they are first reached. */
export function findStops(legs: readonly ViewLeg[]): ViewStop[] {
  const stops = new Map<string, ViewStop>();
  let count = 0;
  for (const { from, to, event, current } of legs) {
    if (!stops.has(from.id)) stops.set(from.id, { place: from, number: 0, current: false, event });
    const known = stops.get(to.id);
    const number = known?.number || (count += 1);
    stops.delete(to.id);
    stops.set(to.id, { place: to, number, current, event });
  }
  return [...stops.values()].sort((a, b) => a.number - b.number);
}

/** A place, or whoever took part, as a heading says it: without the remark that its row’s name may carry. */
export const placeName = (place: { readonly name: string }): string => place.name.replace(/ \(.*\)$/, '');
