export type Theme = 'auto' | 'light' | 'dark';

/** The theme after a press: first the other one than is seen, then the one the system has, then as the system has it. */
export function findNextTheme(theme: Theme, systemIsDark: boolean): Theme {
  const [own, other] = systemIsDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
  if (theme === 'auto') return other;
  return theme === other ? own : 'auto';
}
