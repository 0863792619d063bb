import { describe, expect, it } from 'vitest';
import {
  calendarDay,
  compareSpans,
  findSpan,
  overlaps,
  parseSpan,
  saySpan,
  saySpanBriefly,
  type Precision
} from './moment';

/** First and last day of a moment, as a calendar writes them. */
function daysOf(text: string): [string, string] {
  const { start, end } = parseSpan(text);
  const write = (number: number) => {
    const { year, month, day } = calendarDay(number);
    return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  };
  return [write(start), write(end)];
}

describe('reading a moment', () => {
  const forms: [text: string, precision: Precision, first: string, last: string][] = [
    ['1970', 'year', '1970-01-01', '1970-12-31'],
    ['1970-10', 'month', '1970-10-01', '1970-10-31'],
    ['1970-10-15', 'day', '1970-10-15', '1970-10-15'],
    ['1967-21', 'season', '1967-03-01', '1967-05-31'],
    ['1967-22', 'season', '1967-06-01', '1967-08-31'],
    ['1967-23', 'season', '1967-09-01', '1967-11-30'],
    ['1966-07~', 'month', '1966-07-01', '1966-07-31'],
    ['1970-10-15/1971-12', 'range', '1970-10-15', '1971-12-31'],
    ['1968/1970-22', 'range', '1968-01-01', '1970-08-31'],
    ['1964-02', 'month', '1964-02-01', '1964-02-29'],
    ['1968-02-29', 'day', '1968-02-29', '1968-02-29']
  ];

  it.each(forms)('takes %s as a %s from %s to %s', (text, precision, first, last) => {
    expect(parseSpan(text).precision).toBe(precision);
    expect(daysOf(text)).toEqual([first, last]);
  });

  it('lets winter cross the year, to the end of February', () => {
    expect(daysOf('1967-24')).toEqual(['1967-12-01', '1968-02-29']);
    expect(daysOf('1969-24')).toEqual(['1969-12-01', '1970-02-28']);
  });

  it('keeps the text it was read from', () => {
    expect(parseSpan('1970-10-15/1971-12').edtf).toBe('1970-10-15/1971-12');
  });

  it('remembers “around”, in a range too, and does not widen the dates', () => {
    expect(parseSpan('1966-07~').approximate).toBe(true);
    expect(parseSpan('1966-07').approximate).toBe(false);
    expect(parseSpan('1967-09~/1967-10-20').approximate).toBe(true);
  });

  it.each([
    '1970-02-29',
    '1970-04-31',
    '1970-10-32',
    '1970-10-00',
    '1970-13',
    '1970-00',
    '1970-20',
    '1970-25',
    '1970-21-05'
  ])('refuses %s, which no calendar has', (text) => {
    expect(findSpan(text)).toBeUndefined();
  });

  it.each(['1971-12/1970-10-15', '1970-10-15/1970-10-14', '1971/1970', '1970-10/1970-09'])(
    'refuses %s, which runs backwards',
    (text) => {
      expect(findSpan(text)).toBeUndefined();
    }
  );

  it.each([
    '',
    'October 1970',
    '06',
    '1970-1',
    '1970-10-5',
    '15-10-1970',
    '1970/',
    '/1970',
    '1968/1969/1970',
    '~1970',
    ' 1970'
  ])('refuses “%s”, which is another form', (text) => {
    expect(findSpan(text)).toBeUndefined();
  });

  it('names a date that should be right and is not', () => {
    expect(() => parseSpan('1970-13')).toThrow('“1970-13” is not a moment');
  });
});

describe('a day number', () => {
  it('counts days from 1 January 1970, before it too', () => {
    expect(parseSpan('1970-01-01').start).toBe(0);
    expect(parseSpan('1969-12-31').start).toBe(-1);
    expect(parseSpan('1970-10-16').start - parseSpan('1970-10-15').start).toBe(1);
  });

  it('is whole over a change to summer time', () => {
    expect(parseSpan('1970-04-01').start - parseSpan('1970-03-01').start).toBe(31);
    expect(Number.isInteger(parseSpan('1970-07-01').start)).toBe(true);
  });
});

describe('comparing moments', () => {
  const inOrder = (texts: string[]) =>
    texts
      .map(parseSpan)
      .sort(compareSpans)
      .map(({ edtf }) => edtf);

  it('puts the earlier end first', () => {
    expect(inOrder(['1971', '1970-10-15', '1970-10', '1970'])).toEqual([
      '1970-10-15',
      '1970-10',
      '1970',
      '1971'
    ]);
  });

  it('puts the one that begins earlier first where both end on one day', () => {
    expect(inOrder(['1970-12-31', '1970-12', '1970'])).toEqual(['1970', '1970-12', '1970-12-31']);
  });

  it('finds that two overlap when they share a day', () => {
    expect(overlaps(parseSpan('1970-10'), parseSpan('1970-10-31/1970-11'))).toBe(true);
    expect(overlaps(parseSpan('1970-10'), parseSpan('1970-11'))).toBe(false);
    expect(overlaps(parseSpan('1970'), parseSpan('1970-10-15'))).toBe(true);
  });
});

describe('printing a moment', () => {
  it.each([
    ['1970', '1970'],
    ['1970-10', 'October 1970'],
    ['1970-10-05', '5 October 1970'],
    ['1967-21', 'spring 1967'],
    ['1967-24', 'winter 1967'],
    ['1966-07~', 'around July 1966'],
    ['1970-10-15/1971-12', '15 October 1970 to December 1971'],
    ['1967-09~/1968', 'around September 1967 to 1968']
  ])('prints %s no more precisely than it is: %s', (text, words) => {
    expect(saySpan(parseSpan(text))).toBe(words);
  });

  it.each([
    ['1970-10-15', '15 Oct 1970'],
    ['1971-06-06', '6 June 1971'],
    ['1967-23', 'autumn 1967'],
    ['1970-09/1971-05', 'Sep 1970 to May 1971']
  ])('prints %s in short for figures: %s', (text, words) => {
    expect(saySpanBriefly(parseSpan(text))).toBe(words);
  });
});
