import { expect, it } from 'vitest';
import { ledger } from '../content/content';
import { parseSpan, saySpan, saySpanBriefly } from './moment';
import { readMoment } from './readMoment';

it('every date of the ledger is read back from the words in which the page says it', () => {
  const dates = [...ledger.events, ...ledger.evidence, ...ledger.strengths].flatMap(
    ({ date }) => date.edtf ?? []
  );
  expect(dates.length).toBeGreaterThan(0);
  for (const edtf of dates) {
    const span = parseSpan(edtf);
    expect(readMoment(saySpan(span))?.edtf, saySpan(span)).toBe(edtf);
    expect(readMoment(saySpanBriefly(span))?.edtf, saySpanBriefly(span)).toBe(edtf);
  }
});
