/** What a window keeps until it is closed, so that a reload loses nothing. Nothing outlives the visit. */

import { channel } from '../story';

/** What was kept under a name; undefined where there is nothing, or where the browser keeps nothing. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(`${channel} ${name}`) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something under a name for as long as the window is open; not where the browser keeps nothing. */
export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(`${channel} ${name}`, JSON.stringify(value));
  } catch {
    // Then a reload starts from the address alone
  }
}
