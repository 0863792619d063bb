/** For tests: what a placed map must never do, and the moments and sizes at which to look. */
import { type MapFrame, mapFrames } from '../../story';
import type { Record } from '../../ledger/record';
import { calendarDay, parseSpan } from '../../moments';
import { type Box, meet } from '../shared/labels';
import { pointReach } from '../point';
import type { Size } from '../scene';
import { describeMap } from './describe';
import type { PlacedGlyph } from './glyphs';
import { type PlacedLeg, pointOn } from './marks';
import type { PlacedMap } from './place';
import type { MapSettings } from './settings';
import { moment } from './testRecord';
import { viewMap } from './view';
import { placeWhole } from './whole/place';
import { findWindow, toPx } from './window';

export const large: Size = { width: 842, height: 560 };
export const sizes: readonly Size[] = [
  large,
  { width: 700, height: 420 },
  { width: 480, height: 300 },
  { width: 374, height: 300 }
];

/** When a map changes: the dates of its events, as their rows give them, the years of the chapter and all of it. */
export function momentsOf({ events }: Record, { from, to }: MapSettings): string[] {
  const [first, last] = [calendarDay(parseSpan(from).start), calendarDay(parseSpan(to).end)];
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => `${first.year + index}`);
  const dates = events.flatMap(({ date }) => date.edtf ?? date.plot ?? []);
  return [...new Set([...dates, ...years, `${first.year}/${last.year}`])];
}

/**
 * What is wrong with the map at these moments, in every window and at every size: words in the way, lost marks, and marks
 * that the table does not tell, or tells in another order.
 */
export function sweep(record: Record, settings: MapSettings, moments: readonly string[]): string[] {
  const found: string[] = [];
  for (const at of moments)
    for (const { id: map } of mapFrames) {
      const view = viewMap(record, moment(at, { map }), settings);
      for (const size of sizes) {
        const placed = placeWhole(view, size);
        const told = describeMap(view, { ...size, record }).rows.map(({ id }) => id);
        const faults = [
          ...findOverlaps(placed),
          ...findLost(placed),
          ...(isTold(placed, told) ? [] : [`the table tells ${told.join()}`])
        ];
        found.push(...faults.map((fault) => `${at} ${map} ${size.width}: ${fault}`));
      }
    }
  return found;
}

/** Every mark has a row, in one order; what the margin has no room for has one, too. */
function isTold({ marks, left }: PlacedMap, told: readonly string[]): boolean {
  const ids = marks.map(({ id }) => id);
  const rows = told.filter((id) => ids.includes(id));
  return rows.join() === ids.join() && told.length === ids.length + left;
}

/** Words that stand on other words, on a mark or beyond the figure. */
export function findOverlaps({ labels, marks, width, height }: PlacedMap): string[] {
  const found: string[] = [];
  const glyphs = marks.flatMap(({ id, glyphs: all }) =>
    all.map(({ x, y, r }) => ({ id, box: { x0: x - r, x1: x + r, y0: y - r, y1: y + r } satisfies Box }))
  );
  labels.forEach(({ key, box }, index) => {
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > width || box.y1 > height)
      found.push(`${key} runs out of the figure`);
    for (const other of labels.slice(index + 1))
      // Lines of one list stand under one another
      if (meet(box, other.box, -1.5)) found.push(`${key} on ${other.key}`);
    for (const { id, box: glyph } of glyphs)
      if (meet(box, glyph, -0.5)) found.push(`${key} on the mark of ${id}`);
  });
  return found;
}

/**
 * Marks that are there twice, have nothing to be seen by, lie beyond the figure or under another. Stops and areas keep
 * their places, even where two of them are close.
 */
function findLost({ marks, width, height }: PlacedMap): string[] {
  const found: string[] = [];
  const seen: { id: string; x: number; y: number; sort: string }[] = [];
  if (new Set(marks.map(({ id }) => id)).size < marks.length) found.push('a mark is there twice');
  for (const { id, glyphs, legs } of marks) {
    if (glyphs.length + legs.length === 0) found.push(`${id} has no mark`);
    for (const { x, y, sort } of glyphs) {
      if (x <= 0 || x >= width || y <= 0 || y >= height) found.push(`${id} lies beyond the figure`);
      for (const other of seen)
        if ((sort === 'event' || other.sort === 'event') && Math.hypot(x - other.x, y - other.y) < 8)
          found.push(`${id} covers ${other.id}`);
      seen.push({ id, x, y, sort });
    }
  }
  return found;
}

/** The boxes of figures that lead: a laptop, a slide, and phones. */
export const leadSizes: readonly Size[] = [
  { width: 842, height: 600 },
  { width: 930, height: 390 },
  { width: 430, height: 300 },
  { width: 390, height: 300 },
  { width: 374, height: 300 },
  { width: 320, height: 250 }
];

/** What is wrong with a map that has a point, beside what no map may do. */
export function findFaults(placed: PlacedMap): string[] {
  const { marks, labels, map, form, frame } = placed;
  const found = findOverlaps(placed);
  const points = marks.filter(({ role }) => role === 'point');
  if (points.length === 0) found.push('there is no point');
  const other = labels.filter(({ of }) => !points.some(({ id }) => id === of));
  const largest = Math.max(...other.flatMap(({ lines }) => lines.map(({ size }) => size)));

  for (const { id, role, glyphs, legs } of marks) {
    const words = labels.filter(({ of }) => of === id);
    if (words.length === 0) found.push(`${id} has no words`);
    if (role !== 'point' || words.length === 0) continue;
    if (legs.length === 0 && !glyphs.some(({ r }) => r >= 12)) found.push(`${id} is small`);
    const ends = [...glyphs, ...legs.map(({ to }) => ({ ...to, r: 0, halo: 0 }))];
    const off = Math.min(
      ...words.flatMap(({ box }) => ends.map((end) => gapOf(box, end) - (end.halo ?? end.r)))
    );
    if (off > pointReach) found.push(`the words of ${id} are ${Math.round(off)} px off`);
    const size = Math.max(...words.flatMap(({ lines }) => lines.map((line) => line.size)));
    if (size < largest * (form === 'wide' ? 1.25 : 1.15)) found.push(`${id}: ${size} beside ${largest} px`);
    for (const { x, y, halo } of glyphs)
      if (halo && legs.length === 0 && x <= map.width && y <= map.height) {
        if (!isMiddle(x, map.width, 0, placed)) found.push(`${id} lies ${Math.round(x)} px from the left`);
        if (!isMiddle(y, map.height, 1, placed)) found.push(`${id} lies ${Math.round(y)} px from the top`);
      }
  }
  const glyphs = marks.flatMap((mark) => mark.glyphs.map((glyph) => ({ ...glyph, id: mark.id })));
  glyphs.forEach((one, index) => {
    for (const near of glyphs.slice(index + 1))
      if (Math.hypot(one.x - near.x, one.y - near.y) < 24) found.push(`${one.id} is near ${near.id}`);
  });
  for (const { key, box, lines } of labels) {
    if (lines.some(({ size }) => size < 12)) found.push(`${key} is small`);
    for (const { id, legs } of marks)
      if (legs.some((leg) => isCrossed(box, leg))) found.push(`${key} on the way of ${id}`);
  }
  return [...found, ...findSea(placed, frame)];
}

/** Lines of the base map in drawing units, as its sheet has them. */
export type Lines = readonly (readonly (readonly [number, number])[])[];

/**
 * Words of the point that a river, a coast or a border of the base map runs through, though they would have been clear of
 * each, and of marks and ways, on another side: right, left, under or over the mark, level with it or along it, by as much
 * as the lines are known to.
 */
export function findCrossed(placed: PlacedMap, lines: Lines, cell: number): string[] {
  const { marks, labels, map, window, scaleBar } = placed;
  const points = marks.filter(({ role }) => role === 'point');
  const segments = lines.flatMap((line) =>
    line
      .slice(1)
      .map((end, index) => [toPx(window, pointAt(line[index]!)), toPx(window, pointAt(end))] as const)
  );
  const isOnLine = (box: Box, air: number): boolean =>
    segments.some(([from, to]) => runsThrough(from, to, grow(box, air)));
  const inTheWay: Box[] = [
    { x0: scaleBar.x - 4, x1: scaleBar.x + scaleBar.length + 52, y0: scaleBar.y - 12, y1: scaleBar.y + 6 },
    ...marks.flatMap(({ glyphs, legs }) => [
      ...glyphs.map(({ x, y, r, halo = r + 1.5 }) => grow({ x0: x, x1: x, y0: y, y1: y }, halo + 1)),
      ...legs.flatMap((leg) =>
        Array.from({ length: 49 }, (_, index) => pointOn(leg, index / 48)).map(({ x, y }) =>
          grow({ x0: x, x1: x, y0: y, y1: y }, 7)
        )
      )
    ])
  ];
  const isFree = (box: Box): boolean =>
    box.x0 >= 4 &&
    box.y0 >= 4 &&
    box.x1 <= map.width - 4 &&
    box.y1 <= map.height - 4 &&
    !inTheWay.some((other) => meet(box, other, 2)) &&
    !isOnLine(box, cell * window.scale * Math.SQRT2 + 1);
  return points.flatMap(({ id, glyphs: [glyph] }) =>
    labels
      .filter(({ of, plain, box }) => of === id && !plain && isOnLine(box, -1))
      .filter(({ box }) => glyph && sidesOf(box, glyph).some(isFree))
      .map(({ key }) => `a line runs through the words of ${key}, and another side is free`)
  );
}

const pointAt = ([x, y]: readonly [number, number]): { x: number; y: number } => ({ x, y });
const grow = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 - by,
  y0: y0 - by,
  x1: x1 + by,
  y1: y1 + by
});

/** The box of some words on the sides of a mark, at three distances. */
function sidesOf(box: Box, { x, y, r, halo = r + 1.5 }: PlacedGlyph): Box[] {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  return [0, 16, 30].flatMap((off) => {
    const away = halo + 5 + off;
    return [
      ...[x + away, x - away - width].map((x0) => [x0, y - height / 2] as const),
      ...[y + away, y - away - height].map((y0) => [x - width / 2, y0] as const)
    ].map(([x0, y0]) => ({ x0, y0, x1: x0 + width, y1: y0 + height }));
  });
}

/** Does a stretch meet a box? Cut to the box, side by side, something is left of it. */
function runsThrough(from: { x: number; y: number }, to: { x: number; y: number }, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - box.x0],
    [dx, box.x1 - from.x],
    [-dy, from.y - box.y0],
    [dy, box.y1 - from.y]
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return start <= end;
}

/** Beyond what is drawn of the land there is no sea to see. */
export function findSea({ map, window: { scale, dx, dy } }: PlacedMap, frame: MapFrame): string[] {
  const [left, top, right, bottom] = findWindow(frame).reach;
  const air = 0.5;
  const isWithin =
    -dx >= left * scale - air &&
    map.width - dx <= right * scale + air &&
    -dy >= top * scale - air &&
    map.height - dy <= bottom * scale + air;
  return isWithin ? [] : ['it shows more than is drawn'];
}

/** px between a box and a point. */
const gapOf = ({ x0, y0, x1, y1 }: Box, { x, y }: { x: number; y: number }): number =>
  Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));

/** In the middle three fifths, or where the window cannot be moved any further. */
function isMiddle(at: number, side: number, axis: 0 | 1, { frame, window }: PlacedMap): boolean {
  const { reach } = findWindow(frame);
  const by = axis === 0 ? window.dx : window.dy;
  const [low, high] = [(reach[axis] ?? 0) * window.scale + by, (reach[axis + 2] ?? 0) * window.scale + by];
  if (at < side / 5 - 0.5) return low > -0.5;
  return at <= (side * 4) / 5 + 0.5 || high < side + 0.5;
}

function isCrossed(box: Box, leg: PlacedLeg): boolean {
  const inner = { x0: box.x0 + 1, x1: box.x1 - 1, y0: box.y0 + 1, y1: box.y1 - 1 };
  return Array.from({ length: 101 }, (_, index) => pointOn(leg, index / 100)).some(
    ({ x, y }) => x > inner.x0 && x < inner.x1 && y > inner.y0 && y < inner.y1
  );
}
