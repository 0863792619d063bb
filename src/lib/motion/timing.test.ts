import { describe, expect, it } from 'vitest';
import { durations, ease, findDuration, type Shown } from './timing';

const shown = (change: Partial<Shown> = {}): Shown => ({
  step: 'a',
  account: 'records',
  width: 800,
  height: 500,
  at: 0,
  ...change
});

describe('findDuration', () => {
  it('takes its time from step to step', () => {
    expect(findDuration(shown(), shown({ step: 'b', at: 2000 }), false)).toBe(durations.step);
  });

  it('takes longer for a change of account, at any pace', () => {
    expect(findDuration(shown(), shown({ account: 'club', at: 100 }), false)).toBe(durations.account);
  });

  it('shows the state at once while steps pass quickly', () => {
    expect(findDuration(shown(), shown({ step: 'b', at: 120 }), false)).toBe(0);
  });

  it('does not move for a reader who prefers no motion', () => {
    expect(findDuration(shown(), shown({ step: 'b', at: 2000 }), true)).toBe(0);
    expect(findDuration(shown(), shown({ account: 'club', at: 2000 }), true)).toBe(0);
  });

  it('does not animate a change of size', () => {
    expect(findDuration(shown(), shown({ step: 'b', width: 390, at: 2000 }), false)).toBe(0);
  });
});

describe('ease', () => {
  it('begins at 0, ends at 1 and never turns back', () => {
    const way = Array.from({ length: 101 }, (_, i) => ease(i / 100));
    expect(way[0]).toBe(0);
    expect(way[100]).toBe(1);
    expect(way.every((part, i) => i === 0 || part >= way[i - 1]!)).toBe(true);
  });

  it('is most of the way there by half time', () => {
    expect(ease(0.5)).toBeGreaterThan(0.85);
  });
});
