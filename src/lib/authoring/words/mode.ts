import { createContext, type Snippet } from 'svelte';
import type { Storyboard, StoryStep } from './storyboard';

/**
 * How a page lays out the words of a chapter: one snippet a word. The chapter's text is the same in every mode;
 * only these differ.
 */
export interface Mode {
  /** The chapter's steps as data; `Step` finds itself here by its id */
  readonly storyboard: Storyboard;
  /** A step with its prose; `index` counts from 0 */
  readonly step: Snippet<[step: StoryStep, index: number, body: Snippet]>;
  /** A citation of ledger rows; the number of a row is `step.cites.indexOf(row) + 1` */
  readonly cite: Snippet<[step: StoryStep, rows: readonly string[]]>;
  /** A word that the glossary explains; `id` is its row in `terms.yaml` */
  readonly term: Snippet<[id: string, words: Snippet]>;
  /** The margin note of a step; `id` is its row in `disputes.yaml` */
  readonly dispute: Snippet<[id: string, lead: string, body: Snippet]>;
  /** What a presenter sees; where a mode has no such snippet, notes are not shown */
  readonly note?: Snippet<[short: string | undefined, body: Snippet]>;
}

/** Set once by a mode, before it renders a chapter. Pass an object with getters where something in it may change. */
export const [getMode, setMode] = createContext<Mode>();

const [getStep, setStep] = createContext<() => StoryStep>();
export { setStep };

/** The step that a word stands in; throws, in words a writer can use, where there is none. */
export function findStep(word: string): () => StoryStep {
  try {
    return getStep();
  } catch {
    throw new Error(`<${word}> stands outside any <Step>; put it between <Step …> and </Step>`);
  }
}
