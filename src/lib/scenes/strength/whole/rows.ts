/** Which row goes where from top to bottom, and what gives way where they do not all fit. */
import type { Strength } from '../../../ledger/build/schema';
import type { Family } from '../../../story';
import { shortOf } from '../frame';
import type { Scale, StrengthView, ViewRow, ViewSlot } from '../view';
import { caption, notKnown, widthOf } from '../words';
import type { WholeFrame } from './frame';

/** A slot that shares a hatched box with others: only its name, on a plate. */
export interface Chip {
  readonly slot: ViewSlot;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface Fold {
  readonly title: string;
  readonly chips: readonly Chip[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Its title stands in the gutter, among the names; else at its upper left */
  readonly inGutter: boolean;
}

export interface Block {
  readonly family: Family;
  readonly scale: Scale;
  readonly y0: number;
  readonly y1: number;
  /** Middle of the line of its name, px; absent where there is no room for one */
  readonly head?: number;
}

export interface LaidRows {
  readonly pitch: number;
  /** Middle of each row that has a line of its own, px */
  readonly lines: readonly { readonly row: ViewRow; readonly y: number }[];
  readonly blocks: readonly Block[];
  readonly folds: readonly Fold[];
  /** Middle of the numbers of each axis, and where its hairlines end, px */
  readonly axes: readonly {
    readonly scale: Scale;
    readonly title?: number;
    readonly y: number;
    readonly end: number;
  }[];
  /** Figures that only the table has */
  readonly more: { readonly count: number; readonly y: number };
}

interface Plan {
  /** Blocks say their names */
  readonly heads: boolean;
  /** Blocks whose slots share a box; `all`: one box for the slots of every block */
  readonly folded: readonly string[] | 'all';
  readonly rows: readonly ViewRow[];
}

const chipHeight = 24;
const chipGap = 4;
/** Left and right of a chip’s words; on the right there is room for the number of a citation. */
export const chipPad = { left: 8, right: 14 };
const boxPad = 5;

/** px. `least` of a narrow row holds a value and, below it, who says so. */
const measures = {
  wide: { least: 24, most: 34, axis: 22, head: 18, gap: 7, strip: 10, stripTitle: 19, more: 18 },
  narrow: { least: 28, most: 34, axis: 18, head: 16, gap: 5, strip: 6, stripTitle: 15, more: 17 }
} as const;

const keyOf = ({ scale, family }: ViewRow): string => `${scale} ${family}`;

/** The title of a box that holds several empty slots, true of each of them. */
function sayNone(nearest: readonly (Strength | undefined)[]): string {
  if (nearest.every((row) => row === undefined)) return 'no figure in our sources';
  if (nearest.every((row) => row !== undefined)) return 'no figure for this date';
  return 'no figure in our sources for this date';
}

/** Sets chips side by side, line under line, from `y0` down. */
function fold(
  slots: readonly ViewSlot[],
  y0: number,
  x0: number,
  x1: number,
  inGutter: boolean,
  frame: WholeFrame
): Fold {
  const title = sayNone(slots.map(({ nearest }) => nearest));
  let x = x0 + boxPad + (inGutter ? 0 : widthOf(title, notKnown) + 16);
  let y = y0 + boxPad + chipHeight / 2;
  let isFirst = !inGutter;
  const chips = slots.map((slot): Chip => {
    const text = shortOf(slot.actors[0] ?? '', frame);
    const width = widthOf(text, caption) + chipPad.left + chipPad.right;
    if (x + width > x1 - boxPad && (isFirst || x > x0 + boxPad)) {
      x = x0 + boxPad;
      y += chipHeight + chipGap;
    }
    isFirst = false;
    const chip = { slot, text, x0: x, x1: x + width, y };
    x += width + chipGap;
    return chip;
  });
  return { title, chips, x0, x1, y0, y1: y + chipHeight / 2 + boxPad, inGutter };
}

/** Lays a plan out with rows `pitch` px high; gives where it ends. */
function lay(plan: Plan, pitch: number, frame: WholeFrame, count: number): LaidRows & { bottom: number } {
  const measure = measures[frame.form];
  const isFolded = (row: ViewRow): row is ViewSlot =>
    row.kind === 'none' && (plan.folded === 'all' || plan.folded.includes(keyOf(row)));
  const lines: { row: ViewRow; y: number }[] = [];
  const blocks: Block[] = [];
  const folds: Fold[] = [];
  const axes: { scale: Scale; title?: number; y: number; end: number }[] = [];
  const { x0 } = frame.axes.members;

  const stripHead = measure.stripTitle + measure.axis - 4;

  let y = 0;
  for (const scale of ['members', 'rolls'] as const) {
    const ofScale = plan.rows.filter((row) => row.scale === scale);
    const own = plan.folded === 'all' ? ofScale.filter((row) => row.kind === 'figure') : ofScale;
    if (own.length === 0) continue;
    if (scale === 'rolls') {
      y += measure.strip;
      axes.push({
        scale,
        title: y + measure.stripTitle / 2,
        y: y + measure.stripTitle + measure.axis / 2 - 3,
        end: 0
      });
      y += stripHead;
    } else {
      axes.push({ scale, y: measure.axis / 2 - 3, end: 0 });
      y = measure.axis;
    }
    let isFirst = true;
    for (const key of new Set(own.map(keyOf))) {
      const block = own.filter((row) => keyOf(row) === key);
      const [first] = block;
      if (!first) continue;
      if (!isFirst) y += measure.gap;
      // The name of the strip’s first block stands on the line of the strip’s title.
      const onTitle = scale === 'rolls' && isFirst;
      const isNamed = plan.heads && (!onTitle || frame.form === 'wide');
      const y0 = onTitle ? y - stripHead : y;
      if (isNamed && !onTitle) y += measure.head;
      isFirst = false;
      for (const row of block) {
        if (isFolded(row)) continue;
        lines.push({ row, y: y + pitch / 2 });
        y += pitch;
      }
      const slots = block.filter(isFolded);
      if (slots.length > 0) {
        const box = fold(slots, y + 2, x0, frame.width - 1, true, frame);
        folds.push(box);
        y = box.y1 + 2;
      }
      blocks.push({
        family: first.family,
        scale,
        y0,
        y1: y,
        ...(isNamed ? { head: y0 + (onTitle ? measure.stripTitle : measure.head - 2) / 2 } : {})
      });
    }
    const axis = axes.at(-1);
    if (axis) axis.end = y + 3;
  }
  if (plan.folded === 'all') {
    const slots = plan.rows.filter((row): row is ViewSlot => row.kind === 'none');
    if (slots.length > 0) {
      const box = fold(slots, y + measure.gap, 0.5, frame.width - 0.5, false, frame);
      folds.push(box);
      y = box.y1;
    }
  }
  const more = { count, y: y + measure.more / 2 };
  return { pitch, lines, blocks, folds, axes, more, bottom: count > 0 ? y + measure.more : y + 1 };
}

/**
 * Rows keep their order always. They spread over the height, up to a limit. Where they do not fit, the slots of a
 * block share a box, the block with the most slots first; then all slots share one; then blocks lose their names; then
 * figures go, last ones first, and those of the step’s organisations last of all. Small figures begin with one box.
 */
export function layRows(view: StrengthView, frame: WholeFrame): LaidRows {
  const { rows } = view;
  const { least, most } = measures[frame.form];
  const slotsIn = (key: string): number =>
    rows.filter((row) => row.kind === 'none' && keyOf(row) === key).length;
  const crowded = [...new Set(rows.map(keyOf))]
    .filter((key) => slotsIn(key) > 1)
    .sort((a, b) => slotsIn(b) - slotsIn(a));

  const plans: Plan[] = [
    ...(frame.form === 'wide'
      ? [0, ...crowded.map((_, index) => index + 1)].map((n) => ({
          heads: true,
          folded: crowded.slice(0, n),
          rows
        }))
      : []),
    { heads: true, folded: 'all', rows },
    { heads: false, folded: 'all', rows }
  ];
  const figures = rows.filter((row) => row.kind === 'figure');
  const going = [
    ...figures.filter(({ subject }) => subject),
    ...figures.filter(({ subject }) => !subject)
  ].reverse();
  for (let gone = 1; gone <= going.length; gone += 1) {
    const out = new Set<ViewRow>(going.slice(0, gone));
    plans.push({ heads: false, folded: 'all', rows: rows.filter((row) => !out.has(row)) });
  }

  let laid: (LaidRows & { bottom: number }) | undefined;
  for (const plan of plans) {
    const count = rows.length - plan.rows.length;
    laid = lay(plan, least, frame, count);
    if (laid.bottom > frame.height) continue;
    const spare = (frame.height - laid.bottom) / Math.max(1, laid.lines.length);
    return lay(plan, Math.min(most, least + spare), frame, count);
  }
  return laid ?? lay({ heads: false, folded: 'all', rows: [] }, least, frame, 0);
}
