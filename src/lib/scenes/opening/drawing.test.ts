import { describe, expect, it } from 'vitest';
import { drawing, drawnAfter } from './drawing';

describe('when the drawing has come to a place', () => {
  it('is at once at the left edge, and at its end beyond the right one', () => {
    expect(drawnAfter(0, 1160)).toBe(0);
    expect(drawnAfter(1160 + drawing.beyond, 1160)).toBe(drawing.ms);
  });

  it('is the later the further right it is', () => {
    const times = [0, 100, 300, 600, 900, 1160].map((x) => drawnAfter(x, 1160));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('follows the curve: half of the way takes less than half of the time', () => {
    // Where both controls pull: y 0.5 at s 0.5, where x is 0.3125
    expect(drawnAfter((1160 + drawing.beyond) / 2, 1160)).toBeCloseTo(0.3125 * drawing.ms, 0);
  });
});
