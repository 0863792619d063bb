import type { Size } from '../scenes/scene';

/** The boxes, in px, for which figures are placed where nothing has been measured: in the prerendered page. */
export const stillSizes = {
  wide: { width: 806, height: 560 },
  narrow: { width: 362, height: 330 }
} as const satisfies Record<string, Size>;
