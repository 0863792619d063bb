/**
 * Reads a chapter's source: front matter, and the words with their attributes by the Svelte compiler's parser. Nothing
 * is run. Faults that need no ledger are found here; the checks add those that do.
 */
import { sayFault, type Fault } from '../../reading/fault';
import { sceneBuilds } from '../../scenes/build';
import type { ChapterHead, Storyboard } from '../words/storyboard';
import { findError } from './attributes';
import { straighten } from './curly';
import { readHead, type Front } from './frontMatter';
import { checkMarkdown } from './markdown';
import { readMarkup, type Markup } from './markup';
import { proseOnLine, type Prose } from './prose';
import { readSteps, type Mention, type ParsedStep } from './readSteps';
import { lineAt, splitFrontMatter, tidySource } from './source.js';

export interface ParsedChapter {
  file: string;
  /** Undefined where the front matter has a fault */
  head?: ChapterHead;
  /** What the front matter has under `chapter`, as far as that can be read */
  given: Front['given'];
  /** The line of a value of the front matter, by its keys under `chapter` */
  lineOf: Front['lineOf'];
  steps: ParsedStep[];
  mentions: Mention[];
  /** All else that readers or presenters see: heads, titles, presenter’s notes */
  others: Prose[];
  /** False where a tag is broken or not closed, so that where a text ends is a guess */
  isWhole: boolean;
  /** In the order of their lines */
  faults: Fault[];
}

/** Reads one chapter. `file` is used in messages only; `source` is the whole text of the file. */
export function parseChapter(file: string, source: string): ParsedChapter {
  const parts = splitFrontMatter(tidySource(source));
  const { text, flaws } = straighten(tidySource(source));
  const faults: Fault[] = [];
  const complain = (line: number, says: string): void => void faults.push({ file, line, says });
  const complainAt = (offset: number, says: string): void => complain(lineAt(text, offset), says);

  if (parts.wrong) complain(parts.wrong.line, parts.wrong.says);
  const front = parts.yaml === undefined ? undefined : readHead(file, parts.yaml);
  faults.push(...(front?.faults ?? []));

  const markup = readMarkup(text, parts.bodyStart);
  for (const flaw of [...flaws, ...markup.flaws, ...checkMarkdown(text, markup)])
    complainAt(flaw.offset, flaw.says);

  const words = readSteps(text, markup, front?.head, complainAt);
  for (const offset of findOutside(markup, parts.bodyStart))
    complainAt(offset, 'text outside any <Step>; every sentence belongs to a step');
  if (words.steps.length === 0) complain(1, 'no <Step>; a chapter is made of steps');

  // The last word is the compiler's, where nothing else is wrong.
  const unread = faults.length === 0 ? findError(markup.text) : undefined;
  if (unread) complainAt(unread.position, `not readable: ${unread.message}`);

  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    file,
    head: front?.head,
    given: front?.given ?? {},
    lineOf: front?.lineOf ?? (() => 1),
    steps: words.steps,
    mentions: [...(front ? namedInHead(front) : []), ...words.mentions],
    others: [...(front ? shownInHead(front) : []), ...words.others],
    isWhole: markup.flaws.length === 0,
    faults
  };
}

/** What readers see of a head. */
const shownInHead = ({ head, lineOf }: Front): Prose[] =>
  head ? (['title', 'question', 'covers'] as const).map((key) => proseOnLine(head[key], lineOf(key))) : [];

/** The actors whom a head names for its figures. */
const namedInHead = ({ head, given, lineOf }: Front): Mention[] =>
  sceneBuilds.flatMap(([name, { settings }]) =>
    (settings?.actors ?? []).flatMap((list) => {
      const ids = head && (given[name] as { readonly [list: string]: readonly string[] | undefined })[list];
      return (ids ?? []).map((id, index): Mention => {
        const line = lineOf(name, list, index);
        return { kind: 'actor', id, line, by: `${name}.${list}` };
      });
    })
  );

/** Where text stands between the steps. */
function findOutside({ elements, prose }: Markup, bodyStart: number): number[] {
  return [...elements, undefined].flatMap((element, index) => {
    const from = elements[index - 1]?.end ?? bodyStart;
    const at = prose.slice(from, element?.tag.start ?? prose.length).search(/\S/);
    return at < 0 ? [] : [from + at];
  });
}

/** Reads the storyboard of a chapter from its source. Build only. Throws, naming every fault, where the chapter has any. */
export function readStoryboard(file: string, source: string): Storyboard {
  const { head, steps, faults } = parseChapter(file, source);
  if (head === undefined || faults.length > 0) throw new Error(faults.map(sayFault).join('\n'));
  return { chapter: head, steps: steps.map(({ step }) => step) };
}
