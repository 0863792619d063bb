/**
 * The figure of a step: the rows of its point first and large, below their words; what it keeps beside them, quiet; the
 * organisations without a figure in a line of their own; and how many more figures the table has.
 */
import { sayList } from '../../ledger/sayEntry';
import { findFamily } from '../../story';
import { sourcesOf } from '../shared/sourcesOf';
import { wrapText } from '../shared/text';
import {
  type Axis,
  type StrengthFrame,
  axisOf,
  markGap,
  numberRoom,
  reachOf,
  shortOf,
  wordGap
} from './frame';
import type { PlacedAxis, PlacedGroup, PlacedRow, PlacedStrength } from './placed';
import { type Scale, type StrengthView, type ViewRow, highOf, lowOf, sayPoint } from './view';
import { type Manner, type PlacedText, axisTitles, caption, drop, saySlot, notKnown, widthOf } from './words';

/**
 * px. A row is a line of words and, under it, a bar with its value. `half` of a bar grows to `most` where there is room.
 */
const sizes = {
  wide: {
    head: 23,
    point: { name: 17, value: 18, says: 14, half: 13, most: 44, gap: 10 },
    context: { name: 14, value: 14, says: 13, half: 6, most: 9, gap: 8 },
    axis: 24,
    line: 22,
    labels: 7
  },
  narrow: {
    head: 17,
    point: { name: 14.5, value: 14.5, says: 12.5, half: 12, most: 22, gap: 5 },
    context: { name: 12.5, value: 12.5, says: 12, half: 5.5, most: 7, gap: 5 },
    axis: 20,
    line: 18,
    labels: 5
  }
} as const;
type Sizes = (typeof sizes)['wide' | 'narrow'];

/** From line to line, in sizes of the type. */
const leading = 1.22;
/** Of the width, what they may take: where our fonts are not at hand, bold ones run wider. */
const headRoom = 0.92;
/** How much larger type gets where there is room, and by what steps. */
const mostGrowth = 1.28;
const step = 0.02;
/** From line to line of those without a figure, px. */
const boxLine = 17;
/** The hatched mark before these: round at its ends, and too short to be taken for a bar, px. */
const swatch = { width: 24, height: 12, gap: 8 } as const;
/** How much thinner bars get, all of a point alike, before one of them has to go, px. */
const mostThin = 5;
/** A row is at least as high, px: a finger has to hit it. */
const leastTarget = 24;
/** Half a mark is at most this, px: it stays a point on its bar. */
const mostMark = 14;

/** A row in the order of the picture. */
interface Line {
  readonly row: ViewRow;
  /** It says whose it is; one that follows another of the same does not */
  readonly named: boolean;
  readonly size: Sizes['point' | 'context'];
  /** Half the height of its bar, px, where there is none to spare */
  readonly half: number;
  /** Of the line of words above the bar, px; 0: they stand right of its value */
  readonly words: number;
  /** With all that belongs to it, px */
  readonly height: number;
}

/** Lines that share an axis; it is not drawn where none of them has a number. */
interface Section {
  readonly scale: Scale;
  readonly axis: Axis;
  readonly isMeasured: boolean;
  readonly lines: readonly Line[];
}

interface Plan {
  readonly shown: readonly ViewRow[];
  /** That of the first point comes first */
  readonly sections: readonly Section[];
  /** How many times as large as the least its type is */
  readonly growth: number;
  /** The words of the point, in lines */
  readonly head: readonly string[];
  /** The words on those without a figure, in lines */
  readonly box: readonly string[];
  /** Rows that only the table has */
  readonly left: number;
  readonly height: number;
}

/** What is left free at both sides, px: on a phone the picture goes to both edges of the window. */
const padOf = ({ width }: StrengthFrame): number => (width < 440 ? 14 : 1);

const isFigure = ({ kind }: ViewRow): boolean => kind === 'figure';
const isPoint = ({ role }: ViewRow): boolean => role === 'point';
const isEmpty = (row: ViewRow): boolean => !isFigure(row) && !isPoint(row);
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

export function placeStrength(view: StrengthView, frame: StrengthFrame): PlacedStrength {
  const { width, height } = frame;
  const size = sizes[frame.form];
  const plan = findPlan(view, frame);
  const { growth, head, box, left } = plan;
  const [first] = view.rows;

  const weights = sum(plan.shown.map(weigh));
  const spare = Math.max(0, height - plan.height);
  const room = (row: ViewRow): number => (spare * weigh(row)) / weights;

  const axes: PlacedAxis[] = [];
  const rows: PlacedRow[] = [];
  let y = headHeight(head.length, size.head * growth);
  for (const { scale, axis, lines, isMeasured } of plan.sections) {
    if (isMeasured) {
      axes.push(placeAxis(scale, axis, y, frame));
      y += axisHeight(scale, size);
    }
    for (const line of lines) {
      rows.push(placeLine(line, { y, more: room(line.row), axis, growth }, view, frame));
      y += line.height + room(line.row);
    }
  }

  const foot = height - (left > 0 ? size.line : 2);
  return {
    width,
    height,
    axes,
    blocks: [],
    folds:
      box.length > 0 ? [placeBox(box, view.rows.filter(isEmpty), foot - box.length * boxLine, frame)] : [],
    rows,
    ...(first && head.length > 0
      ? { head: { of: first.row.id, texts: head.map(placeHead(padOf(frame), size.head * growth)) } }
      : {}),
    ...(left > 0 ? { more: sayMore(left, padOf(frame), foot + size.line / 2) } : {})
  };
}

/**
 * What is kept gives way to the point; then rows lie closer, and words beside values; then those without a figure take one
 * line; then all bars get thinner; then the last row gives way to the first.
 */
function findPlan(view: StrengthView, frame: StrengthFrame): Plan {
  const { form, width, height } = frame;
  const size = sizes[form];
  const says = sayPoint(view);
  const head = says === undefined ? [] : splitEvenly(says, (width - 2 * padOf(frame)) * headRoom, size.head);
  const points = view.rows.filter(isPoint);
  const empty = view.rows.filter(isEmpty);

  const most = size.labels - points.length - Number(head.length > 0) - Number(empty.length > 0);
  const kept = view.rows.filter((row) => row.role === 'context' && isFigure(row));
  let shown = [...points, ...kept.slice(0, Math.max(0, most))];
  let box = sayEmpty(empty, 2, frame);
  let isClose = false;
  let thinner = 0;

  const planFor = (growth: number): Plan => {
    const lines = shown.map((row, index): Line => {
      const own = size[isPoint(row) ? 'point' : 'context'];
      const before = shown[index - 1];
      const named = before?.role !== row.role || before?.actors.join() !== row.actors.join();
      const words = (named ? own.name : own.says) * (thinner > 0 ? 1.2 : 1.3) * growth;
      const half = own.half - thinner;
      return { row, named, size: own, half, words, height: words + 2 * half + own.gap };
    });
    const sections = [...new Set(shown.map(({ scale }) => scale))].map((scale): Section => {
      const own = lines.filter(({ row }) => row.scale === scale);
      const axis = findAxis(scale, own, growth, frame);
      const laid = isClose ? own.map((line) => bringClose(line, axis, growth, frame)) : own;
      return { scale, axis, lines: laid, isMeasured: own.some(({ row }) => isFigure(row)) };
    });
    const left = view.rows.length - empty.length - shown.length;
    const heights = [
      headHeight(head.length, size.head * growth),
      ...sections.map(({ scale, isMeasured }) => (isMeasured ? axisHeight(scale, size) : 0)),
      ...sections.flatMap(({ lines: laid }) => laid.map((line) => line.height)),
      box.length > 0 ? box.length * boxLine + 3 : 0,
      left > 0 ? size.line : 0
    ];
    return { shown, sections, growth, head, box, left, height: sum(heights) };
  };

  let plan = planFor(1);
  for (; shown.length > 1 && plan.height > height; plan = planFor(1))
    if (shown.length > points.length) shown = shown.slice(0, -1);
    else if (!isClose) isClose = true;
    else if (box.length > 1) box = sayEmpty(empty, 1, frame).slice(0, 1);
    else if (thinner < mostThin) thinner += 0.5;
    else shown = shown.slice(0, -1);

  const widest = Math.max(...head.map((text) => widthOf(text, { size: size.head, weight: 'bold' })));
  const growth = form === 'wide' ? Math.min(mostGrowth, ((width - 2 * padOf(frame)) * headRoom) / widest) : 1;
  while (plan.growth + step < growth && plan.height < height * 0.75) plan = planFor(plan.growth + step);
  return plan;
}

/** With less air, and with what is said of a row right of its value, where that fits in full and needs no name. */
function bringClose(line: Line, axis: Axis, growth: number, frame: StrengthFrame): Line {
  const { row, size, named, words, height } = line;
  const room = frame.width - padOf(frame) - besideValue(line, axis, growth) - numberRoom;
  const [said = ''] = saidOf(row);
  const fits = widthOf(said, { ...caption, size: size.says * growth }) <= room;
  const less = named || !isFigure(row) || !fits ? 0 : words;
  return { ...line, words: words - less, height: Math.max(leastTarget, height - less - 2) };
}

const weigh = ({ role }: ViewRow): number => (role === 'point' ? 3 : 1.5);
const headHeight = (lines: number, size: number): number => (lines > 0 ? lines * size * leading + 6 : 0);
const axisHeight = (scale: Scale, { axis, line }: Sizes): number => axis + (scale === 'rolls' ? line : 0);

const placeHead =
  (x: number, size: number) =>
  (text: string, index: number): PlacedText => ({
    text,
    ...{ x, anchor: 'start', y: (index + 0.78) * size * leading },
    ...{ size, weight: 'bold', ink: 'ink' }
  });

const sayMore = (left: number, x: number, y: number): PlacedText => ({
  text: `${left} more ${left > 1 ? 'figures' : 'figure'} in the table`,
  ...{ x, anchor: 'start', y: y + drop(caption.size) },
  ...caption
});

const valueOf = ({ row, size }: Line, growth: number): Manner => ({
  size: size.value * growth,
  weight: row.kind === 'figure' && row.voice === 'unsourced' ? 'regular' : 'bold',
  ink: isPoint(row) ? findFamily(row.family).hue : 'ink-2'
});

/** How far a mark may reach beyond its number, px. */
function markReach({ row, size }: Line): number {
  const mark = Math.min(size.most, mostMark);
  const is = row.kind === 'figure' && row.form === 'point' ? row.voice : undefined;
  return Math.max(reachOf(row.row), is === 'claim' ? mark * 1.17 : is ? mark : 2);
}

/** The round number nearest to a step of an axis: 1, 2 or 5 times a power of ten. */
function stepOf(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  // Half-way between two of them, by their ratio
  return power * (ratio ** 2 >= 50 ? 10 : ratio ** 2 >= 10 ? 5 : ratio ** 2 >= 2 ? 2 : 1);
}

/** From nought to a round number above all that is shown, as long as leaves room for the values beside the bars. */
function findAxis(scale: Scale, lines: readonly Line[], growth: number, frame: StrengthFrame): Axis {
  const { form, width } = frame;
  const pad = padOf(frame);
  const room = width - 2 * pad;
  const drawn = lines.filter(({ row }) => isFigure(row));
  const most = Math.max(1, ...drawn.map(({ row }) => highOf(row.row)));
  const every = stepOf(most / (form === 'wide' ? 4 : 3));
  const limit = Math.ceil(most / every) * every;
  const unit = (scale === 'members' ? widthOf(unitOf(form), caption) : 0) + 34;
  const ends = drawn.map((line) => {
    const words = markReach(line) + markGap + widthOf(line.row.row.shown, valueOf(line, growth)) + numberRoom;
    return ((room - words) * limit) / Math.max(1, highOf(line.row.row));
  });
  const length = Math.max(room * 0.3, Math.min(room - unit, ...ends));
  return axisOf(pad, pad + Math.round(length), limit, every);
}

/** Where the value of a row begins, and what follows it, px. */
const valueAt = (line: Line, axis: Axis): number => axis.x(highOf(line.row.row)) + markReach(line) + markGap;
const besideValue = (line: Line, axis: Axis, growth: number): number =>
  valueAt(line, axis) + widthOf(line.row.row.shown, valueOf(line, growth)) + wordGap;

/** What is said beside a number: in full, then briefly. */
const saidOf = ({ row: { label } }: ViewRow): string[] =>
  [label?.caption, label?.short].filter((text) => text !== undefined);

const unitOf = (form: StrengthFrame['form']): string =>
  axisTitles.members[form === 'wide' ? 'full' : 'brief'];

/** Its numbers, with what they count: after the last of them, or above where that must not be overlooked. */
function placeAxis(scale: Scale, { x0, ticks }: Axis, top: number, { form }: StrengthFrame): PlacedAxis {
  const manner: Manner = { ...caption, ink: 'ink-3' };
  const { axis } = sizes[form];
  const y = top + axisHeight(scale, sizes[form]) - axis + 8;
  const last = ticks.at(-1);
  const isCrowded = (ticks[1]?.x ?? 0) - x0 < widthOf(last?.text ?? '', manner) + 14;
  const unit: PlacedText =
    scale === 'rolls'
      ? {
          text: axisTitles.rolls.full,
          x: x0,
          anchor: 'start',
          y: top + 8 - y + drop(12),
          ...caption,
          weight: 'bold'
        }
      : {
          text: unitOf(form),
          x: (last?.x ?? 0) + widthOf(last?.text ?? '', manner) / 2 + 4,
          anchor: 'start',
          y: drop(12),
          ...manner
        };
  return {
    scale,
    y,
    xs: ticks.map(({ x }) => x),
    y0: 7,
    y1: axis - 9,
    texts: [
      ...ticks.flatMap(({ x, text }, index): PlacedText[] =>
        isCrowded && (ticks.length - 1 - index) % 2 > 0
          ? []
          : [{ text, x, anchor: index > 0 ? 'middle' : 'start', y: drop(12), ...manner }]
      ),
      unit
    ]
  };
}

/** A bar with its value, or a hatched mark with its words, right of it. `more`: what it has above its height, px. */
function placeLine(
  line: Line,
  { y, more, axis, growth }: { y: number; more: number; axis: Axis; growth: number },
  view: StrengthView,
  frame: StrengthFrame
): PlacedRow {
  const { row, size, words, height } = line;
  const { id, status, shown } = row.row;
  const [x0, edge] = [padOf(frame), frame.width - padOf(frame)];
  const head = sayPoint(view);
  const value = valueOf(line, growth);
  const half = isFigure(row) ? Math.min(size.most, line.half + more * 0.2) : value.size * 0.85;
  // What is left of the room lies above and below
  const air = (more - 2 * (half - line.half)) / 2;
  const middle = y + air + words + half;
  const common = {
    ...(head !== undefined && row.role ? { role: row.role } : {}),
    id,
    sources: sourcesOf(row.row),
    status,
    hue: findFamily(row.family).hue,
    y: middle,
    names: [],
    box: { x0: 0.5, x1: frame.width - 0.5, y0: -half - words - 2, y1: half + 4 },
    target: { x0: 0, x1: frame.width, y0: y - middle, y1: y + height + more - middle }
  };
  const texts = sayLine(line, { head, half, axis, growth }, frame);
  const set = (text: string, x: number): PlacedText => ({
    text,
    x,
    anchor: 'start',
    y: drop(value.size),
    ...value
  });
  if (row.kind === 'figure') {
    const { voice, form, scale } = row;
    const [low, high] = [axis.x(lowOf(row.row)), axis.x(highOf(row.row))];
    const mark = Math.min(half, mostMark) * (voice === 'claim' ? 0.75 : 1);
    const shape = { kind: 'figure', voice, form, scale, zero: x0, low, high, half, mark } as const;
    return { ...common, shape, texts: [set(shown, valueAt(line, axis)), ...texts] };
  }
  const none = saySlot(row.row, row.nearest);
  const x1 = x0 + 2 * half + 10;
  const from = x1 + swatch.gap;
  const fitting = none.find((one) => from + widthOf(one, value) <= edge) ?? none.at(-1) ?? '';
  const manner = { weight: 'regular', ink: 'ink', italic: true } as const;
  const shape = { kind: 'slot', x0, x1, half } as const;
  return { ...common, shape, texts: [{ ...set(fitting, from), ...manner }, ...texts] };
}

/** Whose a row is, and what is said of its number: above the bar, or right of the value. */
function sayLine(
  line: Line,
  { head, half, axis, growth }: { head: string | undefined; half: number; axis: Axis; growth: number },
  frame: StrengthFrame
): PlacedText[] {
  const { row, size, named, words } = line;
  const x0 = padOf(frame);
  const manner: Manner = { ...caption, size: size.says * growth, ...(isPoint(row) ? { ink: 'ink' } : {}) };
  const name: Manner = { size: size.name * growth, weight: 'bold', ink: isPoint(row) ? 'ink' : 'ink-2' };
  const from = (called: string): number =>
    words === 0 ? besideValue(line, axis, growth) : named ? x0 + widthOf(called, name) + wordGap : x0;
  const fits = (called: string, said: string): boolean =>
    from(called) + widthOf(said, manner) + numberRoom <= frame.width - x0;

  const all = isFigure(row) ? saidOf(row).filter((text) => text !== head) : [];
  const names = named ? namesOf(row, frame) : [''];
  // The name in full, if what is said beside it has room then
  const pairs = names.flatMap((called) =>
    (all.length > 0 ? all : ['']).map((said) => [called, said] as const)
  );
  const [called, said] = pairs.find((pair) => fits(...pair)) ?? [names.at(-1) ?? '', ''];
  const y = words === 0 ? drop(manner.size) : -half - words * 0.34;
  const common = { anchor: 'start', y } as const;
  return [
    ...(named ? [{ text: called, x: x0, ...common, ...name }] : []),
    ...(said === ''
      ? []
      : [{ text: said, x: from(called), ...common, ...manner, follows: named || words === 0 }])
  ];
}

/** Whose a row is, in full and briefly. */
const namesOf = ({ actors }: ViewRow, frame: StrengthFrame): string[] => [
  sayList(actors.map((id) => frame.record.actors.find((one) => one.id === id)?.name ?? id)),
  sayList(actors.map((id) => shortOf(id, frame)))
];

/** In as few lines as it takes, each about as long as the others. */
function splitEvenly(text: string, width: number, size: number): string[] {
  const linesAt = (most: number) => wrapText(text, most, size, 'bold');
  const lines = linesAt(width);
  let least = width;
  while (least > size && linesAt(least - 8).length === lines.length) least -= 8;
  return linesAt(least);
}

/** “No figure: this, that, a third; 3 in all”, in so many lines at most. */
function sayEmpty(rows: readonly ViewRow[], most: number, frame: StrengthFrame): string[] {
  if (rows.length === 0) return [];
  const names = rows.map(({ actors: [id = ''] }) => shortOf(id, frame));
  const count = rows.length > 1 ? `; ${rows.length} in all` : '';
  const linesOf = (some: number) =>
    wrapText(
      `No figure: ${names.slice(0, some).join(', ')}${some < rows.length ? ' and others' : ''}${count}`,
      frame.width - 2 * padOf(frame) - swatch.width - swatch.gap,
      notKnown.size
    );
  let some = rows.length;
  while (some > 1 && linesOf(some).length > most) some -= 1;
  return linesOf(some);
}

function placeBox(
  lines: readonly string[],
  rows: readonly ViewRow[],
  y: number,
  frame: StrengthFrame
): PlacedGroup {
  const x0 = padOf(frame);
  const x1 = x0 + swatch.width;
  const { height } = swatch;
  return {
    key: 'none',
    hue: 'blue',
    ids: rows.map(({ row }) => row.id),
    ...{ y: y + (boxLine - height) / 2, x0, x1, height },
    texts: lines.map((text, index) => ({
      text,
      ...{ x: x1 + swatch.gap, anchor: 'start' },
      y: height / 2 + index * boxLine + drop(notKnown.size),
      ...notKnown
    }))
  };
}
