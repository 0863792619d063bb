/** Where events, stops and ways of a journey lie in a figure, in px; words come later. */
import type { Box } from '../shared/labels';
import type { PlacedPlace } from '../../ledger/record';
import type { Status } from '../../ledger/vocabulary';
import type { Size } from '../scene';
import { areas, unitsPerKm } from './base';
import {
  type Hue,
  type MapView,
  type ViewEvent,
  type ViewLeg,
  type ViewStop,
  exactness,
  placeName
} from './view';
import { type Point, type Window, fitWindow, toPx } from './window';

export type Form = 'wide' | 'narrow';
export const formOf = ({ width }: Size): Form => (width < 600 ? 'narrow' : 'wide');

/** A point, a stop or an area that stands for an event. */
export interface PlacedGlyph extends Point {
  /** Radius */
  readonly r: number;
  readonly hue: Hue;
  readonly status: Status;
  /** Of this moment: filled or, where it may not be filled, with a halo */
  readonly current: boolean;
  readonly sort: 'event' | 'stop' | 'area';
  /** In a stop */
  readonly number?: number;
}

/** A way from stop to stop: a curve with one bend, whose ends keep clear of the stops. */
export interface PlacedLeg {
  readonly key: string;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly current: boolean;
  /** Begins, or ends, somewhere in a country: fades over that half, dashed */
  readonly fades?: 'in' | 'out' | 'both';
  /** Slope of its head in degrees; absent where it fades out */
  readonly head?: number;
}

export interface PlacedMark {
  /** Ledger id of the event */
  readonly id: string;
  readonly sources: string;
  readonly status: Status;
  readonly hue: Hue;
  readonly current: boolean;
  readonly glyphs: readonly PlacedGlyph[];
  readonly legs: readonly PlacedLeg[];
}

/** Glyphs that stand together and share their words. */
export interface Cluster extends Point {
  readonly key: string;
  readonly items: readonly ClusterItem[];
  readonly box: Box;
  /** “From” or “To”, of a stop beyond the map */
  readonly way?: 'From' | 'To';
}

export interface ClusterItem {
  readonly place: PlacedPlace;
  readonly glyph: PlacedGlyph;
  readonly one: ViewEvent;
}

/** Events of an area without a point: they are listed, and hold no place of their own. */
export interface AreaList {
  /** Id of the place; `beyond`: places that this window does not show */
  readonly key: string;
  readonly name: string;
  readonly exactness: 'governorate' | 'country' | 'beyond';
  readonly events: readonly ViewEvent[];
  /** A journey led here; `x`, `y`: where its way has faded */
  readonly stop?: Point & { readonly one: ViewEvent; readonly number: number; readonly current: boolean };
}

/** A tinted governorate or a washed country. */
export interface Tint {
  readonly outline: string;
  readonly exactness: 'governorate' | 'country';
  readonly hue: Hue;
}

export interface Ground {
  readonly form: Form;
  readonly window: Window;
  readonly clusters: readonly Cluster[];
  readonly lists: readonly AreaList[];
  readonly tints: readonly Tint[];
  /** Ways by the event that tells them */
  readonly legs: ReadonlyMap<string, readonly PlacedLeg[]>;
  /** Drawn events, by date: each is one mark */
  readonly events: readonly ViewEvent[];
}

const eventRadius = 6.5;
const stopRadius = { earlier: 8.5, current: 10.5 };
const leastAreaRadius = 13;
/** Between the middles of neighbours: room for a finger */
export const spacing = 24;
/** Marks whose middles would be nearer than this stand side by side */
const together = 11;
/** How far a stop beyond the map stays from the edge */
const inset = 22;

const within = ({ x, y }: Point, { width, height }: Size, margin: number): boolean =>
  x >= margin && x <= width - margin && y >= margin && y <= height - margin;

/** Where the line from a point in the figure to one outside it crosses the edge. */
function edgePoint(inside: Point, outside: Point, { width, height }: Size): Point {
  const [dx, dy] = [outside.x - inside.x, outside.y - inside.y];
  const part = (from: number, step: number, low: number, high: number): number =>
    step > 0 ? (high - from) / step : step < 0 ? (low - from) / step : Infinity;
  const t = Math.max(
    0,
    Math.min(1, part(inside.x, dx, inset, width - inset), part(inside.y, dy, inset, height - inset))
  );
  return { x: inside.x + dx * t, y: inside.y + dy * t };
}

const boxOf = ({ x, y, r }: PlacedGlyph, air = 1): Box => ({
  x0: x - r - air,
  x1: x + r + air,
  y0: y - r - air,
  y1: y + r + air
});
const join = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((box) => box.x0)),
  x1: Math.max(...boxes.map((box) => box.x1)),
  y0: Math.min(...boxes.map((box) => box.y0)),
  y1: Math.max(...boxes.map((box) => box.y1))
});
/** The box of a glyph with its halo. */
export const glyphBox = (glyph: PlacedGlyph): Box =>
  boxOf(glyph, glyph.sort === 'event' && glyph.current ? 4.5 : 1.5);

/**
 * A way between two points, which ends short of both stops. It bends to the right of who travels; one that fades out,
 * to the left, clear of the way that led to where it begins.
 */
function layLeg(
  key: string,
  from: Point & { r: number },
  to: Point & { r: number },
  current: boolean,
  fades: PlacedLeg['fades']
): PlacedLeg {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const lift = Math.min(0.16 * length, 60) * (fades === 'out' ? -1 : 1);
  const bend = {
    x: (from.x + to.x) / 2 - (dy / length) * lift,
    y: (from.y + to.y) / 2 + (dx / length) * lift
  };
  const towards = (a: Point, b: Point, by: number): Point => {
    const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const part = Math.min(by / far, 0.8);
    return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
  };
  const headless = fades === 'out' || fades === 'both';
  const end = towards(to, bend, to.r === 0 ? 0 : to.r + 2.5);
  return {
    key,
    from: towards(from, bend, from.r === 0 ? 0 : from.r + 2.5),
    bend,
    to: end,
    current,
    ...(fades ? { fades } : {}),
    ...(headless ? {} : { head: (Math.atan2(end.y - bend.y, end.x - bend.x) * 180) / Math.PI })
  };
}

/** A point of the curve, `t` from 0 to 1. */
export function pointOn({ from, bend, to }: PlacedLeg, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/** Everything of a view that a window of some size shows. The one answer to what is a mark, in picture and table. */
export function layGround(view: MapView, size: Size): Ground {
  const window = fitWindow(view.frame, size);
  const px = (place: Point): Point => toPx(window, place);
  const shows = (place: PlacedPlace): boolean => within(px(place), size, eventRadius + 4);
  const byId = new Map(view.events.map((one) => [one.event.id, one]));

  // Stops: on their point, at the edge, or in the list of their country
  const spots = new Map<string, Point & { r: number; isCountry: boolean; atEdge: boolean }>();
  const spot = (place: PlacedPlace, other: PlacedPlace): void => {
    if (spots.has(place.id)) return;
    const isCountry = exactness(place) === 'country' || exactness(place) === 'governorate';
    const stop = view.stops.find((one) => one.place.id === place.id);
    const r = stop?.current ? stopRadius.current : stopRadius.earlier;
    if (shows(place)) {
      const ground = isCountry ? areas[place.id]?.at?.[view.frame]?.[0] : undefined;
      const at = ground ? px({ x: ground[0], y: ground[1] }) : px(place);
      spots.set(place.id, {
        ...at,
        r: isCountry ? 0 : Math.max(r, areaRadius(place, window)),
        isCountry,
        atEdge: false
      });
    } else if (shows(other)) {
      // No word is under a number that no one reached: a beginning beyond the map has none
      spots.set(place.id, { ...edgePoint(px(other), px(place), size), r, isCountry, atEdge: true });
    }
  };
  for (const { from, to } of view.legs) {
    spot(from, to);
    spot(to, from);
  }
  const legs = new Map<string, PlacedLeg[]>();
  const drawn: ViewLeg[] = [];
  view.legs.forEach((leg) => {
    const [from, to] = [spots.get(leg.from.id), spots.get(leg.to.id)];
    if (!from || !to || (from.atEdge && to.atEdge)) return;
    const fadesIn = from.isCountry && !from.atEdge;
    const fadesOut = to.isCountry && !to.atEdge;
    const fades = fadesIn && fadesOut ? 'both' : fadesIn ? 'in' : fadesOut ? 'out' : undefined;
    const list = legs.get(leg.event) ?? [];
    list.push(layLeg(`${leg.event} ${list.length}`, from, to, leg.current, fades));
    legs.set(leg.event, list);
    drawn.push(leg);
  });

  const clusters: Loose[] = [];
  const stopLists = new Map<string, NonNullable<AreaList['stop']>>();
  for (const stop of view.stops) {
    const at = spots.get(stop.place.id);
    const reached = byId.get(stop.event);
    if (!at || !reached || (at.atEdge && stop.number === 0)) continue;
    const { number, current, place } = stop;
    if (at.isCountry && !at.atEdge) {
      if (number > 0) stopLists.set(place.id, { one: reached, number, current, x: at.x, y: at.y });
      continue;
    }
    // Beyond the map only the ways that reach into it are told
    const comes = drawn.some((leg) => leg.to.id === place.id && leg.event === stop.event);
    const leaving = drawn.filter((leg) => leg.from.id === place.id).at(-1);
    const left = leaving && byId.get(leaving.event);
    const isFrom = at.atEdge && !comes && left !== undefined;
    const one = isFrom && left.event.journey?.of !== reached.event.journey?.of ? left : reached;
    clusters.push({
      key: place.id,
      x: at.x,
      y: at.y,
      items: [{ place, glyph: stopGlyph(stop, one, at), one }],
      ...(at.atEdge ? { way: isFrom ? ('From' as const) : ('To' as const) } : {})
    });
  }

  const lists = new Map<string, ViewEvent[]>();
  const list = (key: string, one: ViewEvent): unknown => lists.set(key, [...(lists.get(key) ?? []), one]);
  for (const one of view.events) {
    if (one.event.journey) continue;
    const shown = one.places.filter(shows);
    if (shown.length === 0) {
      if (one.current) list('beyond', one);
    } else if (one.exactness === 'governorate' || one.exactness === 'country') list(shown[0]?.id ?? '', one);
    else
      for (const place of shown) {
        const at = px(place);
        const glyph = eventGlyph(one, place, at, window);
        const near = clusters.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) < together);
        if (near) near.items.push({ place, glyph, one });
        else clusters.push({ key: place.id, ...at, items: [{ place, glyph, one }] });
      }
  }

  const areaLists = [...new Set([...stopLists.keys(), ...lists.keys()])].map((key): AreaList => {
    const stop = stopLists.get(key);
    const events = lists.get(key) ?? [];
    const sort =
      key === 'beyond'
        ? 'beyond'
        : stop || events[0]?.exactness !== 'governorate'
          ? 'country'
          : 'governorate';
    const place = view.places.get(key);
    const name = place ? placeName(place) : 'Beyond this map';
    return { key, name, exactness: sort, events, ...(stop ? { stop } : {}) };
  });

  const laid = layClusters(clusters, size);
  const shownIds = new Set([
    ...laid.flatMap(({ items }) => items.map(({ one }) => one.event.id)),
    ...areaLists.flatMap(({ events, stop }) =>
      [...events, ...(stop ? [stop.one] : [])].map(({ event }) => event.id)
    ),
    ...legs.keys()
  ]);
  return {
    form: formOf(size),
    window,
    clusters: laid,
    lists: areaLists,
    tints: findTints(areaLists),
    legs,
    events: view.events.filter(({ event }) => shownIds.has(event.id))
  };
}

/** Radius of an area’s ring: the true circle of its size, or the least that can be seen. */
const areaRadius = (place: PlacedPlace, { scale }: Window): number =>
  exactness(place) !== 'area'
    ? 0
    : Math.max(leastAreaRadius, Math.sqrt((place.km2 ?? 0) / Math.PI) * unitsPerKm * scale);

function stopGlyph(stop: ViewStop, { hue, status }: ViewEvent, at: Point & { r: number }): PlacedGlyph {
  const { number, current, place } = stop;
  return {
    x: at.x,
    y: at.y,
    r: at.r,
    hue,
    status,
    current,
    sort: exactness(place) === 'area' ? 'area' : 'stop',
    ...(number > 0 ? { number } : {})
  };
}

const eventGlyph = (
  { hue, status, current }: ViewEvent,
  place: PlacedPlace,
  at: Point,
  window: Window
): PlacedGlyph => ({
  ...at,
  r: areaRadius(place, window) || eventRadius,
  hue,
  status,
  current,
  sort: exactness(place) === 'area' ? 'area' : 'event'
});

/** The glyph of an event in a list. */
export const listGlyph = ({ hue, status, current }: ViewEvent, at: Point): PlacedGlyph => ({
  ...at,
  r: eventRadius,
  hue,
  status,
  current,
  sort: 'event'
});

type Loose = Point & { key: string; items: ClusterItem[]; way?: 'From' | 'To' };

/** Clusters side by side; those that would still cover one another become one, from west to east. */
function layClusters(clusters: readonly Loose[], size: Size): Cluster[] {
  const isFixed = ({ items }: Pick<Cluster, 'items'>): boolean =>
    items.some(({ glyph }) => glyph.sort !== 'event');
  const loose = [...clusters];
  for (;;) {
    const laid = loose.map((cluster) => layCluster(cluster, size));
    const covers = (a: Cluster, b: Cluster): boolean =>
      a.items.some(({ glyph: one }) =>
        b.items.some(({ glyph: other }) => Math.hypot(one.x - other.x, one.y - other.y) < together)
      );
    const second = laid.findIndex(
      (one, index) => !isFixed(one) && laid.some((other, before) => before < index && covers(other, one))
    );
    const first = laid.findIndex((other) => second >= 0 && covers(other, laid[second]!));
    const [a, b] = [loose[first], loose[second]];
    if (!a || !b || first === second) return laid;
    const items = isFixed(a)
      ? [...a.items, ...b.items]
      : [...a.items, ...b.items].sort((c, e) => c.glyph.x - e.glyph.x);
    const mean = (side: 'x' | 'y'): number =>
      isFixed(a) ? a[side] : items.reduce((sum, { glyph }) => sum + glyph[side], 0) / items.length;
    loose.splice(first, 1, { ...a, x: mean('x'), y: mean('y'), items });
    loose.splice(second, 1);
  }
}

/**
 * Side by side: a stop or an area keeps its place, else the row is in the middle of it. A row that would leave the figure
 * is moved into it, or turned about what keeps its place.
 */
function layCluster(cluster: Loose, { width }: Size): Cluster {
  const [first] = cluster.items;
  const isFixed = first !== undefined && first.glyph.sort !== 'event';
  const length = (cluster.items.length - 1) * spacing;
  const beside = isFixed ? Math.max(0, first.glyph.r - 11) : 0;
  const free = cluster.x - length / 2;
  const start = isFixed
    ? first.glyph.x
    : free <= 0
      ? eventRadius
      : free + length >= width
        ? width - eventRadius - length
        : free;
  const turns = isFixed && start + length + beside >= width && start > width / 2;
  const items = cluster.items.map((item, index): ClusterItem => {
    const along = index === 0 ? 0 : index * spacing + beside;
    const x = turns ? start - along : start + along;
    // Beside an area its other events are rings of the usual size
    const r = index > 0 ? Math.min(item.glyph.r, eventRadius) : item.glyph.r;
    return { ...item, glyph: { ...item.glyph, x, y: cluster.y, r } };
  });
  return { ...cluster, items, box: join(items.map(({ glyph }) => glyphBox(glyph))) };
}

/** Governorates of all their events; countries only of what is of this moment. Each outline once. */
function findTints(lists: readonly AreaList[]): Tint[] {
  const found = lists.flatMap(({ key, exactness: sort, events, stop }): Tint[] => {
    if (sort === 'beyond') return [];
    const all = [...events, ...(stop ? [stop.one] : [])];
    const tinting = sort === 'governorate' ? all : all.filter(({ current }) => current);
    const [first] = tinting;
    if (!first) return [];
    // One hue only where all share it: a tint of several would be no one’s
    const hue = tinting.every((one) => one.hue === first.hue) ? first.hue : 'ink';
    const wide = tinting.flatMap(({ places, event }) =>
      sort === 'country' && !event.journey ? places.map(({ id }) => id) : []
    );
    return [...new Set([key, ...wide])].flatMap((id) => {
      const outline = areas[id]?.outline;
      return outline ? [{ outline, exactness: sort, hue }] : [];
    });
  });
  // What lies in two countries is listed in one of them and washes both
  const tints = new Map<string, Tint>();
  for (const tint of found) {
    const known = tints.get(tint.outline);
    tints.set(tint.outline, known && known.hue !== tint.hue ? { ...known, hue: 'ink' } : tint);
  }
  return [...tints.values()];
}
