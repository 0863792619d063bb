/** What every scene is asked and gives. */
import type { Account, MapFrame } from '../story';
import type { Component } from 'svelte';
import type { Entry, Record } from '../ledger/record';
import type { Span } from '../moments';
import type { Edit } from './point';

/** What a figure is asked to show. */
export interface Moment {
  readonly at: Span;
  readonly account: Account;
  /** Ids of the actors the step speaks of; they are drawn solid */
  readonly focus: readonly string[];
  /** The window of the map, where the step names one; else the chapter’s */
  readonly map?: MapFrame | undefined;
  /** What the frame is about. Absent: it shows all that is true at the moment, as `/explore/` does */
  readonly edit?: Edit | undefined;
}

/** Whether the accounts draw one picture: now and before, from this moment on, or not even now. */
export type Agreement = 'agree' | 'from-here' | 'differ';

/** The drawing box, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A figure in words and as a table, made from the same view as the picture. */
export interface Description {
  title: string;
  subtitle: string;
  /** What its smallest marks mean, in a line; absent where none is drawn */
  signs?: string;
  /** The picture in sentences, for those who do not see it */
  words: string[];
  /** One row a mark, same ids, same order */
  rows: Entry[];
  /** “Source: Writer 1975 …” */
  source: string;
}

/** What the component of a scene is given; it draws, and nothing else. */
export interface FigureProps<Placed> {
  /** Marks and words with their pixels */
  placed: Placed;
  /** Accessible name of the picture */
  name: string;
  /** What each mark says, by ledger id: the accessible names of live marks */
  says?: (id: string) => string;
  /** Marks can be focused and opened, and carry the hooks of the contract */
  live?: boolean;
  /** A reader opened a mark */
  onmark?: (id: string, element: Element) => void;
  /** A reader’s pointer or focus came to a mark, or left it */
  onpoint?: (id: string | undefined) => void;
  /** A reader asked for all rows of the figure */
  onlist?: () => void;
  /** Ledger ids of the marks that are spoken of elsewhere on the page */
  lit?: ReadonlySet<string>;
  /** The number under which the step cites a row, by ledger id */
  numbers?: ReadonlyMap<string, number>;
  /** How long the way from the last picture takes, in ms; 0: the new one is there at once */
  moves?: number;
  /** It has just come on the stage, and there was no picture before: only its point moves */
  arrives?: boolean;
}

/**
 * One kind of figure, in parts that fit one another: `defineScene` holds each to what the others give and take. Pure, but
 * for the component that draws what they give.
 *
 * - `Settings`: what a chapter sets for it; `unknown` where there is nothing to set
 * - `Frame`: what never moves in a chapter
 * - `View`: what is true at a moment
 * - `Placed`: marks and words with their pixels. Its lists are matched from picture to picture by `id` or `key`
 */
export interface SceneParts<Settings, Frame, View, Placed> {
  /** What its tab says */
  readonly tab: string;
  /** As a sentence calls it: “Show the map” */
  readonly called: string;
  /** Lays out what never moves, for a box in px, without a moment. `years` are those of the chapter, or of the whole work */
  readonly frame: (record: Record, settings: Settings, size: Size, years: string) => Frame;
  readonly view: (record: Record, moment: Moment, settings: Settings) => View;
  readonly place: (view: View, frame: Frame) => Placed;
  /** The same in words and as a table */
  readonly describe: (view: View, frame: Frame) => Description;
  readonly agrees: (view: View) => Agreement;
  readonly Figure: Component<FigureProps<Placed>>;
  /** “How to read this”, which comes when it is asked for */
  readonly key: () => Promise<{ default: Component }>;
}

/** Holds the parts of a scene to one another by type. */
export const defineScene = <Settings, Frame, View, Placed>(
  scene: SceneParts<Settings, Frame, View, Placed>
): SceneParts<Settings, Frame, View, Placed> => scene;
