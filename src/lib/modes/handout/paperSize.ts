import type { SceneName } from '../../scenes/names';
import type { Size } from '../../scenes/scene';

/** px: across 680 px of paper, as A4 has beside its margins, words of 12 px come to 7 pt. */
const width = 864;

/**
 * The box for which a figure is placed where it is printed: low, so that two steps share a page of A4, and high enough for the
 * words of the narrowest lane, and for as many rows as a figure of strength has.
 */
export function findPaperSize(scene: SceneName, rows: number): Size {
  if (scene === 'strength') return { width, height: Math.min(350, Math.max(230, 110 + 32 * rows)) };
  return { width, height: scene === 'map' ? 300 : 364 };
}
