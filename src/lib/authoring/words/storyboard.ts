import type { MapFrame } from '../../story';
import type { Figures, SceneName } from '../../scenes';
import type { Edit } from '../../scenes/point';

/** What a chapter says of itself, from its front matter. */
export interface ChapterHead extends Figures {
  id: string;
  /** Its place in the work, from 1 */
  number: number;
  /** The same as it is printed beside its title: “III” */
  numeral: string;
  title: string;
  /** The years it covers, a moment: `1962/1970` */
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
  /** The moment: `1968-11-03/1969-12` */
  at: string;
  /** The moment in words */
  says: string;
  lead: SceneName;
  /** The window of the map, where it is not the chapter’s */
  map?: MapFrame;
  /** Actor ids */
  focus: string[];
  /** What its leading figure shows, and what it leaves out */
  edit: Edit;
  /** Ledger rows in the order in which the step first cites them; the place in this list, from 1, is the number readers see */
  cites: string[];
  /** Terms, names and places that the step explains */
  terms: string[];
  disputes: string[];
  /** The sentence that it opens with; the build alone has it, as it is rendered there */
  gist?: string;
  /** What it rests on, as a sentence goes on after “Rests on”; the author’s, or computed from what it cites */
  rests?: string;
  /** `short` is its sentence where it has no `gist`; `text` the note without its marks of emphasis, paragraphs parted by an empty line */
  note?: { short: string; text: string };
}

/** A chapter as data: what present, embed, print and teach are made from. */
export interface Storyboard {
  chapter: ChapterHead;
  steps: StoryStep[];
}
