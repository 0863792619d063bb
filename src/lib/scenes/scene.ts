import type { Account, Span } from '../moments';
import type { Entry } from '../ledger/record';

/** What a figure is asked to show. */
export interface Moment {
  readonly at: Span;
  readonly account: Account;
  /** Ids of the actors the step speaks of; they are drawn solid */
  readonly focus: readonly string[];
}

/** The drawing box, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A figure in words and as a table, made from the same view as the picture. */
export interface Description {
  title: string;
  subtitle: string;
  /** The picture in sentences, for those who do not see it */
  words: string[];
  /** One row a mark, same ids, same order */
  rows: Entry[];
  /** “Source: Orton 2016 …” */
  source: string;
}
