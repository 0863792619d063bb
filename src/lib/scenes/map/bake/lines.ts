/** Where rivers, coasts and borders run in a window, so that words can stand clear of them. Build only. */
import type { MapLines } from '../../../ledger/record';
import type { Box } from './topology';

type Point = readonly [number, number];

/** What words are not to cross; lines between governorates are too faint, and too many. */
const crossed = ['coast', 'borders', 'dashed', 'rivers', 'reaches', 'lakes'];

/** The lines of a sheet, as `writeSheet` wrote them, in drawing units. */
export const readLines = (sheet: string): Point[][] =>
  [...sheet.matchAll(/<path id="(\w+)"[^>]*?(?:scale\((\d+)\)")? d="([^"]*)"/g)].flatMap(
    ([, id = '', unit = '1', d = '']) => (crossed.includes(id) ? readPath(d, Number(unit)) : [])
  );

/** The other way of `writePath`. */
const readPath = (d: string, unit: number): Point[][] =>
  d.split('M').flatMap((part) => {
    const [x0, y0, ...steps] = (part.match(/-?\d+/g) ?? []).map((one) => Number(one) * unit);
    if (x0 === undefined || y0 === undefined) return [];
    let [x, y] = [x0, y0];
    const line: Point[] = [[x, y]];
    for (let index = 0; index < steps.length; index += 2) {
      x += steps[index] ?? 0;
      y += steps[index + 1] ?? 0;
      line.push([x, y]);
    }
    return [part.endsWith('z') ? [...line, [x0, y0]] : line];
  });

/** So many cells are as wide as a window; a window is moved by a fifth of its sides, and figures show more beside it. */
const across = 100;
const around = 0.25;
/** Gaps as letters, from `(` to `Y`; a `Z` goes on */
const [first, most] = [40, 50];

/** The cells of a window through which a line runs. */
export function layLines(lines: readonly (readonly Point[])[], box: Box): MapLines {
  const [left, top, right, bottom] = box;
  const cell = Math.ceil((right - left) / across);
  const [aside, above] = [(right - left) * around, (bottom - top) * around].map(Math.round) as [
    number,
    number
  ];
  const [x0, y0] = [left - aside, top - above];
  const columns = Math.ceil((right + aside - x0) / cell);
  const rows = Math.ceil((bottom + above - y0) / cell);
  const found = new Set<number>();
  for (const line of lines)
    line.forEach(([x, y], index) => {
      const [nextX, nextY] = line[index + 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil((4 * Math.hypot(nextX - x, nextY - y)) / cell));
      for (let step = 0; step <= steps; step += 1) {
        const column = Math.floor((x + ((nextX - x) * step) / steps - x0) / cell);
        const row = Math.floor((y + ((nextY - y) * step) / steps - y0) / cell);
        if (column >= 0 && column < columns && row >= 0 && row < rows) found.add(row * columns + column);
      }
    });
  let last = -1;
  const gaps = [...found]
    .sort((a, b) => a - b)
    .map((at) => {
      const gap = at - last - 1;
      last = at;
      return 'Z'.repeat(Math.floor(gap / most)) + String.fromCharCode(first + (gap % most));
    });
  return [x0, y0, cell, columns, gaps.join('')];
}
