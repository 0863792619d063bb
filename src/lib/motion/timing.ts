/** How long each motion takes, in ms. Every one ends in the state that its step names. */
export const durations = { step: 480, account: 640 } as const;

/** Steps that pass faster than this are not animated between: the picture would never arrive. */
const hurriedMs = 250;

/** What a figure was asked to show, and when (ms). */
export interface Shown {
  readonly step: string;
  readonly account: string;
  readonly width: number;
  readonly height: number;
  readonly at: number;
}

/**
 * How long the way from one picture to the next takes, in ms.
 * 0 for a reader who prefers no motion, for a hurried one, and where only the size of the box has changed.
 */
export function findDuration(last: Shown, next: Shown, still: boolean): number {
  if (still || last.width !== next.width || last.height !== next.height) return 0;
  if (last.account !== next.account) return durations.account;
  if (last.step === next.step || next.at - last.at < hurriedMs) return 0;
  return durations.step;
}

/** The one easing of the house, for what the browser moves by itself: quick to leave, slow to arrive. */
export const easing = 'cubic-bezier(.2, 0, 0, 1)';

/**
 * The same easing, for what a script moves.
 *
 * @param t - part of the time gone, 0 to 1
 * @returns part of the way gone, 0 to 1
 */
export function ease(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  // x(s) = 0.6 s (1 − s)² + s³ grows with s, so s is found by halving
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i += 1) {
    const s = (low + high) / 2;
    if (0.6 * s * (1 - s) ** 2 + s ** 3 < t) low = s;
    else high = s;
  }
  return 3 * low ** 2 * (1 - low) + low ** 3;
}
