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
    ['2006', 'year', '2006-01-01', '2006-12-31'],
    ['2006-10', 'month', '2006-10-01', '2006-10-31'],
    ['2006-10-15', 'day', '2006-10-15', '2006-10-15'],
    ['2003-21', 'season', '2003-03-01', '2003-05-31'],
    ['2003-22', 'season', '2003-06-01', '2003-08-31'],
    ['2003-23', 'season', '2003-09-01', '2003-11-30'],
    ['2002-07~', 'month', '2002-07-01', '2002-07-31'],
    ['2006-10-15/2007-12', 'range', '2006-10-15', '2007-12-31'],
    ['2004/2006-22', 'range', '2004-01-01', '2006-08-31'],
    ['2000-02', 'month', '2000-02-01', '2000-02-29'],
    ['2004-02-29', 'day', '2004-02-29', '2004-02-29']
  ];

  it.each(forms)('takes %s as a %s from %s to %s', (text, precision, first, last) => {
    expect(parseSpan(text).precision).toBe(precision);
    expect(daysOf(text)).toEqual([first, last]);
  });

  it('lets winter cross the year, to the end of February', () => {
    expect(daysOf('2003-24')).toEqual(['2003-12-01', '2004-02-29']);
    expect(daysOf('2005-24')).toEqual(['2005-12-01', '2006-02-28']);
  });

  it('keeps the text it was read from', () => {
    expect(parseSpan('2006-10-15/2007-12').edtf).toBe('2006-10-15/2007-12');
  });

  it('remembers “around”, in a range too, and does not widen the dates', () => {
    expect(parseSpan('2002-07~').approximate).toBe(true);
    expect(parseSpan('2002-07').approximate).toBe(false);
    expect(parseSpan('2003-09~/2003-10-20').approximate).toBe(true);
  });

  it.each([
    '2006-02-29',
    '2006-04-31',
    '2006-10-32',
    '2006-10-00',
    '2006-13',
    '2006-00',
    '2006-20',
    '2006-25',
    '2006-21-05'
  ])('refuses %s, which no calendar has', (text) => {
    expect(findSpan(text)).toBeUndefined();
  });

  it.each(['2007-12/2006-10-15', '2006-10-15/2006-10-14', '2007/2006', '2006-10/2006-09'])(
    'refuses %s, which runs backwards',
    (text) => {
      expect(findSpan(text)).toBeUndefined();
    }
  );

  it.each([
    '',
    'October 2006',
    '06',
    '2006-1',
    '2006-10-5',
    '15-10-2006',
    '2006/',
    '/2006',
    '2004/2005/2006',
    '~2006',
    ' 2006'
  ])('refuses “%s”, which is another form', (text) => {
    expect(findSpan(text)).toBeUndefined();
  });

  it('names a date that should be right and is not', () => {
    expect(() => parseSpan('2006-13')).toThrow('“2006-13” is not a moment');
  });
});

describe('a day number', () => {
  it('counts days from 1 January 1970, before it too', () => {
    expect(parseSpan('1970-01-01').start).toBe(0);
    expect(parseSpan('1969-12-31').start).toBe(-1);
    expect(parseSpan('2006-10-16').start - parseSpan('2006-10-15').start).toBe(1);
  });

  it('is whole over a change to summer time', () => {
    expect(parseSpan('2006-04-01').start - parseSpan('2006-03-01').start).toBe(31);
    expect(Number.isInteger(parseSpan('2006-07-01').start)).toBe(true);
  });
});

describe('comparing moments', () => {
  const inOrder = (texts: string[]) =>
    texts
      .map(parseSpan)
      .sort(compareSpans)
      .map(({ edtf }) => edtf);

  it('puts the earlier end first', () => {
    expect(inOrder(['2007', '2006-10-15', '2006-10', '2006'])).toEqual([
      '2006-10-15',
      '2006-10',
      '2006',
      '2007'
    ]);
  });

  it('puts the one that begins earlier first where both end on one day', () => {
    expect(inOrder(['2006-12-31', '2006-12', '2006'])).toEqual(['2006', '2006-12', '2006-12-31']);
  });

  it('finds that two overlap when they share a day', () => {
    expect(overlaps(parseSpan('2006-10'), parseSpan('2006-10-31/2006-11'))).toBe(true);
    expect(overlaps(parseSpan('2006-10'), parseSpan('2006-11'))).toBe(false);
    expect(overlaps(parseSpan('2006'), parseSpan('2006-10-15'))).toBe(true);
  });
});

describe('printing a moment', () => {
  it.each([
    ['2006', '2006'],
    ['2006-10', 'October 2006'],
    ['2006-10-05', '5 October 2006'],
    ['2003-21', 'spring 2003'],
    ['2003-24', 'winter 2003'],
    ['2002-07~', 'around July 2002'],
    ['2006-10-15/2007-12', '15 October 2006 to December 2007'],
    ['2003-09~/2004', 'around September 2003 to 2004']
  ])('prints %s no more precisely than it is: %s', (text, words) => {
    expect(saySpan(parseSpan(text))).toBe(words);
  });

  it.each([
    ['2006-10-15', '15 Oct 2006'],
    ['2007-06-06', '6 June 2007'],
    ['2003-23', 'autumn 2003'],
    ['2006-09/2007-05', 'Sep 2006 to May 2007']
  ])('prints %s in short for figures: %s', (text, words) => {
    expect(saySpanBriefly(parseSpan(text))).toBe(words);
  });
});
