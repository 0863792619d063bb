import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { placeOnRuler, rulerTicks } from './ruler';

const at = (text: string) => placeOnRuler(parseSpan(text));

describe('placeOnRuler', () => {
  it('begins with 2000 and ends with 2016', () => {
    expect(at('2000').from).toBe(0);
    const last = at('2016');
    expect(last.from + last.width).toBeCloseTo(100, 5);
  });

  it('gives a moment the width of its precision', () => {
    const [day, month, year] = [at('2006-10-15'), at('2006-10'), at('2006')] as const;
    expect(month.width / day.width).toBeCloseTo(31, 0);
    expect(year.width / month.width).toBeCloseTo(365 / 31, 1);
    expect(day.from).toBeGreaterThan(month.from);
  });

  it('puts a range from the first day of its start to the last day of its end', () => {
    const range = at('2006-10-15/2007-12');
    expect(range.from).toBe(at('2006-10-15').from);
    const last = at('2007-12-31');
    expect(range.from + range.width).toBeCloseTo(last.from + last.width, 2);
  });

  it('cuts off what lies beyond an end', () => {
    expect(at('1999/2001').from).toBe(0);
    const over = at('2015/2019');
    expect(over.from + over.width).toBeCloseTo(100, 5);
    expect(at('1998').width).toBe(0);
  });
});

describe('rulerTicks', () => {
  it('names every year once, every fourth in full', () => {
    const labels = rulerTicks.map(({ label }) => label).filter(Boolean);
    expect(labels).toHaveLength(17);
    expect(labels[0]).toBe('2000');
    expect(labels[1]).toBe('’01');
    expect(labels[16]).toBe('2016');
  });

  it('stands in order', () => {
    expect(rulerTicks.every(({ at }, i) => i === 0 || at > rulerTicks[i - 1]!.at)).toBe(true);
  });
});
