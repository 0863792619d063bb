/** The frame of a strength figure, and what its rows and axes have in common. */
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import type { Size } from '../scene';
import type { StrengthSettings } from './settings';
import { sayNumber } from './words';

export interface Axis {
  readonly x0: number;
  readonly x1: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** px of a number of people */
  readonly x: (value: number) => number;
}

export interface StrengthFrame extends Size {
  readonly form: 'wide' | 'narrow';
  /** The rows it was laid out from */
  readonly record: Record;
}

/** How far the open end of a range fades beyond the last number, px. */
export const fade = 34;
/** From a mark to its words, and from a value to what is said of it, px. */
export const markGap = 7;
export const wordGap = 6;
/** What the number of a citation takes after the words, px. */
export const numberRoom = 16;

/** How far a mark reaches to the right of its last number, px. */
export function reachOf(row: Strength): number {
  if (row.high === null || row.bound === 'at-least') return fade;
  if (row.nature === 'self-claim') return 9;
  return row.low !== null && row.low === row.high ? 5.5 : 1.5;
}

/** From nought at `x0` to `limit` at `x1`, px, with a number at every `step`. */
export function axisOf(x0: number, x1: number, limit: number, step: number): Axis {
  const x = (value: number): number => x0 + (value / limit) * (x1 - x0);
  const values = Array.from({ length: Math.floor(limit / step + 1e-9) + 1 }, (_, index) => index * step);
  return { x0, x1, x, ticks: values.map((value) => ({ x: x(value), text: sayNumber(value) })) };
}

export const frameStrength = (record: Record, _settings: StrengthSettings, size: Size): StrengthFrame => ({
  ...size,
  form: size.width < 600 ? 'narrow' : 'wide',
  record
});

/** The short name of an actor. */
export function shortOf(id: string, frame: StrengthFrame): string {
  const actor = frame.record.actors.find((one) => one.id === id);
  return actor?.short ?? actor?.name ?? id;
}
