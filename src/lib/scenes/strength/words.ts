/** Words with their place, and what the figure says beside a mark. */
import { figures } from '../../story';
import type { Hue } from '../../story';
import type { Box } from '../shared/labels';
import { type Weight, measureText } from '../shared/text';
import type { Strength } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { calendarDay, saySpanBriefly } from '../../moments';

export type Ink = Hue | 'ink' | 'ink-2' | 'ink-3';

/** What each axis counts. */
const [full, brief] = figures.counted;
const listed = figures.rolls?.axis ?? '';
export const axisTitles = { members: { full, brief }, rolls: { full: listed, brief: listed } } as const;

/** One line. In a row, `y` is measured from the row’s middle. */
export interface PlacedText {
  readonly text: string;
  /** Left, middle or right of it, as `anchor` says, px */
  readonly x: number;
  /** Baseline, px */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  readonly italic?: boolean;
  /** Something lies behind it, and is cleared */
  readonly plate?: boolean;
  /** Runs on from the text before it, however wide a reader’s font sets that; `x` is where it is expected */
  readonly follows?: boolean;
}

export type Manner = Pick<PlacedText, 'size' | 'weight' | 'ink' | 'italic'>;

export const caption: Manner = { size: 12, weight: 'regular', ink: 'ink-2' };

/** Of what is said where no figure stands. */
export const notKnown: Manner = { ...caption, italic: true };

export const widthOf = (text: string, { size, weight }: Pick<Manner, 'size' | 'weight'>): number =>
  measureText(text, size, weight);

/** Where the baseline lies below the middle of a line, px. */
export const drop = (size: number): number => size * 0.35;

/** The box that a text fills, moved down by `dy` px. */
export function textBox(one: PlacedText, dy = 0): Box {
  const width = widthOf(one.text, one);
  const x0 = one.anchor === 'start' ? one.x : one.anchor === 'end' ? one.x - width : one.x - width / 2;
  const y = one.y + dy;
  return { x0, x1: x0 + width, y0: y - one.size * 0.75, y1: y + one.size * 0.22 };
}

/** “12,000”: written here, because what a browser knows of a language may differ from what the build knows. */
export const sayNumber = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A date so short that it can stand beside a number; a long one that only says how it is meant becomes its years. */
export function sayWhen(row: Strength, briefly = false): string {
  const span = spanOfDating(row.date);
  if (!span) return row.date.shown;
  if (row.date.shown.length <= 24) return briefly ? saySpanBriefly(span) : row.date.shown;
  const [first, last] = [span.start, span.end].map((day) => calendarDay(day).year);
  return first === last ? `${first}` : `${first}–${last}`;
}

/** What stands in an empty slot, longest first; the last one always holds. */
export function saySlot(none: Strength, nearest: Strength | undefined): [string, ...string[]] {
  if (nearest) {
    const plain = 'no figure for this date';
    const near = `; nearest: ${nearest.shown}, ${sayWhen(nearest, true)}`;
    return [plain + near, `none for this date${near}`, plain];
  }
  const plain = 'no figure in our sources';
  return none.label?.caption ? [`${plain}; ${none.label.caption}`, plain] : [plain];
}
