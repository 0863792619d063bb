import type { Size } from '../scenes/scene';

/** The boxes, in px, that figures are placed for in frames: from 560 px of width on the wide one is shown. */
export const embedSizes = {
  wide: { width: 728, height: 380 },
  narrow: { width: 362, height: 330 }
} as const satisfies { readonly [form: string]: Size };
