/** For tests: what a placed strength figure must never do, and the boxes in which to look. */
import { calendarDay, parseSpan } from '../../moments';
import { type Box, meet, within } from '../shared/labels';
import { fade } from './frame';
import type { PlacedRow, PlacedStrength } from './placed';
import { textBox } from './words';

export const sizes = [
  [960, 640],
  [842, 520],
  [806, 560],
  [684, 425],
  [488, 330],
  [452, 300],
  [374, 300],
  [362, 330]
] as const;

/** The boxes in which steps are shown: a still, a slide, phones. */
export const stepSizes = [
  [806, 560],
  [684, 425],
  [930, 390],
  [430, 300],
  [390, 300],
  [374, 257],
  [320, 250]
] as const;

/** Sizes of type, px: of the words of the point, and the largest and the smallest beside them. */
export function lineSizes({ head, rows, folds, axes, more }: PlacedStrength) {
  const others = [
    ...[...rows, ...folds, ...axes].flatMap(({ texts }) => texts.map(({ size }) => size)),
    ...(more ? [more.size] : [])
  ];
  return { head: head?.texts[0]?.size ?? 0, most: Math.max(...others), least: Math.min(...others) };
}

/** Every month of some years, and every year; `years` is a moment. */
export function monthsOf(years: string): string[] {
  const { start, end } = parseSpan(years);
  const [first, last] = [calendarDay(start).year, calendarDay(end).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) => [
    `${year}`,
    ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
  ]);
}

/** The box of a row’s mark, the bar from zero included. */
export function markBox({ shape, y }: PlacedRow): Box {
  if (shape.kind !== 'figure') return { x0: shape.x0, x1: shape.x1, y0: y - shape.half, y1: y + shape.half };
  const { form, voice, zero, high, half, mark } = shape;
  const reach = form === 'at-least' ? fade : voice === 'claim' ? mark * 1.55 : mark;
  return { x0: zero, x1: high + reach, y0: y - half, y1: y + half };
}

/** Every text with its box, and the row it belongs to. */
const textsOf = (placed: PlacedStrength): { says: string; row?: PlacedRow; box: Box }[] => [
  ...placed.rows.flatMap((row) =>
    [...row.names, ...row.texts].map((one) => ({ says: one.text, row, box: textBox(one, row.y) }))
  ),
  ...[...placed.axes, ...placed.blocks, ...placed.folds].flatMap(({ y, texts }) =>
    texts.map((one) => ({ says: one.text, box: textBox(one, y) }))
  ),
  ...(placed.head?.texts ?? []).map((one) => ({ says: one.text, box: textBox(one) })),
  ...(placed.more ? [{ says: placed.more.text, box: textBox(placed.more) }] : [])
];

/** Words and marks that meet or run over the edge, and marks that a finger would miss. */
export function faultsOf(placed: PlacedStrength): string[] {
  const faults: string[] = [];
  const texts = textsOf(placed);
  const bounds = { x0: 0, x1: placed.width, y0: 0, y1: placed.height };
  texts.forEach((one, index) => {
    if (!within(one.box, bounds)) faults.push(`“${one.says}” runs over the edge`);
    for (const other of texts.slice(index + 1))
      if (meet(one.box, other.box)) faults.push(`“${one.says}” meets “${other.says}”`);
    for (const row of placed.rows)
      if (row !== one.row && meet(one.box, markBox(row))) faults.push(`“${one.says}” meets ${row.id}`);
  });
  placed.rows.forEach((row, index) => {
    if (!within(markBox(row), bounds)) faults.push(`${row.id} runs over the edge`);
    if (row.target.y1 - row.target.y0 < 24 || row.target.x1 - row.target.x0 < 24)
      faults.push(`${row.id} is too small to hit`);
    for (const other of placed.rows.slice(index + 1))
      if (meet(markBox(row), markBox(other))) faults.push(`${row.id} meets ${other.id}`);
  });
  return faults;
}
