/** A window onto the drawing, fitted to a figure. */
import type { MapFrame } from '../../story';
import type { Size } from '../scene';
import { frames } from './base';

/** From drawing units to px: `x * scale + dx`. */
export interface Window {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** The whole of a frame’s box in the middle of the figure; what is beside it shows more map, never less. */
export function fitWindow(frame: MapFrame, { width, height }: Size): Window {
  const box = frames[frame];
  if (!box) throw new Error(`The base map has no window “${frame}”: npm run geo`);
  const [left, top, right, bottom] = box;
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
