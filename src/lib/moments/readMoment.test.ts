import { describe, expect, it } from 'vitest';
import { loadLedger } from '../ledger/build/load';
import { findSpan, parseSpan, saySpan, saySpanBriefly } from './moment';
import { countMonths, monthAfter, monthAt, readMoment } from './readMoment';

const ledger = loadLedger(
  import.meta.glob<string>('/content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);

describe('a date that a reader writes', () => {
  it.each([
    ['2007-03', '2007-03'],
    [' 2006-10-15 ', '2006-10-15'],
    ['2003-21', '2003-21'],
    ['2006', '2006'],
    ['2002-07~', '2002-07~'],
    ['2006-10-15/2007-12', '2006-10-15/2007-12'],
    ['March 2007', '2007-03'],
    ['march  2007', '2007-03'],
    ['Mar 2007', '2007-03'],
    ['Sept. 2003', '2003-09'],
    ['15 October 2006', '2006-10-15'],
    ['15th Oct 2006', '2006-10-15'],
    ['October 15, 2006', '2006-10-15'],
    ['3 February 2014', '2014-02-03'],
    ['Spring 2003', '2003-21'],
    ['around July 2002', '2002-07~'],
    ['15 October 2006 to December 2007', '2006-10-15/2007-12'],
    ['2005 – 2006', '2005/2006']
  ])('“%s” is %s', (written, edtf) => {
    expect(readMoment(written)?.edtf).toBe(edtf);
  });

  it.each([
    '',
    'soon',
    'Octember 2006',
    '31 February 2007',
    '2007-13',
    '2007 to 2006',
    '15/10/2006',
    'March',
    '15 October',
    '1 2 October 2006',
    'March 07'
  ])('“%s” is none', (written) => {
    expect(readMoment(written)).toBeUndefined();
  });

  it('is read back from the words in which the page says any date of the ledger', () => {
    const dates = [...ledger.events, ...ledger.evidence, ...ledger.strengths].flatMap(
      ({ date }) => date.edtf ?? []
    );
    expect(dates.length).toBeGreaterThan(100);
    for (const edtf of dates) {
      const span = parseSpan(edtf);
      expect(readMoment(saySpan(span))?.edtf, saySpan(span)).toBe(edtf);
      expect(readMoment(saySpanBriefly(span))?.edtf, saySpanBriefly(span)).toBe(edtf);
    }
  });
});

describe('months', () => {
  it('are counted from January of the first year, and counted back', () => {
    expect(countMonths(parseSpan('2000-01').end, 2000)).toBe(0);
    expect(countMonths(parseSpan('2016-12').end, 2000)).toBe(203);
    for (let count = 0; count <= 203; count += 1) {
      const month = monthAfter(count, 2000);
      expect(findSpan(month)?.precision).toBe('month');
      expect(countMonths(parseSpan(month).end, 2000)).toBe(count);
    }
  });

  it('hold their days', () => {
    expect(monthAt(parseSpan('2006-10-15').end)).toBe('2006-10');
  });
});
