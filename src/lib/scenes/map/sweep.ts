/** For tests: what a placed map must never do, and the moments and sizes at which to look. */
import { mapFrames } from '../../story';
import type { Record } from '../../ledger/record';
import { calendarDay, parseSpan } from '../../moments';
import { type Box, meet } from '../shared/labels';
import type { Size } from '../scene';
import { describeMap } from './describe';
import { type PlacedMap, placeMap } from './place';
import type { MapSettings } from './settings';
import { moment } from './testRecord';
import { viewMap } from './view';

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
        const placed = placeMap(view, size);
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
function findOverlaps({ labels, marks, width, height }: PlacedMap): string[] {
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
  const { marks, labels, map, form, window, frame } = placed;
  const found = findOverlaps(placed);
  const points = marks.filter(({ role }) => role === 'point');
  if (points.length === 0) found.push('there is no point');
  const glyphs = marks.flatMap((mark) => mark.glyphs.map((glyph) => ({ ...glyph, mark })));
  const isOnMap = ({ x, y }: { x: number; y: number }): boolean => x <= map.width && y <= map.height;
  for (const mark of marks) {
    const words = labels.filter(({ of }) => of === mark.id);
    if (words.length === 0) found.push(`${mark.id} has no words`);
    const isPoint = mark.role === 'point';
    if (!isPoint || words.length === 0) continue;
    const glyph = mark.glyphs.find(({ number }) => number !== undefined) ?? mark.glyphs[0];
    const most = Math.max(...mark.glyphs.map(({ r }) => r));
    if (glyph && most < 12) found.push(`${mark.id} is ${2 * most} across`);
    const off = Math.min(
      ...words.flatMap(({ box }) => [
        ...mark.glyphs.map((one) => gapOf(box, one) - (one.halo ?? one.r)),
        ...mark.legs.map(({ to }) => gapOf(box, to))
      ])
    );
    if (off > pointReach) found.push(`the words of ${mark.id} are ${Math.round(off)} px off`);
    const size = Math.max(...words.flatMap(({ lines }) => lines.map((line) => line.size)));
    const others = labels.filter(({ of }) => !points.some(({ id }) => id === of));
    const large = Math.max(...others.flatMap(({ lines }) => lines.map((line) => line.size)));
    if (size < large * (form === 'wide' ? 1.25 : 1.15)) found.push(`${mark.id}: ${size} beside ${large} px`);
    // At an end of what is drawn a window cannot be moved
    const [least, , most_] = findWindow(frame).reach;
    void [least, most_];
    if (glyph && isOnMap(glyph) && glyph.number === undefined && !isMiddle(glyph, placed))
      found.push(`${mark.id} lies at ${Math.round(glyph.x)} ${Math.round(glyph.y)}`);
  }
  if (form === 'narrow')
    glyphs.forEach((one, index) => {
      for (const other of glyphs.slice(index + 1))
        if (Math.hypot(one.x - other.x, one.y - other.y) < 24)
          found.push(`${one.mark.id} and ${other.mark.id} are near`);
    });
  for (const { key, box } of labels)
    for (const { id, legs } of marks)
      if (legs.some((leg) => isCrossed(box, leg))) found.push(`${key} on a way of ${id}`);
  for (const { key, lines } of labels)
    if (lines.some(({ size }) => size < 12)) found.push(`${key} is small`);
  if (labels.length > 20) found.push('too many words');
  void window;
  return found;
}
