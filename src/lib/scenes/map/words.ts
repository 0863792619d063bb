/** Words on the map: blocks of lines, and the room they take. */
import { type Box } from '../shared/labels';
import { measureText, wrapText } from '../shared/text';
import type { Size } from '../scene';
import type { Hue } from './view';

export type Form = 'wide' | 'narrow';
export const formOf = ({ width }: Size): Form => (width < 600 ? 'narrow' : 'wide');

export type Ink = Hue | 'ink-2' | 'ink-3';

export interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly ink: Ink;
  /** Spaced capitals: countries and governorates */
  readonly spaced?: boolean;
  /** Event whose citation number follows */
  readonly cites?: string | undefined;
}

export interface PlacedLine extends Line {
  /** Baseline, from the top of the label */
  readonly y: number;
}

/** Lines under one another. */
export interface PlacedLabel {
  readonly key: string;
  /** Left, middle or right of the lines, as `anchor` says */
  readonly x: number;
  /** Top */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly PlacedLine[];
  readonly box: Box;
  /** Beside the map: needs no halo */
  readonly plain?: boolean;
  /** The event whose words they are, where the frame has a point */
  readonly of?: string | undefined;
}

export const textSize = 12;
/** Room for a citation number after a line */
export const citeRoom = 15;
/** Letters of spaced capitals stand this much apart, in ems */
export const letterSpace = 0.13;

export function widthOf({ text, size, bold, spaced, cites }: Line): number {
  const room = cites === undefined ? 0 : citeRoom;
  const spaces = spaced ? text.length * size * letterSpace : 0;
  return measureText(text, size, bold ? 'bold' : 'regular') + spaces + room;
}

export const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(widthOf));

const heightOf = ({ size }: Line): number => size * 1.18;

/** Lines with their baselines, and their height in px. */
export function stackLines(lines: readonly Line[]): { lines: PlacedLine[]; height: number } {
  let height = 0;
  const stacked = lines.map((line) => {
    const y = height + heightOf(line) * 0.8;
    height += heightOf(line);
    return { ...line, y };
  });
  return { lines: stacked, height };
}

/** Lines that were set before: from date to date most words stay. Begun anew when it is longer than any chapter needs. */
const known = new Map<string, readonly string[]>();
const mostKnown = 2000;

/** A text in as few lines as fit `width` px, and these about equally long. */
export function setText(text: string, width: number, manner: Omit<Line, 'text'>): Line[] {
  const { size, bold } = manner;
  const key = `${width} ${size} ${bold} ${text}`;
  let lines = known.get(key);
  if (!lines) {
    const wrap = (room: number): string[] => wrapText(text, room, size, bold ? 'bold' : 'regular');
    lines = wrap(width);
    for (let room = width - 8; room > width / 2; room -= 8) {
      const shorter = wrap(room);
      if (shorter.length > lines.length) break;
      lines = shorter;
    }
    if (known.size >= mostKnown) known.clear();
    known.set(key, lines);
  }
  return lines.map((line) => ({ ...manner, text: line }));
}

/** Lines that fill a box. */
export function setLabel(
  key: string,
  box: Box,
  anchor: PlacedLabel['anchor'],
  lines: readonly Line[],
  of?: string
): PlacedLabel {
  const x = anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2;
  return { key, x, y: box.y0, anchor, lines: stackLines(lines).lines, box, ...(of ? { of } : {}) };
}
