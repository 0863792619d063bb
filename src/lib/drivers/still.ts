import type { Driver } from './driver';

/** Stands at one step and never moves: the prerendered page, and every still figure. */
export function still(step: string): Driver {
  return { step };
}
