/** What every scene is asked and gives. */
import type { Account, MapFrame } from '../story';
import type { Component } from 'svelte';
import type { Entry, Record } from '../ledger/record';
import type { Span } from '../moments';
import type { AllegianceSettings } from './allegiance/settings';
import type { MapSettings } from './map/settings';
import type { StrengthSettings } from './strength/settings';

/** What a figure is asked to show. */
export interface Moment {
  readonly at: Span;
  readonly account: Account;
  /** Ids of the actors the step speaks of; they are drawn solid */
  readonly focus: readonly string[];
  /** The window of the map, where the step names one; else the chapter’s */
  readonly map?: MapFrame | undefined;
}

/** The drawing box, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a chapter sets for its figures: the same at every step. */
export interface Figures {
  readonly allegiance: AllegianceSettings;
  readonly map: MapSettings;
  readonly strength: StrengthSettings;
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
  /** “Source: Orton 2016 …” */
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
  /** Ledger ids of the marks that are spoken of elsewhere on the page */
  lit?: ReadonlySet<string>;
  /** The number under which the step cites a row, by ledger id */
  numbers?: ReadonlyMap<string, number>;
  /** How long the way from the last picture takes, in ms; 0: the new one is there at once */
  moves?: number;
}

/** One kind of figure: pure parts, and the component that draws what they give. */
export interface Scene<Frame = unknown, View = unknown, Placed = unknown> {
  /** What its tab says */
  readonly tab: string;
  /** What never moves in a chapter: laid out for a size, without a moment */
  frame(record: Record, figures: Figures, size: Size): Frame;
  /** What is true at a moment */
  view(record: Record, moment: Moment, figures: Figures): View;
  /** Where it goes, in px of the frame's box */
  place(view: View, frame: Frame): Placed;
  /** The same in words and as a table */
  describe(view: View, frame: Frame): Description;
  /** All accounts put everything in one place at this moment */
  agrees(view: View): boolean;
  readonly Figure: Component<FigureProps<Placed>>;
  /** “How to read this”, which comes when it is asked for */
  readonly key: () => Promise<{ default: Component }>;
}

/** Ties the parts of one scene together by type. Outside it, each part gives what the next one takes, and no one looks. */
export function defineScene<Frame, View, Placed>(scene: Scene<Frame, View, Placed>): Scene {
  return scene as unknown as Scene;
}
