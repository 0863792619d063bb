import type { SceneName } from '../scenes/names';
import type { Size } from '../scenes/scene';

/**
 * The boxes, in px, for which figures are placed where they are printed: across 680 px or more of paper their words of 12 px
 * come to 7 pt.
 */
export const paperSizes: { readonly [scene in SceneName]: Size } = {
  map: { width: 864, height: 300 },
  strength: { width: 864, height: 330 },
  allegiance: { width: 864, height: 400 }
};
