/** Reads a date as a person writes it, and moves from month to month. Not in the index: only a page with a date field needs it. */
import { calendarDay, findSpan, parseSpan, saySpan, type Span } from './moment';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNames =
  'january february march april may june july august september october november december'.split(' ');
const seasons = ['spring', 'summer', 'autumn', 'winter'];

const two = (value: number): string => String(value).padStart(2, '0');

/** The number of a month from its name, whole or in its first three letters (“Sept” too); 0 for anything else. */
function monthOf(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  const whole = monthNames.indexOf(name) + 1;
  return whole || (name === 'sept' ? 9 : months.indexOf(name) + 1);
}

/** “15 October 1970”, “October 15, 1970”, “March 1971”, “spring 1967”, “1970” as the contract writes them. */
function readSingle(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  if (findSpan(text)) return text;
  const plain = text.replace(/^(?:around|about|circa|c\.) ?/i, '');
  const about = plain === text ? '' : '~';
  const words = plain.replace(/,/g, ' ').split(' ').filter(Boolean);
  const year = words.pop() ?? '';
  if (!/^\d{4}$/.test(year)) return about && findSpan(`${plain}~`) ? `${plain}~` : undefined;
  if (words.length === 0) return `${year}${about}`;
  if (words.length === 1) {
    const word = words[0] ?? '';
    const season = seasons.indexOf(word.toLowerCase().replace('fall', 'autumn'));
    const month = season >= 0 ? 21 + season : monthOf(word);
    return month ? `${year}-${two(month)}${about}` : undefined;
  }
  const [first = '', second = ''] = words;
  const [name, number] = /\d/.test(first) ? [second, first] : [first, second];
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(number)?.[1];
  const month = monthOf(name);
  return words.length === 2 && month && day ? `${year}-${two(month)}-${two(Number(day))}${about}` : undefined;
}

/** The moment that someone wrote, in the contract’s form or in words; undefined where it is none, or an impossible day. */
export function readMoment(written: string): Span | undefined {
  const parts = written.split(/\s*\/\s*|\s+(?:to|until|–|—)\s+/);
  if (parts.length > 2) return undefined;
  const read = parts.map(readSingle);
  return read.includes(undefined) ? undefined : findSpan(read.join('/'));
}

/** The whole month that a day lies in. */
export function monthAt(day: number): string {
  const { year, month } = calendarDay(day);
  return `${year}-${two(month)}`;
}

/** Months from January of a year to the month that a day lies in: 0 for January itself. */
export function countMonths(day: number, firstYear: number): number {
  const { year, month } = calendarDay(day);
  return (year - firstYear) * 12 + month - 1;
}

/** The month so many months after January of a year. */
export const monthAfter = (count: number, firstYear: number): string =>
  `${firstYear + Math.floor(count / 12)}-${two((((count % 12) + 12) % 12) + 1)}`;

/** What the date field allows, with dates about a day: “1970, 1970-10, 1970-10-15, 1970-21 (spring), October 1970 or 15 October 1970”. */
export function sayForms(day: number): string {
  const month = monthAt(day);
  const year = month.slice(0, 4);
  const say = (edtf: string): string => saySpan(parseSpan(edtf));
  return `${year}, ${month}, ${month}-15, ${year}-21 (spring), ${say(month)} or ${say(`${month}-15`)}`;
}
