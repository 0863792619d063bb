/** A strength figure with its pixels, as its component draws it. */
import type { Status } from '../../ledger/vocabulary';
import type { Hue } from '../../story';
import type { Box } from '../shared/labels';
import type { Form, Scale, Voice } from './view';
import type { PlacedText } from './words';

/** What stands in a row: a bar from zero with its mark, an empty slot, or a name on the hatch of a shared one. */
export type Shape =
  | {
      readonly kind: 'figure';
      readonly voice: Voice;
      readonly form: Form;
      readonly scale: Scale;
      readonly zero: number;
      readonly low: number;
      readonly high: number;
      /** Half the height of its bar, and of its mark, px */
      readonly half: number;
      readonly mark: number;
    }
  | { readonly kind: 'slot' | 'chip'; readonly x0: number; readonly x1: number; readonly half: number };

export interface PlacedRow {
  readonly id: string;
  readonly sources: string;
  readonly status: Status;
  readonly hue: Hue;
  /** Its middle, px; all else of it is measured from here */
  readonly y: number;
  readonly shape: Shape;
  /** In the figure that leads a step */
  readonly role?: 'point' | 'context';
  readonly texts: readonly PlacedText[];
  /** The organisation’s name, on its first row */
  readonly names: readonly PlacedText[];
  /** Right of the names of a figure that counts two organisations together */
  readonly bracket?: Box;
  /** What is boxed where the row is spoken of */
  readonly box: Box;
  /** What can be hit */
  readonly target: Box;
}

/** Its `y` is the middle of its numbers, px; the rest is measured from there. */
export interface PlacedAxis {
  readonly scale: Scale;
  readonly y: number;
  /** Hairlines, and how far down they go */
  readonly xs: readonly number[];
  readonly y0: number;
  readonly y1: number;
  readonly texts: readonly PlacedText[];
}

/** A block, or a hatched box that holds several slots. All of it is measured from its top, `y`. */
export interface PlacedGroup {
  readonly key: string;
  readonly hue: Hue;
  /** Rows that have no mark of their own: they are named in it */
  readonly ids?: readonly string[];
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
}

export interface PlacedStrength {
  readonly width: number;
  readonly height: number;
  /** The words of a point, and the row that they stand by */
  readonly head?: { readonly of: string; readonly texts: readonly PlacedText[] };
  readonly axes: readonly PlacedAxis[];
  readonly blocks: readonly PlacedGroup[];
  readonly folds: readonly PlacedGroup[];
  /** One a mark, in the order of the view; those for which there is no room are only in the table */
  readonly rows: readonly PlacedRow[];
  /** How many more are in the table */
  readonly more?: PlacedText;
}
