/**
 * The frame of the figure of everything: gutter and axes. It knows of no moment, so no axis moves from one to another, and a
 * length means the same number all the while.
 */
import { tickStep } from 'd3';
import type { Record } from '../../../ledger/record';
import { spanOfDating } from '../../../ledger/ties';
import { overlaps, parseSpan } from '../../../moments';
import type { Size } from '../../scene';
import {
  type Axis,
  type StrengthFrame,
  axisOf,
  frameStrength,
  markGap,
  numberRoom,
  reachOf,
  wordGap
} from '../frame';
import type { StrengthSettings } from '../settings';
import { type Scale, highOf, isFigure, isRoll } from '../view';
import { caption, widthOf } from '../words';

export interface WholeFrame extends StrengthFrame {
  readonly axes: { readonly [scale in Scale]: Axis };
}

export const valueSize = (form: StrengthFrame['form']): number => (form === 'wide' ? 14 : 13);

/**
 * Both axes end where there is still room for the words beside the longest bars, so that words stand right of their
 * marks and never on them; but they keep the greater part of the width. `settings.limit` gives way to a figure of `years`,
 * a moment, that is larger: no mark is cut off.
 */
export function frameWhole(
  record: Record,
  settings: StrengthSettings,
  size: Size,
  years: string
): WholeFrame {
  const { width } = size;
  const frame = frameStrength(record, settings, size);
  const { form } = frame;
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

  const step = (limit: number) => tickStep(0, limit, Math.max(2, Math.round((x1 - x0) / 110)));
  return {
    ...frame,
    axes: {
      members: axisOf(x0, x1, limits.members, step(limits.members)),
      rolls: axisOf(x0, x1, limits.rolls, step(limits.rolls))
    }
  };
}
