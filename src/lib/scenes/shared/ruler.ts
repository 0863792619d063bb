import type { Span } from '../../moments';
import { years as storyYears } from '../../story';

const [firstYear = 0, lastYear = 0] = storyYears.split('/').map(Number);

/** The years that the ruler runs through, first and last included. */
export const rulerYears = { first: firstYear, last: lastYear } as const;

const years = rulerYears.last - rulerYears.first + 1;
const firstDay = Date.UTC(rulerYears.first, 0, 1) / 86_400_000;
const days = Date.UTC(rulerYears.last + 1, 0, 1) / 86_400_000 - firstDay;

/** A stretch of the ruler, in per cent of its length from the left. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

const percent = (part: number): number => Math.round(Math.min(Math.max(part, 0), 1) * 1_000_000) / 10_000;

/** Where a span of days lies; what lies beyond an end of the ruler is cut off there. Both days are inside the span. */
export function placeOnRuler({ start, end }: Pick<Span, 'start' | 'end'>): Stretch {
  const from = percent((start - firstDay) / days);
  return { from, width: Math.round((percent((end + 1 - firstDay) / days) - from) * 10_000) / 10_000 };
}

/** The ticks: one a year, at its first day, and the label that stands in the middle of the year. */
export const rulerTicks = Array.from({ length: years + 1 }, (_, i) => {
  const year = rulerYears.first + i;
  const { from, width } = placeOnRuler({
    start: Date.UTC(year, 0, 1) / 86_400_000,
    end: Date.UTC(year, 11, 31) / 86_400_000
  });
  const major = year % 4 === 0;
  return {
    year,
    major,
    at: from,
    middle: from + width / 2,
    label: i === years ? '' : major ? `${year}` : `’${String(year).slice(2)}`
  };
});
