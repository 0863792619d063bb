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
