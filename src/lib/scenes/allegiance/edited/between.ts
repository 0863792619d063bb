/** An edited frame on its way from one to the next, and how long its parts take. */
import type { EditedMark, PlacedEdited } from './place';

/** ms: of marks that leave, of the window and the lanes, of the point, of its words. */
export const spans = { leaving: 160, window: 480, point: 720, words: 120 } as const;

/** A picture on its way. */
export interface Between {
  readonly placed: PlacedEdited;
  /** Of the words of the point that it did not have yet, 0 to 1 */
  readonly words: number;
  /** Of all other words that are new */
  readonly early: number;
  /** Where the point was, until it rests */
  readonly left?: { readonly x0: number; readonly x1: number; readonly y: number };
  /** Marks of the picture before that are not in this one, until they have faded */
  readonly leaving: readonly EditedMark[];
  readonly fading: number;
}

export const rest = (placed: PlacedEdited): Between => ({
  placed,
  words: 1,
  early: 1,
  leaving: [],
  fading: 0
});
