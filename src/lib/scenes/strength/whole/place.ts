/** Where each figure goes, in px of the frame’s box. Same input, same output; no document. */
import { families, findFamily } from '../../../story';
import { sourcesOf } from '../../shared/sourcesOf';
import { wrapText } from '../../shared/text';
import { markGap, numberRoom, reachOf, shortOf, wordGap } from '../frame';
import type { PlacedAxis, PlacedGroup, PlacedRow, PlacedStrength, Shape } from '../placed';
import { type StrengthView, type ViewFigure, type ViewRow, type ViewSlot, highOf, lowOf } from '../view';
import {
  type Manner,
  type PlacedText,
  axisTitles,
  caption,
  drop,
  saySlot,
  notKnown,
  widthOf
} from '../words';
import { type WholeFrame, valueSize } from './frame';
import { type Block, type Fold, type LaidRows, chipPad, layRows } from './rows';

/** From line to line of a name or title, px. */
const leading = 13;

const anchored = (x: number, anchor: PlacedText['anchor'] = 'start') => ({ x, anchor }) as const;

export function placeWhole(view: StrengthView, frame: WholeFrame): PlacedStrength {
  const laid = layRows(view, frame);
  const lineOf = new Map(laid.lines.map(({ row, y }) => [row, y]));
  const chips = new Map(
    laid.folds.flatMap(({ chips: list }) => list.map((chip) => [chip.slot as ViewRow, chip]))
  );
  const named = new Set<string>();
  const isSpoken = view.rows.some(({ subject }) => subject);

  const rows = view.rows.flatMap((row): PlacedRow[] => {
    const common = {
      id: row.row.id,
      sources: sourcesOf(row.row),
      status: row.row.status,
      hue: findFamily(row.family).hue
    };
    const chip = chips.get(row);
    if (chip) {
      const { x0, x1, y, text } = chip;
      const box = { x0, x1, y0: -12, y1: 12 };
      const word = { text, ...anchored(x0 + chipPad.left), y: drop(caption.size), ...caption };
      return [
        {
          ...common,
          y,
          shape: { kind: 'chip', x0, x1, half: 12 },
          texts: [word],
          names: [],
          box,
          target: box
        }
      ];
    }
    const y = lineOf.get(row);
    if (y === undefined) return [];
    const key = row.actors.join(' ');
    const isFirst = !named.has(key);
    named.add(key);
    const half = laid.pitch / 2;
    return [
      {
        ...common,
        y,
        ...(row.kind === 'figure' ? placeFigure(row, frame, laid) : placeSlot(row, frame, laid)),
        ...(isFirst ? placeNames(row, frame, laid, isSpoken) : { names: [] }),
        box: { x0: frame.axes.members.x0 - 7, x1: frame.width - 1, y0: -half + 1, y1: half - 1 },
        target: { x0: 6, x1: frame.width, y0: -half, y1: half }
      }
    ];
  });

  return {
    width: frame.width,
    height: frame.height,
    axes: laid.axes.map((axis) => placeAxis(axis, frame)),
    blocks: laid.blocks.map((block) => placeBlock(block, frame)),
    folds: laid.folds.map(placeFold),
    rows,
    ...placeMore(laid, frame)
  };
}

/**
 * Words right of the mark, with room for the number of a citation: in full, else in full below the value, else short;
 * where not even the value fits there, it stands left of the mark on a plate.
 */
function placeFigure(
  figure: ViewFigure,
  frame: WholeFrame,
  { pitch }: LaidRows
): Pick<PlacedRow, 'shape' | 'texts'> {
  const { row, scale, voice, form } = figure;
  const axis = frame.axes[scale];
  const low = axis.x(lowOf(row));
  const high = axis.x(highOf(row));
  const shape: Shape = { kind: 'figure', voice, form, scale, zero: axis.x0, low, high, half: 5.5, mark: 5.5 };
  const size = valueSize(frame.form);
  const value: Manner = {
    size,
    weight: voice === 'unsourced' ? 'regular' : 'bold',
    ink: findFamily(figure.family).hue
  };
  const x = high + reachOf(row) + markGap;
  const edge = frame.width - 2;
  const { caption: full, short } = row.label ?? {};
  const from = x + widthOf(row.shown, value) + wordGap;
  const fits = (text: string | undefined, at: number): text is string =>
    text !== undefined && at + widthOf(text, caption) + numberRoom <= edge;
  const first = { text: row.shown, ...anchored(x), y: drop(size), ...value };
  const beside = (text: string) => [
    first,
    { text, ...anchored(from), y: drop(size), ...caption, follows: true }
  ];
  const below = (text: string) => [
    { ...first, y: -2.5 },
    { text, ...anchored(x), y: 11, ...caption }
  ];
  const left = {
    ...first,
    ...anchored((form === 'range' ? low : high) - 12 - numberRoom, 'end'),
    plate: true
  };

  const wide = frame.form === 'wide';
  const texts =
    wide && fits(full, from)
      ? beside(full)
      : wide && pitch >= 28 && fits(full, x)
        ? below(full)
        : fits(short, from)
          ? beside(short)
          : pitch >= 28 && fits(short, x)
            ? below(short)
            : [from - wordGap + numberRoom <= edge ? first : left];
  return { shape, texts };
}

function placeSlot(
  slot: ViewSlot,
  frame: WholeFrame,
  { pitch }: LaidRows
): Pick<PlacedRow, 'shape' | 'texts'> {
  const { x0, x1 } = frame.axes[slot.scale];
  const x = x0 + 14;
  const words = saySlot(slot.row, slot.nearest);
  const text =
    words.find((one) => x + widthOf(one, notKnown) + numberRoom <= x1 - 8) ?? words[words.length - 1] ?? '';
  return {
    shape: { kind: 'slot', x0, x1, half: Math.min(10, pitch / 2 - 2) },
    texts: [{ text, ...anchored(x), y: drop(caption.size), ...notKnown, plate: true }]
  };
}

/**
 * The name in one line, else in two, else its short form; paler where the step speaks of others. Two organisations
 * counted together stand at a bracket.
 */
function placeNames(
  { actors, subject }: ViewRow,
  frame: WholeFrame,
  { pitch }: LaidRows,
  isSpoken: boolean
): Pick<PlacedRow, 'names' | 'bracket'> {
  const wide = frame.form === 'wide';
  const manner: Manner = {
    size: wide ? 13 : 12.5,
    weight: 'bold',
    ink: isSpoken && !subject ? 'ink-2' : 'ink'
  };
  const isJoint = actors.length > 1;
  const right = frame.axes.members.x0 - (wide ? 12 : 9) - (isJoint ? 8 : 0);
  const fits = (text: string): boolean => widthOf(text, manner) <= right - 10;
  const linesOf = (id: string): string[] => {
    const name = frame.record.actors.find((one) => one.id === id)?.name ?? id;
    const short = shortOf(id, frame);
    if (wide && fits(name)) return [name];
    const lines = wrapText(wide ? name : short, right - 10, manner.size, manner.weight);
    return !isJoint && pitch >= 27 && lines.length === 2 && lines.every(fits) ? lines : [short];
  };
  const lines = actors.flatMap(linesOf);
  const names = lines.map((text, index) => ({
    text,
    ...anchored(right, 'end'),
    y: (index - (lines.length - 1) / 2) * leading + drop(manner.size),
    ...manner
  }));
  const half = (lines.length * leading) / 2 + 1;
  return isJoint ? { names, bracket: { x0: right + 3, x1: right + 8, y0: -half, y1: half } } : { names };
}

function placeAxis(axis: LaidRows['axes'][number], frame: WholeFrame): PlacedAxis {
  const { scale, title, y, end } = axis;
  const { ticks, x0 } = frame.axes[scale];
  const manner: Manner = { ...caption, ink: 'ink-3' };
  const says = axisTitles[scale];
  const wide = frame.form === 'wide';
  const titled: PlacedText[] =
    title !== undefined
      ? [
          {
            text: says.full,
            ...anchored(wide ? x0 : 12),
            y: title - y + drop(12),
            ...caption,
            weight: 'bold'
          }
        ]
      : [
          {
            text: widthOf(says.full, manner) <= x0 - (wide ? 12 : 8) ? says.full : says.brief,
            ...anchored(x0 - (wide ? 12 : 8), 'end'),
            y: drop(12),
            ...manner
          }
        ];
  return {
    scale,
    xs: ticks.map(({ x }) => x),
    y,
    y0: 9,
    y1: end - y,
    texts: [
      ...titled,
      ...ticks.map(({ x, text }) => ({ text, ...anchored(x, 'middle'), y: drop(12), ...manner }))
    ]
  };
}

function placeBlock({ family, scale, y0, y1, head }: Block, frame: WholeFrame): PlacedGroup {
  const { hue, title: name } = findFamily(family);
  const manner: Manner = { size: frame.form === 'wide' ? 12.5 : 12, weight: 'bold', ink: hue };
  return {
    key: `${scale} ${family}`,
    hue,
    y: y0,
    x0: 0,
    x1: 4,
    height: y1 - y0,
    texts:
      head === undefined ? [] : [{ text: name, ...anchored(12), y: head - y0 + drop(manner.size), ...manner }]
  };
}

function placeFold({ title, chips, inGutter, x0, x1, y0, y1 }: Fold): PlacedGroup {
  const lines = inGutter ? wrapText(title, x0 - 24, notKnown.size) : [title];
  const family = chips[0]?.slot.family ?? families[0]?.id ?? '';
  const texts = lines.map((text, index): PlacedText => {
    const middle = inGutter ? (y1 - y0) / 2 + (index - (lines.length - 1) / 2) * leading : 17;
    return {
      text,
      ...(inGutter ? anchored(x0 - 12, 'end') : anchored(x0 + 10)),
      y: middle + drop(notKnown.size),
      ...notKnown,
      plate: !inGutter
    };
  });
  const key = inGutter ? family : 'all';
  return { key, hue: findFamily(family).hue, y: y0, x0, x1, height: y1 - y0, texts };
}

function placeMore({ more }: LaidRows, frame: WholeFrame): Pick<PlacedStrength, 'more'> {
  if (more.count === 0) return {};
  const text = `${more.count} more in the table`;
  const x = frame.axes.members.x0;
  return { more: { text, ...anchored(x), y: more.y + drop(caption.size), ...caption, italic: true } };
}
