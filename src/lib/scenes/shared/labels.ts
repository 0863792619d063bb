/**
 * The labelling rule that scenes share: a label takes the nearest free place; where there is none, the caption
 * goes, never the mark.
 */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const meet = (a: Box, b: Box, air = 0): boolean =>
  a.x0 < b.x1 + air && b.x0 < a.x1 + air && a.y0 < b.y1 + air && b.y0 < a.y1 + air;

export const within = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;

/** The box around some, at least one. */
export const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  y1: Math.max(...boxes.map(({ y1 }) => y1))
});

/** px between two boxes; 0 where they meet. */
export const apart = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.x0 - b.x1, b.x0 - a.x1), Math.max(0, a.y0 - b.y1, b.y0 - a.y1));

/** How many of some boxes one meets, or nearly. */
export const countMet = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => sum + Number(meet(box, other, 1)), 0);

/**
 * Of the candidates within the bounds that meet nothing of `taken` the first that costs nothing, else the one that costs
 * the least. Candidates are asked for one by one.
 */
export function findFree<Candidate extends Box>(
  candidates: Iterable<Candidate>,
  taken: readonly Box[],
  bounds: Box,
  cost: (box: Candidate) => number = () => 0
): Candidate | undefined {
  let best: Candidate | undefined;
  let least = Infinity;
  for (const box of candidates) {
    if (!within(box, bounds) || taken.some((other) => meet(box, other, 1))) continue;
    const own = cost(box);
    if (own < least) [least, best] = [own, box];
    if (own === 0) break;
  }
  return best;
}

/**
 * Moves boxes apart downwards and, at the bottom, upwards, keeping their order. `tops` and `heights` in px;
 * gives the new tops. Where they do not all fit, they start at the top and run over the bottom.
 */
export function spreadApart(
  wanted: readonly { readonly top: number; readonly height: number }[],
  from: number,
  to: number,
  gap: number
): number[] {
  const tops: number[] = [];
  let y = from;
  for (const { top, height } of wanted) {
    const at = Math.max(top, y);
    tops.push(at);
    y = at + height + gap;
  }
  let limit = to;
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const height = wanted[index]?.height ?? 0;
    if ((tops[index] ?? 0) + height <= limit) break;
    tops[index] = Math.max(from, limit - height);
    limit = (tops[index] ?? 0) - gap;
  }
  return tops;
}
