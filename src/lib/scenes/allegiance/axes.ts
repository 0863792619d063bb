/** The words of both axes: lanes in the left gutter, dates over the columns. */
import { type Lane, findLane } from '../../story';
import { type Box, meet } from '../shared/labels';
import { type Weight, measureText } from '../shared/text';
import { calendarDay } from '../../moments';
import { columnDate } from './columns';
import type { AllegianceFrame } from './frame';
import type { AllegianceView } from './view';
import {
  type Ink,
  type Manner,
  type PlacedLabel,
  caption,
  captionSize,
  leading,
  name,
  nameSize,
  setLines
} from './words';

/** A line over the columns of one year. */
export interface YearRule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** The ink of a lane’s name; the disputed one has no hue of its own. */
const inkOf = (lane: Lane): Ink => findLane(lane).hue ?? 'ink-2';

const laid = new WeakMap<AllegianceFrame, readonly PlacedLabel[]>();

/** Lane names in the left gutter: the same at every moment. */
export function labelLanes(frame: AllegianceFrame): readonly PlacedLabel[] {
  const known = laid.get(frame) ?? layLanes(frame);
  laid.set(frame, known);
  return known;
}

function layLanes(frame: AllegianceFrame): PlacedLabel[] {
  const wide = frame.form === 'wide';
  return frame.lanes.map(({ lane, y0, y1 }) => {
    const { title, says } = findLane(lane);
    const ink = inkOf(lane);
    const room = frame.plot.x0 - (wide ? 16 : 10);
    const size = wide ? nameSize : captionSize;
    const lines = setLines(title, room, name(ink, size));
    // What it says stands in its lane in full, or not at all
    const more = wide ? setLines(says, room, caption) : [];
    if (18 + (lines.length + more.length - 1) * leading <= y1 - y0) lines.push(...more);
    return {
      key: `lane ${lane}`,
      x: wide ? 9 : 7,
      y: y0 + (wide ? 17 : Math.min(15, (y1 - y0) / 2 + 4)),
      anchor: 'start',
      lines,
      leading: wide ? leading : 13,
      opacity: 1
    };
  });
}

/** Years and dates over the columns, the moment on a plate; a date that would touch another is left out. */
export function labelDates(
  frame: AllegianceFrame,
  view: AllegianceView
): { labels: PlacedLabel[]; rules: YearRule[] } {
  const wide = frame.form === 'wide';
  const now = frame.x(view.day);
  const labels: PlacedLabel[] = [];
  const taken: Box[] = [];
  const yDate = frame.plot.y0 - 8;
  const column = frame.columns.find((one) => one.day === view.day);
  const lastPart = view.moment.at.edtf.split('/').at(-1) ?? '';
  const { year } = calendarDay(view.day);
  const clamp = (x: number, text: string, weight: Weight): number => {
    const half = measureText(text, captionSize, weight) / 2 + 6;
    return Math.min(Math.max(x, half), frame.width - half);
  };
  const nowText =
    wide && column ? column.date || column.year : `${columnDate(lastPart.replace('~', ''))} ${year}`.trim();
  const nowX = clamp(now, nowText, 'bold');
  const half = measureText(nowText, captionSize, 'bold') / 2 + 7;
  const plate = { x0: nowX - half, x1: nowX + half, y0: yDate - 13, y1: yDate + 5 };
  const label = (key: string, x: number, y: number, text: string, manner: Manner): PlacedLabel => ({
    key,
    x,
    y,
    anchor: 'middle',
    lines: [{ text, ...manner }],
    leading,
    opacity: 1
  });
  labels.push({ ...label('now', nowX, yDate, nowText, name('raise')), plate, goes: true });
  taken.push(plate);
  let shownYear = '';
  const years: { x0: number; x1: number; year: string }[] = [];
  // A small figure has room for three dates: the first, the middle one and the moment.
  const middle = Math.floor(frame.columns.length / 2);
  const dated = wide ? frame.columns : frame.columns.filter((_, index) => index === 0 || index === middle);
  for (const one of dated) {
    const coming = one.day > view.day;
    if (wide) {
      if (one.year !== shownYear) {
        years.push({ x0: one.x, x1: one.x, year: one.year });
        shownYear = one.year;
      } else (years[years.length - 1] as { x1: number }).x1 = one.x;
    }
    if (one === column) continue;
    const text = wide ? one.date || one.year : `${one.date} ${one.year.slice(2)}`;
    const x = clamp(one.x, text, 'regular');
    const width = measureText(text, captionSize);
    const box = { x0: x - width / 2 - 2, x1: x + width / 2 + 2, y0: yDate - 10, y1: yDate + 3 };
    if (taken.some((other) => meet(box, other, 1))) continue;
    taken.push(box);
    labels.push(label(`date ${one.edtf}`, x, yDate, text, { ...caption, ink: coming ? 'ink-3' : 'ink-2' }));
  }
  const rules: YearRule[] = [];
  const yYear = yDate - 18;
  let right = -Infinity;
  for (const { x0, x1, year: text } of years) {
    const width = measureText(text, captionSize, 'bold');
    if (x0 - width / 2 < right + 4) continue;
    right = x0 + width / 2;
    labels.push(label(`year ${text}`, x0, yYear, text, name('ink-2')));
    if (x1 - x0 > width) rules.push({ x0: x0 + width / 2 + 6, x1: x1 + 10, y: yYear - 4 });
  }
  return { labels, rules };
}
