/** A window onto the drawing, fitted to a figure. */
import type { MapFrame } from '../../story';
import type { Size } from '../scene';
import { windows } from './base';

/** From drawing units to px: `x * scale + dx`. */
export interface Window {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Where a window lies on the drawing, and the sheet that it is cut from; the check of the map has seen to it that each is there. */
export const findWindow = (frame: MapFrame): NonNullable<(typeof windows)[MapFrame]> => windows[frame]!;

/**
 * The whole of a frame’s box in the middle of the figure; what is beside it shows more map, never less. It is moved so far
 * that the point of the figure lies in its middle three fifths, and never beyond what is drawn: there it is larger.
 */
export function fitWindow(frame: MapFrame, { width, height }: Size, point?: Point): Window {
  const { box, reach } = findWindow(frame);
  const scale = Math.max(
    Math.min(width / (box[2] - box[0]), height / (box[3] - box[1])),
    width / (reach[2] - reach[0]),
    height / (reach[3] - reach[1])
  );
  const move = (low: number, side: number, at?: number): number => {
    const middle = (side - ((box[low] ?? 0) + (box[low + 2] ?? 0)) * scale) / 2;
    const moved =
      at === undefined ? middle : within(side / 5 - at * scale, middle, (side * 4) / 5 - at * scale);
    return within(side - (reach[low + 2] ?? 0) * scale, moved, -(reach[low] ?? 0) * scale);
  };
  return { scale, dx: move(0, width, point?.x), dy: move(1, height, point?.y) };
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const toPx = ({ scale, dx, dy }: Window, { x, y }: Point): Point => ({
  x: x * scale + dx,
  y: y * scale + dy
});
