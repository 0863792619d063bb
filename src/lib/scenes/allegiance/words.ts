/** Words with their place and manner, and the boxes they fill. */
import type { Box } from '../shared/labels';
import { type Weight, measureText, wrapText } from '../shared/text';
import type { Hue } from '../../story';

export type Ink = Hue | 'ink' | 'ink-2' | 'ink-3' | 'raise';

export interface Manner {
  readonly weight: Weight;
  readonly ink: Ink;
  readonly size: number;
  readonly italic?: boolean;
}

export interface PlacedLine extends Manner {
  readonly text: string;
}

/** Lines under one another. `x` is the left, middle or right of them, as `anchor` says. */
export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  /** Baseline of the first line */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly PlacedLine[];
  readonly leading: number;
  readonly opacity: number;
  /** It stands at the line of the moment, and goes with it */
  readonly goes?: boolean;
  /** A plate behind the words */
  readonly plate?: Box;
}

export const captionSize = 12;
export const nameSize = 13;
export const leading = 14;

export const caption: Manner = { weight: 'regular', ink: 'ink-2', size: captionSize };
export const name = (ink: Ink, size = captionSize): Manner => ({ weight: 'bold', ink, size });

/** A text in lines no wider than `width` px. */
export const setLines = (text: string, width: number, manner: Manner): PlacedLine[] =>
  wrapText(text, width, manner.size, manner.weight).map((line) => ({ text: line, ...manner }));

export const widest = (lines: readonly PlacedLine[]): number =>
  Math.max(0, ...lines.map(({ text, size, weight }) => measureText(text, size, weight)));

const sizeOf = (lines: readonly PlacedLine[]): number => lines[0]?.size ?? captionSize;

export const heightOf = (lines: readonly PlacedLine[]): number =>
  (lines.length - 1) * leading + sizeOf(lines) * 1.08;

/** Baseline of the first line of words that begin at `top`. */
export const baseline = (top: number, lines: readonly PlacedLine[]): number => top + sizeOf(lines) * 0.82;

/** A label that fills a box. */
export const setLabel = (
  key: string,
  box: Box,
  anchor: PlacedLabel['anchor'],
  lines: readonly PlacedLine[]
): PlacedLabel => ({
  key,
  x: anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2,
  y: baseline(box.y0, lines),
  anchor,
  lines,
  leading,
  opacity: 1
});

/** The box that a label's words fill. */
export function labelBox({ x, y, anchor, lines, leading: step }: PlacedLabel): Box {
  const width = widest(lines);
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const size = sizeOf(lines);
  return { x0, x1: x0 + width, y0: y - size * 0.82, y1: y + (lines.length - 1) * step + size * 0.26 };
}

/** The box of one line that begins at `x` and stands level with `y`. */
export const levelBox = (x: number, y: number, line: PlacedLine): Box => ({
  x0: x,
  x1: x + widest([line]),
  y0: y - line.size * 0.55,
  y1: y + line.size * 0.55
});
