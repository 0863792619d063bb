import { sayFault, type ChapterId } from '../../ledger/build/schema';
import type { MapFrame, SceneName } from '../../scenes/names';
import type { Figures } from '../../scenes/scene';
import { parseChapter } from '../parsing/chapter';

/** What a chapter says of itself, from its front matter. */
export interface ChapterHead extends Figures {
  id: ChapterId;
  /** Its place in the work, from 1 */
  number: number;
  title: string;
  /** The years it covers, a moment: `2006/2011` */
  years: string;
  /** The question it opens with */
  question: string;
  /** What it describes, in one factual sentence */
  covers: string;
  /** The day on which its facts were last checked: `2026-11-21` */
  checked: string;
}

/** One step as data: everything but its prose. */
export interface StoryStep {
  id: string;
  title: string;
  /** The moment: `2006-10-15/2007-12` */
  at: string;
  /** The moment in words */
  says: string;
  lead: SceneName;
  /** The window of the map, where it is not the chapter’s */
  map?: MapFrame;
  /** Actor ids */
  focus: string[];
  /** Ledger rows in the order in which the step first cites them; the place in this list, from 1, is the number readers see */
  cites: string[];
  /** Terms, names and places that the step explains */
  terms: string[];
  disputes: string[];
  /** `short` is the sentence for the slide; `text` the note without its marks of emphasis, paragraphs parted by an empty line */
  note?: { short: string; text: string };
}

/** A chapter as data: what present, embed, print and teach are made from. */
export interface Storyboard {
  chapter: ChapterHead;
  steps: StoryStep[];
}

/** Reads the storyboard of a chapter from its source. Build only. Throws, naming every fault, where the chapter has any. */
export function readStoryboard(file: string, source: string): Storyboard {
  const { head, steps, faults } = parseChapter(file, source);
  if (head === undefined || faults.length > 0) throw new Error(faults.map(sayFault).join('\n'));
  return { chapter: head, steps: steps.map(({ step }) => step) };
}
