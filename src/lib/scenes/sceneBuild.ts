/** What the build knows of a scene: what a chapter may set for it, and which rows of the ledger it needs. Build only. */
import type { z } from 'zod';
import type { DrawnRows } from '../ledger/build/findRecord';
import type { Ledger } from '../ledger/build/schema';
import type { Span } from '../moments';
import type { Fault } from '../reading/fault';
import type { MapFrame } from '../story';
import type { Story } from '../story/shape';

/** Tells a fault at a field of the settings, by its keys: `complain(['columns', 2], 'not in order')`. */
export type Complain = (path: readonly (string | number)[], says: string) => void;

/** What a chapter may set for a scene, under the scene’s name in its front matter. */
export interface SettingsRules<Settings> {
  /** Read strictly: an unknown key is a fault */
  readonly shape: z.ZodObject & z.ZodType<Settings>;
  /** The lists in it that hold ids of actors */
  readonly actors?: readonly string[];
  /** What no single value can show: order, edges and sums. Looks only at what is well-formed, so that all faults come at once */
  check?(value: unknown, complain: Complain): void;
  /** Lanes, windows and the like that are the story’s to name */
  checkStory?(settings: Settings, story: Story, complain: Complain): void;
  /** What the rows lack that the scene needs, for settings that may be faulty; `file` is the chapter’s */
  checkLedger?(value: unknown, ledger: Ledger, file: string): Fault[];
}

/** What a chapter tells. */
export interface Told {
  /** Its years, or those of the whole work */
  readonly years: Span;
  /** The moments of its steps; none: it may show any */
  readonly moments: readonly Span[];
  /** The windows of the map that its steps name */
  readonly frames: readonly MapFrame[];
  /** Ids of rows that its steps are about, or keep beside that */
  readonly named: ReadonlySet<string>;
}

export interface SceneBuild<Settings> {
  /** What it answers, in a few words and as a clause: “where”, “what happened where” */
  readonly answers: { readonly briefly: string; readonly fully: string };
  /** Height on paper, px of a box 864 px wide, for so many rows in its table: low, so that two steps share a page of A4 */
  readonly paperHeight: (rows: number) => number;
  /** The kinds of row that it draws */
  readonly draws: readonly (keyof Ledger & keyof DrawnRows)[];
  /** Absent where a chapter has nothing to set */
  readonly settings?: SettingsRules<Settings>;
  /** The rows of the ledger that a chapter’s pages need for it */
  rows(ledger: Ledger, settings: Settings, told: Told): Partial<DrawnRows>;
  /** What it shows of the whole work, on `/explore/` and in small on other pages */
  whole(story: Story): Settings;
}
