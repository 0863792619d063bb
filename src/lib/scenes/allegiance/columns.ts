/** Where a day lies: columns are moments, not years, and between two of them time is to scale. */
import { bisectRight } from 'd3';
import type { Record } from '../../ledger/record';
import { spanOfDating } from '../../ledger/ties';
import { type Day, calendarDay, parseSpan } from '../../moments';
import type { AllegianceSettings } from './settings';

/** px by which ribbons run past the line of the moment */
export const overrun = 8;

export interface FrameColumn {
  readonly edtf: string;
  readonly day: Day;
  /** px from the left */
  readonly x: number;
  readonly year: string;
  /** Day or month, under the year: “12 Oct”, “Dec”; empty for a whole year */
  readonly date: string;
}

export interface Columns {
  readonly columns: readonly FrameColumn[];
  /** First day of the figure */
  readonly start: Day;
  /** px of a day, inside the plot */
  readonly x: (day: Day) => number;
  /** px between two columns with nothing dated between them */
  readonly gap: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons: { [code: string]: string } = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

/** The day or month of a moment without its year. */
export function columnDate(edtf: string): string {
  const [, second, third] = edtf.split('-');
  if (second === undefined) return '';
  const season = seasons[second];
  if (season) return season;
  const month = months[Number(second) - 1] ?? '';
  return third === undefined ? month : `${Number(third)} ${month}`;
}

/** A gap grows with what is dated in it, so that crowded times get room. `x0` and `x1` are the plot’s edges in px. */
export function layColumns(record: Record, settings: AllegianceSettings, x0: number, x1: number): Columns {
  const start = parseSpan(settings.from).start;
  const spans = settings.columns.map((text) => parseSpan(text));
  const last = spans.at(-1)?.end ?? start;
  const end = Math.max(parseSpan(settings.to).end, last);
  const stops = [start, ...spans.map((span) => span.end), ...(end > last ? [end] : [])];
  const dated = record.evidence.flatMap((item) => spanOfDating(item.date)?.end ?? []);
  const shares = stops.slice(1).map((stop, index) => {
    const before = stops[index] ?? start;
    const lead = index === 0 ? 0.6 : 0; // it holds the bend of what happened before the first column
    return 1 + lead + 0.12 * dated.filter((day) => day > before && day <= stop).length;
  });
  const gap = (x1 - overrun - x0) / shares.reduce((sum, share) => sum + share, 0);
  let reach = x0;
  const pixels = [reach, ...shares.map((share) => (reach += share * gap))];
  /** Piecewise linear between the stops, held at both edges: a d3 scale without its formats and colours. */
  const x = (day: Day): number => {
    const at = Math.min(Math.max(bisectRight(stops, day), 1), stops.length - 1);
    const [from = 0, to = 0] = [stops[at - 1], stops[at]];
    const share = Math.min(Math.max((day - from) / (to - from), 0), 1);
    const [left = x0, right = x1] = [pixels[at - 1], pixels[at]];
    return left + (right - left) * share;
  };
  const columns = spans.map((span): FrameColumn => ({
    edtf: span.edtf,
    day: span.end,
    x: x(span.end),
    year: String(calendarDay(span.start).year),
    date: columnDate(span.edtf)
  }));
  return { columns, start, x, gap };
}
