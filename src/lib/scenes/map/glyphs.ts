/** What stands for an event on the map or beside it, and how large. */
import type { PlacedPlace } from '../../ledger/record';
import type { Status } from '../../ledger/vocabulary';
import type { Box } from '../shared/labels';
import type { Hue, ViewEvent } from './view';
import type { Point } from './window';
import type { Form } from './words';

/** A point, a stop or an area that stands for an event. */
export interface PlacedGlyph extends Point {
  /** Radius */
  readonly r: number;
  readonly hue: Hue;
  readonly status: Status;
  /** Of this moment: filled or, where it may not be filled, with a halo */
  readonly current: boolean;
  readonly sort: 'event' | 'stop' | 'area';
  /** In a stop; else so many events that share a mark */
  readonly number?: number;
  /** Radius of what sets the point of a frame apart */
  readonly halo?: number;
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

/** Where a way fades: the journey led to a country, and to no place in it that is given. */
export interface Fading extends Point {
  readonly place: PlacedPlace;
  readonly one: ViewEvent;
  readonly number?: number;
}

/** Is it where the journey that a frame is about ends? */
export const isEnd = ({ role, event }: ViewEvent, { id }: PlacedPlace): boolean =>
  role === 'point' && (event.journey?.stops.at(-1) ?? id) === id;

export const eventRadius = 6.5;
export const stopRadius = { earlier: 8.5, current: 10.5 };
/** In a frame that has a point */
export const pointRadius = { wide: 15, narrow: 13 };
export const haloRadius = { wide: 30, narrow: 24 };
export const contextRadius = 8;
/** The glyph of an event, as large as its part in the frame. */
export const glyphOf = ({ hue, status, current, role }: ViewEvent, at: Point, form: Form): PlacedGlyph => {
  const r = role === 'point' ? pointRadius[form] : role ? contextRadius : eventRadius;
  const halo = role === 'point' ? haloRadius[form] : !role && current ? r + 4.5 : undefined;
  const isCurrent = role !== undefined || current;
  return { ...at, r, hue, status, current: isCurrent, sort: 'event', ...(halo ? { halo } : {}) };
};

/** Between the middles of neighbours: room for a finger */
export const spacing = 24;

const boxOf = ({ x, y, r }: PlacedGlyph, air = 1): Box => ({
  x0: x - r - air,
  x1: x + r + air,
  y0: y - r - air,
  y1: y + r + air
});
/** The box of a glyph with its halo. */
export const glyphBox = (glyph: PlacedGlyph): Box => boxOf(glyph, (glyph.halo ?? glyph.r + 1.5) - glyph.r);
