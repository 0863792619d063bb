/**
 * The frame of a strength figure: gutter and axes. It knows of no moment, so no axis moves from step to step, and a
 * length means the same number all through a chapter.
 */
import { ticks } from 'd3';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { overlaps, parseSpan } from '../../moments';
import type { Size } from '../scene';
import type { StrengthSettings } from './settings';
import { type Scale, highOf, isFigure, isRoll } from './view';
import { caption, sayNumber, widthOf } from './words';

export interface Axis {
  readonly x0: number;
  readonly x1: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** px of a number of people */
  readonly x: (value: number) => number;
}

export interface StrengthFrame extends Size {
  readonly form: 'wide' | 'narrow';
  readonly axes: { readonly [scale in Scale]: Axis };
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

export const valueSize = (form: StrengthFrame['form']): number => (form === 'wide' ? 14 : 13);

/** How far a mark reaches to the right of its last number, px. */
export function reachOf(row: Strength): number {
  if (row.high === null || row.bound === 'at-least') return fade;
  if (row.nature === 'self-claim') return 9;
  return row.low !== null && row.low === row.high ? 5.5 : 1.5;
}

/**
 * Both axes end where there is still room for the words beside the longest bars, so that words stand right of their
 * marks and never on them; but they keep the greater part of the width. `settings.limit` gives way to a figure of `years`,
 * a moment, that is larger: no mark is cut off.
 */
export function frameStrength(
  record: Record,
  settings: StrengthSettings,
  size: Size,
  years: string
): StrengthFrame {
  const { width, height } = size;
  const form = width < 600 ? 'narrow' : 'wide';
  const wide = form === 'wide';
  const x0 = Math.round(
    wide ? Math.min(196, Math.max(168, width * 0.235)) : Math.min(140, Math.max(112, width * 0.3))
  );
  const edge = width - 2;

  const told = parseSpan(years);
  const rows = record.strengths.filter((row) => {
    const span = spanOfDating(row.date);
    return isFigure(row) && span !== undefined && overlaps(span, told);
  });
  const limitOf = (scale: Scale): number =>
    Math.max(
      1,
      (scale === 'rolls' ? settings.rolls : settings.limit) ?? 0,
      ...rows.flatMap((row) => (isRoll(row) === (scale === 'rolls') ? [highOf(row)] : []))
    );
  const limits = { members: limitOf('members'), rolls: limitOf('rolls') };

  const value = { size: valueSize(form), weight: 'bold' } as const;
  const ends = rows.map((row) => {
    const says = (wide ? row.label?.caption : row.label?.short) ?? '';
    const words = markGap + widthOf(row.shown, value) + wordGap + widthOf(says, caption) + numberRoom;
    const share = highOf(row) / limits[isRoll(row) ? 'rolls' : 'members'];
    return x0 + (edge - x0 - reachOf(row) - words) / Math.max(share, 0.01);
  });
  const least = x0 + (edge - x0) * (wide ? 0.54 : 0.5);
  const most = x0 + (edge - x0) * 0.9;
  const x1 = Math.round(Math.max(least, Math.min(most, ...ends)));

  const axisOf = (limit: number): Axis => {
    const x = (value: number): number => x0 + (value / limit) * (x1 - x0);
    const values = ticks(0, limit, Math.max(2, Math.round((x1 - x0) / 110)));
    return { x0, x1, x, ticks: values.map((value) => ({ x: x(value), text: sayNumber(value) })) };
  };
  return {
    width,
    height,
    form,
    record,
    axes: { members: axisOf(limits.members), rolls: axisOf(limits.rolls) }
  };
}
