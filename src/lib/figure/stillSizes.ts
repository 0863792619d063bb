import type { Size } from '../scenes/scene';

/** The boxes, in px, for which figures are placed where nothing has been measured: in the prerendered page. */
export const stillSizes = {
  wide: { width: 806, height: 610 },
  narrow: { width: 390, height: 302 }
} as const satisfies Record<string, Size>;
