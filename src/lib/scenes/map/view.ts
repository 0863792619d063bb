/** What the map has to show at a moment: no pixels, no document. */
import {
  type Family,
  type MapFrame,
  findFamily,
  hueOfAccount,
  neutral,
  type Hue as StoryHue
} from '../../story';
import type { LedgerEvent, PlacedPlace, Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import type { Status } from '../../ledger/vocabulary';
import { compareSpans, overlaps, parseSpan, type Span } from '../../moments';
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
  /** By id */
  readonly places: ReadonlyMap<string, PlacedPlace>;
  /** Drawn events, by date */
  readonly events: readonly ViewEvent[];
  readonly legs: readonly ViewLeg[];
  readonly stops: readonly ViewStop[];
  /** Earlier events whose sources name no more than a country: no place to mark */
  readonly placeless: number;
  /** No party tells any of the events in words of its own */
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
  const { account, at, focus } = moment;
  const from = parseSpan(settings.from).start;
  const places = new Map(record.places.map((place) => [place.id, place]));
  const find = (ids: readonly string[]): PlacedPlace[] => ids.flatMap((id) => places.get(id) ?? []);
  const familyOf = (id: string): Family | undefined => record.actors.find((actor) => actor.id === id)?.family;

  const dated = record.events
    .flatMap((event) => {
      const span = spanOfDating(event.date);
      return span && span.end >= from && !event.label?.hidden ? [{ event, span }] : [];
    })
    .sort((a, b) => compareSpans(a.span, b.span));

  const viewed = dated
    .filter(({ span }) => span.end <= at.end)
    .map(({ event, span }): ViewEvent => {
      const { journey } = event;
      const named = find(journey ? journey.stops.slice(1) : event.places.map(({ id }) => id));
      const best = exactnesses.find((one) => named.some((place) => exactness(place) === one)) ?? 'country';
      const exact = named.filter((place) => exactness(place) === best);
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
        places: journey ? named : inTown.length > 0 ? inTown : exact,
        approximate: best === 'point' && inTown.length > 0,
        ...(said ? { said } : {})
      };
    })
    .filter((one) => one.places.length > 0);

  const isDrawn = (one: ViewEvent): boolean =>
    one.current || one.exactness !== 'country' || one.event.journey !== undefined;
  const events = viewed.filter(isDrawn);
  const legs = events.flatMap(({ event, current }): ViewLeg[] => {
    const stops = find(event.journey?.stops ?? []);
    return stops.slice(1).flatMap((to, index) => {
      const start = stops[index];
      return start ? [{ event: event.id, from: start, to, current }] : [];
    });
  });
  const next = dated.find(({ span }) => span.start > at.end);
  const last = viewed.filter(({ span }) => span.end < at.start).at(-1);
  return {
    moment,
    frame: moment.map ?? settings.frame,
    places,
    events,
    legs,
    stops: findStops(legs),
    placeless: viewed.length - events.length,
    agree: !events.some(({ event }) => event.accounts?.some((words) => words.account !== undefined)),
    ...(last ? { last: last.event.date.shown } : {}),
    ...(next ? { next: next.event.date.shown } : {})
  };
}

/** Every place of the journeys once, in the order in which they are first reached. */
function findStops(legs: readonly ViewLeg[]): ViewStop[] {
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

/** A place as a heading says it: without the remark that its row’s name may carry. */
export const placeName = (place: PlacedPlace): string => place.name.replace(/ \(.*\)$/, '');
