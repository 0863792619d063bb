import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import { placeOnRuler, rulerTicks } from './ruler';

const at = (text: string) => placeOnRuler(parseSpan(text));

describe('placeOnRuler', () => {
  it('begins with the first year and ends with the last', () => {
    expect(at('1962').from).toBe(0);
    const last = at('1975');
    expect(last.from + last.width).toBeCloseTo(100, 5);
  });

  it('gives a moment the width of its precision', () => {
    const [day, month, year] = [at('1968-10-15'), at('1968-10'), at('1967')] as const;
    expect(month.width / day.width).toBeCloseTo(31, 0);
    expect(year.width / month.width).toBeCloseTo(365 / 31, 1);
    expect(day.from).toBeGreaterThan(month.from);
  });

  it('puts a range from the first day of its start to the last day of its end', () => {
    const range = at('1968-10-15/1970-12');
    expect(range.from).toBe(at('1968-10-15').from);
    const last = at('1970-12-31');
    expect(range.from + range.width).toBeCloseTo(last.from + last.width, 2);
  });

  it('cuts off what lies beyond an end', () => {
    expect(at('1960/1963').from).toBe(0);
    const over = at('1974/1979');
    expect(over.from + over.width).toBeCloseTo(100, 5);
    expect(at('1958').width).toBe(0);
  });
});

describe('rulerTicks', () => {
  it('names every year once, every fourth in full', () => {
    const labels = rulerTicks.map(({ label }) => label).filter(Boolean);
    expect(labels).toHaveLength(14);
    expect(labels[0]).toBe('’62');
    expect(labels[2]).toBe('1964');
    expect(labels[13]).toBe('’75');
  });

  it('stands in order', () => {
    expect(rulerTicks.every(({ at }, i) => i === 0 || at > rulerTicks[i - 1]!.at)).toBe(true);
  });
});
