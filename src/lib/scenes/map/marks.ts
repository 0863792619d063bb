/** Where events, stops and ways of a journey lie in a figure, in px; words come later. */
import type { Box } from '../shared/labels';
import type { PlacedPlace } from '../../ledger/record';
import type { Status } from '../../ledger/vocabulary';
import type { Size } from '../scene';
import { grounds, unitsPerKm } from './base';
import {
  type Cluster,
  type ClusterItem,
  type Fading,
  type PlacedGlyph,
  eventRadius,
  glyphBox,
  glyphOf,
  haloRadius,
  isEnd,
  pointRadius,
  spacing,
  stopRadius
} from './glyphs';
import { type LaidMargin, layMargin } from './margin';
import {
  type Hue,
  type MapView,
  type ViewEvent,
  type ViewLeg,
  type ViewStop,
  exactness,
  findLegs,
  findStops,
  isPlaceless
} from './view';
import { type Point, type Window, fitWindow, toPx } from './window';
import { type Form, formOf } from './words';

/** A way from stop to stop: a curve with one bend, whose ends keep clear of the stops. */
export interface PlacedLeg {
  readonly key: string;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly current: boolean;
  /** Begins, or ends, somewhere in a country: fades over that half, dashed */
  readonly fades?: { readonly in: boolean; readonly out: boolean };
  /** Slope of its head in degrees; absent where it fades out */
  readonly head?: number;
}

export interface PlacedMark {
  /** Ledger id of the event */
  readonly id: string;
  readonly sources: string;
  readonly status: Status;
  readonly hue: Hue;
  readonly role?: ViewEvent['role'];
  readonly glyphs: readonly PlacedGlyph[];
  readonly legs: readonly PlacedLeg[];
}

export interface Ground {
  readonly form: Form;
  /** The part of the figure that is map, at its upper left */
  readonly map: Size;
  readonly window: Window;
  readonly clusters: readonly Cluster[];
  readonly fading: readonly Fading[];
  /** What has no point on the map, beside it */
  readonly margin: LaidMargin;
  /** Ways by the event that tells them */
  readonly legs: ReadonlyMap<string, readonly PlacedLeg[]>;
  /** Drawn events, by date: each is one mark */
  readonly events: readonly ViewEvent[];
}

const leastAreaRadius = 13;
/** Marks whose middles would be nearer than this stand side by side */
export const together = 11;
/** How far a stop beyond the map stays from the edge */
const inset = 22;

const within = ({ x, y }: Point, { width, height }: Size, margin: number): boolean =>
  x >= margin && x <= width - margin && y >= margin && y <= height - margin;

/** Where the line from a point in the figure to one outside it crosses the edge. */
function edgePoint(inside: Point, outside: Point, { width, height }: Size, inset: number): Point {
  const [dx, dy] = [outside.x - inside.x, outside.y - inside.y];
  const part = (from: number, step: number, low: number, high: number): number =>
    step > 0 ? (high - from) / step : step < 0 ? (low - from) / step : Infinity;
  const t = Math.max(
    0,
    Math.min(1, part(inside.x, dx, inset, width - inset), part(inside.y, dy, inset, height - inset))
  );
  return { x: inside.x + dx * t, y: inside.y + dy * t };
}

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
  const lift = Math.min(0.16 * length, 60) * (fades?.out && !fades.in ? -1 : 1);
  const bend = {
    x: (from.x + to.x) / 2 - (dy / length) * lift,
    y: (from.y + to.y) / 2 + (dx / length) * lift
  };
  const towards = (a: Point, b: Point, by: number): Point => {
    const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const part = Math.min(by / far, 0.8);
    return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
  };
  const end = towards(to, bend, to.r === 0 ? 0 : to.r + 2.5);
  return {
    key,
    from: towards(from, bend, from.r === 0 ? 0 : from.r + 2.5),
    bend,
    to: end,
    current,
    ...(fades ? { fades } : {}),
    ...(fades?.out ? {} : { head: (Math.atan2(end.y - bend.y, end.x - bend.x) * 180) / Math.PI })
  };
}

/** A point of the curve, `t` from 0 to 1. */
export function pointOn({ from, bend, to }: PlacedLeg, t: number): Point {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * bend.x + c * to.x, y: a * from.y + b * bend.y + c * to.y };
}

/**
 * Everything of a view that a window of some size shows; `wanted`, what is drawn of it. The one answer to what is a mark, in
 * picture and table.
 */
export function layGround(
  view: MapView,
  size: Size,
  wanted = view.drawn,
  lay: (clusters: readonly Loose[], size: Size) => Cluster[] = mergeClusters
): Ground {
  const form = formOf(size);
  const byId = new Map(wanted.map((one) => [one.event.id, one]));
  const isEdited = view.moment.edit !== undefined && wanted === view.drawn;
  const main = wanted.find((one) => one.role === 'point' && !isPlaceless(one))?.places.at(-1);

  // What the window does not show stands in the margin, and that makes the window smaller
  const placeless = wanted.filter(isPlaceless);
  const isAlone = placeless.length === wanted.length;
  let beside: ViewEvent[] = placeless;
  let margin: LaidMargin;
  let window: Window;
  const px = (place: Point): Point => toPx(window, place);
  const shows = (place: PlacedPlace): boolean => within(px(place), margin.map, eventRadius + 4);
  for (;;) {
    margin = layMargin(beside, placeless.length, isAlone, view, size);
    window = fitWindow(view.frame, margin.map, main);
    const known = beside;
    const beyond = wanted.filter(
      (one) =>
        !known.includes(one) && !one.event.journey && (one.current || one.role) && !one.places.some(shows)
    );
    if (beyond.length === 0) break;
    beside = [...known, ...beyond];
  }
  const { map } = margin;

  // Stops: on their point, at the edge, or where the way fades
  const allLegs = findLegs(view.places, wanted);
  const stops = findStops(allLegs);
  // A single stop needs no number
  const isNumbered = !isEdited || stops.some(({ number }) => number > 1);
  const spots = new Map<string, Point & { r: number; isCountry: boolean; atEdge: boolean }>();
  const spot = (place: PlacedPlace, other: PlacedPlace): void => {
    if (spots.has(place.id)) return;
    const isCountry = exactness(place) === 'country' || exactness(place) === 'governorate';
    const stop = stops.find((one) => one.place.id === place.id);
    const r = stop?.current ? stopRadius.current : stopRadius.earlier;
    if (shows(place)) {
      const ground = isCountry ? grounds[place.id]?.[view.frame] : undefined;
      const at = ground ? px({ x: ground[0], y: ground[1] }) : px(place);
      const one = byId.get(stop?.event ?? '');
      const ring = Math.max(one && isEnd(one, place) ? pointRadius[form] : r, areaRadius(place, window));
      spots.set(place.id, { ...at, r: isCountry ? 0 : ring, isCountry, atEdge: false });
    } else if (shows(other)) {
      // No word is under a number that no one reached: a beginning beyond the map has none
      const one = byId.get(stop?.event ?? '');
      const clear = one && isEnd(one, place) ? haloRadius[form] + 2 : inset;
      spots.set(place.id, { ...edgePoint(px(other), px(place), map, clear), r, isCountry, atEdge: true });
    }
  };
  for (const { from, to } of allLegs) {
    spot(from, to);
    spot(to, from);
  }
  const legs = new Map<string, PlacedLeg[]>();
  const drawn: ViewLeg[] = [];
  allLegs.forEach((leg) => {
    const [from, to] = [spots.get(leg.from.id), spots.get(leg.to.id)];
    if (!from || !to || (from.atEdge && to.atEdge)) return;
    const ends = { in: from.isCountry && !from.atEdge, out: to.isCountry && !to.atEdge };
    const fades = ends.in || ends.out ? ends : undefined;
    const list = legs.get(leg.event) ?? [];
    list.push(layLeg(`${leg.event} ${list.length}`, from, to, leg.current, fades));
    legs.set(leg.event, list);
    drawn.push(leg);
  });

  const clusters: Loose[] = [];
  const fading: Fading[] = [];
  for (const stop of stops) {
    const at = spots.get(stop.place.id);
    const reached = byId.get(stop.event);
    if (!at || !reached || (at.atEdge && stop.number === 0)) continue;
    const { number, place } = stop;
    if (at.isCountry && !at.atEdge) {
      if (number > 0)
        fading.push({ place, one: reached, x: at.x, y: at.y, ...(isNumbered ? { number } : {}) });
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
      items: [{ place, glyph: stopGlyph(stop, one, at, form, isNumbered), one }],
      ...(at.atEdge ? { way: isFrom ? ('From' as const) : ('To' as const) } : {})
    });
  }
  for (const one of wanted) {
    if (one.event.journey || beside.includes(one)) continue;
    for (const place of one.places.filter(shows)) {
      const at = px(place);
      const item = { place, glyph: eventGlyph(one, place, at, window, form), one };
      const near = clusters.find(({ x, y }) => Math.hypot(x - at.x, y - at.y) < together);
      if (near) near.items.push(item);
      else clusters.push({ key: place.id, ...at, items: [item] });
    }
  }

  const laid = lay(clusters, map);
  const shown = new Set([
    ...laid.flatMap(({ items }) => items.map(({ one }) => one)),
    ...beside,
    ...[...legs.keys()].map((id) => byId.get(id))
  ]);
  return {
    form,
    map,
    window,
    clusters: laid,
    fading,
    margin,
    legs,
    events: wanted.filter((one) => shown.has(one))
  };
}

/** Radius of an area’s ring: the true circle of its size, or the least that can be seen. */
const areaRadius = (place: PlacedPlace, { scale }: Window): number =>
  exactness(place) !== 'area'
    ? 0
    : Math.max(leastAreaRadius, Math.sqrt((place.km2 ?? 0) / Math.PI) * unitsPerKm * scale);

function stopGlyph(
  stop: ViewStop,
  one: ViewEvent,
  at: Point & { r: number },
  form: Form,
  isNumbered: boolean
): PlacedGlyph {
  const { number, current, place } = stop;
  const { hue, status } = one;
  return {
    x: at.x,
    y: at.y,
    r: at.r,
    hue,
    status,
    current,
    sort: exactness(place) === 'area' ? 'area' : 'stop',
    ...(number > 0 && isNumbered ? { number } : {}),
    ...(number > 0 && isEnd(one, place) ? { halo: Math.max(haloRadius[form], at.r + 8) } : {})
  };
}

function eventGlyph(one: ViewEvent, place: PlacedPlace, at: Point, window: Window, form: Form): PlacedGlyph {
  const ring = areaRadius(place, window);
  const glyph = glyphOf(one, at, form);
  const r = one.role === 'point' ? Math.max(glyph.r, ring) : ring || glyph.r;
  return {
    ...glyph,
    r,
    sort: ring > 0 ? 'area' : 'event',
    ...(glyph.halo ? { halo: Math.max(glyph.halo, ring > 0 ? r + 1.5 : 0) } : {})
  };
}

/** A cluster whose glyphs have yet to find their places. */
export type Loose = Point & { key: string; items: ClusterItem[]; way?: 'From' | 'To' };

/**
 * In a frame with a point each cluster is one glyph, so that no two are nearer than a finger; what stands too near to
 * another is told in the words of that one, of the point before all.
 */
function mergeClusters(clusters: readonly Loose[]): Cluster[] {
  const weigh = ({ one, place, glyph }: ClusterItem): number =>
    (isEnd(one, place) ? 4 : 0) + (one.role === 'point' ? 2 : 0) + (glyph.sort === 'stop' ? 1 : 0);
  const sorted = clusters
    .map((cluster) => ({ ...cluster, items: [...cluster.items].sort((a, b) => weigh(b) - weigh(a)) }))
    .sort((a, b) => weigh(b.items[0]!) - weigh(a.items[0]!));
  const laid: (Loose & { box: Box })[] = [];
  for (const cluster of sorted) {
    const [first] = cluster.items;
    if (!first) continue;
    const { r } = first.glyph;
    const near = laid.find(({ items: [held], x, y }) => {
      const reach = held ? Math.max(spacing, (held.glyph.halo ?? held.glyph.r) + r) : 0;
      return Math.hypot(x - cluster.x, y - cluster.y) < reach;
    });
    if (near) near.items.push(...cluster.items);
    else laid.push({ ...cluster, box: glyphBox(first.glyph) });
  }
  return laid;
}
