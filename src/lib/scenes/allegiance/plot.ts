/** The ground that everything in the figure is laid out on. */
import type { Lane } from '../../story';

export type Form = 'wide' | 'narrow';

/** The plot in px; the gutters of names lie on both sides, the dates above. */
export interface Plot {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface FrameLane {
  readonly lane: Lane;
  /** px */
  readonly y0: number;
  readonly y1: number;
}

/** px over which a ribbon whose start is not dated fades in */
export const fadeIn = 40;
/** px over which a ribbon that is no longer named fades out */
export const fadeOut = 60;
