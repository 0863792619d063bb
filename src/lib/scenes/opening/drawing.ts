/**
 * The opening picture draws itself once, from its first year to its last, and words come when what carries them is drawn: none
 * stands on a ribbon that is not there yet.
 */

/** How long the drawing takes, ms, by which curve, and how far it goes beyond the last year, px. `cover.css` has the rest. */
export const drawing = { ms: 2400, curve: [0.3, 0, 0.2, 1], beyond: 8 } as const;

export const drawingEase = `cubic-bezier(${drawing.curve.join()})`;

/** A coordinate of the curve from 0 to 1 with these controls. */
const along = (s: number, first: number, second: number): number =>
  3 * s * (1 - s) ** 2 * first + 3 * s ** 2 * (1 - s) * second + s ** 3;

/** When the drawing has come to `x` on a picture as wide as `width`, ms from its start. */
export function drawnAfter(x: number, width: number): number {
  const part = Math.min(1, Math.max(0, x / (width + drawing.beyond)));
  const [x1, y1, x2, y2] = drawing.curve;
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 24; halving += 1) {
    const middle = (low + high) / 2;
    if (along(middle, y1, y2) < part) low = middle;
    else high = middle;
  }
  return Math.round(along(high, x1, x2) * drawing.ms);
}
