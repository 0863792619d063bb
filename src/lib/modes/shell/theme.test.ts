import { describe, expect, it } from 'vitest';
import { findNextTheme, type Theme } from './theme';

describe('findNextTheme', () => {
  it('changes what is seen at the first press, whatever the system has', () => {
    expect(findNextTheme('auto', false)).toBe('dark');
    expect(findNextTheme('auto', true)).toBe('light');
  });

  it('passes every theme and comes back to the system’s', () => {
    for (const dark of [false, true]) {
      const seen: Theme[] = ['auto'];
      for (let i = 0; i < 3; i += 1) seen.push(findNextTheme(seen[i]!, dark));
      expect(new Set(seen)).toEqual(new Set(['auto', 'light', 'dark']));
      expect(seen[3]).toBe('auto');
    }
  });
});
