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

/** The whole of a frame’s box in the middle of the figure; what is beside it shows more map, never less. */
export function fitWindow(frame: MapFrame, { width, height }: Size): Window {
  const [left, top, right, bottom] = findWindow(frame).box;
  const scale = Math.min(width / (right - left), height / (bottom - top));
  return { scale, dx: (width - (left + right) * scale) / 2, dy: (height - (top + bottom) * scale) / 2 };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const toPx = ({ scale, dx, dy }: Window, { x, y }: Point): Point => ({
  x: x * scale + dx,
  y: y * scale + dy
});
