import { describe, expect, it } from 'vitest';
import { findSpan, parseSpan, saySpan, saySpanBriefly } from './moment';
import { countMonths, monthAfter, monthAt, readMoment, sayForms } from './readMoment';

describe('a date that a reader writes', () => {
  it.each([
    ['1971-03', '1971-03'],
    [' 1970-10-15 ', '1970-10-15'],
    ['1967-21', '1967-21'],
    ['1970', '1970'],
    ['1966-07~', '1966-07~'],
    ['1970-10-15/1971-12', '1970-10-15/1971-12'],
    ['March 1971', '1971-03'],
    ['march  1971', '1971-03'],
    ['Mar 1971', '1971-03'],
    ['Sept. 1967', '1967-09'],
    ['15 October 1970', '1970-10-15'],
    ['15th Oct 1970', '1970-10-15'],
    ['October 15, 1970', '1970-10-15'],
    ['3 February 1978', '1978-02-03'],
    ['Spring 1967', '1967-21'],
    ['around July 1966', '1966-07~'],
    ['15 October 1970 to December 1971', '1970-10-15/1971-12'],
    ['1969 – 1970', '1969/1970']
  ])('“%s” is %s', (written, edtf) => {
    expect(readMoment(written)?.edtf).toBe(edtf);
  });

  it.each([
    '',
    'soon',
    'Octember 1970',
    '31 February 1971',
    '1971-13',
    '1971 to 1970',
    '15/10/1970',
    'March',
    '15 October',
    '1 2 October 1970',
    'March 07'
  ])('“%s” is none', (written) => {
    expect(readMoment(written)).toBeUndefined();
  });

  it.each([
    '1970',
    '1970-10',
    '1970-10-15',
    '1967-21',
    '1966-07~',
    '1970-10-15/1971-12',
    '1967-09~/1968',
    '1967-22/1967-09'
  ])('%s is read back from the words in which the page says it', (edtf) => {
    const span = parseSpan(edtf);
    expect(readMoment(saySpan(span))?.edtf).toBe(edtf);
    expect(readMoment(saySpanBriefly(span))?.edtf).toBe(edtf);
  });

  it('is asked for in forms that can be read', () => {
    const forms = sayForms(parseSpan('1970-10-03').end);
    expect(forms).toBe('1970, 1970-10, 1970-10-15, 1970-21 (spring), October 1970 or 15 October 1970');
    for (const form of forms.split(/, | or /))
      expect(readMoment(form.replace(/ \(.*/, '')), form).toBeDefined();
  });
});

describe('months', () => {
  it('are counted from January of the first year, and counted back', () => {
    expect(countMonths(parseSpan('1964-01').end, 1964)).toBe(0);
    expect(countMonths(parseSpan('1980-12').end, 1964)).toBe(203);
    for (let count = 0; count <= 203; count += 1) {
      const month = monthAfter(count, 1964);
      expect(findSpan(month)?.precision).toBe('month');
      expect(countMonths(parseSpan(month).end, 1964)).toBe(count);
    }
  });

  it('hold their days', () => {
    expect(monthAt(parseSpan('1970-10-15').end)).toBe('1970-10');
  });
});
