import type { Size } from '../../scenes/scene';

/**
 * The boxes, in px, that figures are placed for in frames. From 630 px of width on the wide one is shown, so that no word is
 * smaller than it was laid out for; see `embed.css`.
 */
export const embedSizes = {
  wide: { width: 606, height: 380 },
  narrow: { width: 328, height: 330 }
} as const satisfies { readonly [form: string]: Size };
