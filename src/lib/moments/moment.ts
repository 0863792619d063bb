/**
 * Dates with the precision that a source gives them: the EDTF subset of the contract.
 * `1970-10-15`, `1970-10`, `1970`, seasons `1967-21` (spring) to `1967-24` (winter), `1966-07~` (around),
 * and a range of any two, `1970-10-15/1971-12`.
 *
 * A day is a whole number: days since 1 January 1970, UTC. Dates are numbers everywhere, so that no
 * time zone and no Date object reaches a figure.
 */

export type Day = number;
export type Precision = 'day' | 'month' | 'season' | 'year' | 'range';

/** A span of days as precise as its source; `start` and `end` are both inside it. */
export interface Span {
  /** The text it was read from */
  readonly edtf: string;
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  /** "around": the source says about, the span is not widened */
  readonly approximate: boolean;
}

const msPerDay = 86_400_000;
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;
export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

export const momentForms =
  '1970, 1970-10, 1970-10-15, 1967-21 (spring) to 1967-24 (winter), 1966-07~ (around), or two of them as 1970-10-15/1971-12';

const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / msPerDay;
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The calendar day of a day number. `month` runs from 1 to 12. */
export function calendarDay(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function parseSingle(text: string): Span | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/.exec(text);
  if (!found) return undefined;
  const year = Number(found[1]);
  const second = found[2] === undefined ? undefined : Number(found[2]);
  const third = found[3] === undefined ? undefined : Number(found[3]);
  const base = { edtf: text, approximate: found[4] === '~' };
  if (second === undefined)
    return { ...base, start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), precision: 'year' };
  if (second >= 21 && second <= 24) {
    if (third !== undefined) return undefined;
    const first = 3 + (second - 21) * 3;
    const last = first + 2;
    const lastYear = last > 12 ? year + 1 : year;
    const lastMonth = last > 12 ? last - 12 : last;
    return {
      ...base,
      start: dayOf(year, first, 1),
      end: dayOf(lastYear, lastMonth, daysIn(lastYear, lastMonth)),
      precision: 'season'
    };
  }
  if (second < 1 || second > 12) return undefined;
  if (third === undefined)
    return {
      ...base,
      start: dayOf(year, second, 1),
      end: dayOf(year, second, daysIn(year, second)),
      precision: 'month'
    };
  if (third < 1 || third > daysIn(year, second)) return undefined;
  return { ...base, start: dayOf(year, second, third), end: dayOf(year, second, third), precision: 'day' };
}

/** Reads a moment; `undefined` when the text is none, an impossible day, or a range that runs backwards. */
export function findSpan(text: string): Span | undefined {
  const parts = text.split('/');
  if (parts.length === 1) return parseSingle(text);
  if (parts.length !== 2) return undefined;
  const from = parseSingle(parts[0] ?? '');
  const to = parseSingle(parts[1] ?? '');
  if (!from || !to || from.start > to.start || from.end > to.end) return undefined;
  return {
    edtf: text,
    start: from.start,
    end: to.end,
    precision: 'range',
    approximate: from.approximate || to.approximate
  };
}

/** Reads a moment that is known to be one, such as a checked ledger date; throws on anything else. Checks say what is allowed. */
export function parseSpan(text: string): Span {
  const span = findSpan(text);
  if (!span) throw new Error(`“${text}” is not a moment`);
  return span;
}

/** Earlier end first; between equal ends the one that begins earlier. */
export function compareSpans(a: Span, b: Span): number {
  return a.end - b.end || a.start - b.start;
}

export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

function saySingle(text: string): string {
  const approximate = text.endsWith('~');
  const plain = approximate ? text.slice(0, -1) : text;
  const [year, second, third] = plain.split('-');
  const number = Number(second);
  let words: string;
  if (second === undefined) words = `${year}`;
  else if (number >= 21) words = `${seasons[number - 21]} ${year}`;
  else if (third === undefined) words = `${months[number - 1]} ${year}`;
  else words = `${Number(third)} ${months[number - 1]} ${year}`;
  return approximate ? `around ${words}` : words;
}

/** The moment in words, no more precise than it is: “15 October 1970 to December 1971”. */
export function saySpan(span: Span): string {
  return span.edtf.split('/').map(saySingle).join(' to ');
}

/** The years of a chapter, or of the whole work: “1964–1968”. */
export const sayYears = (edtf: string): string => saySpan(parseSpan(edtf)).replace(' to ', '–');

/** A short form of a date for figures: “15 Oct 1970”, “Oct 1970”, “autumn 1967”. */
export const abbreviate = (date: string): string =>
  date.replace(/\b(January|February|March|April|August|September|October|November|December)\b/g, (month) =>
    month.slice(0, 3)
  );

export const saySpanBriefly = (span: Span): string => abbreviate(saySpan(span));
