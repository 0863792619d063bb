import type { Stretch } from '../../scenes/shared/ruler';

/** A stretch of the ruler, and the line it stands on, from 0 at the top. */
export interface LaidStretch extends Stretch {
  readonly row: number;
}

/** Puts stretches on as few lines as keep them apart; in their order, each on the highest line that is free. */
export function layStretches(stretches: readonly Stretch[]): LaidStretch[] {
  const ends: number[] = [];
  return stretches.map((stretch) => {
    const free = ends.findIndex((end) => end <= stretch.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = stretch.from + stretch.width;
    return { ...stretch, row };
  });
}
