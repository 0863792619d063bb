/**
 * Finds the words' tags in a chapter and how they nest. A compiler stops at the first error; this names every stray
 * sign, blanks it out with spaces, so that all offsets stay true, and goes on. What a tag says is read elsewhere.
 */
import { findNearest } from '../../reading/nearest';
import { isWord, wordNames, type WordName } from '../words/vocabulary';

/** One tag of a word, with its place in the source. */
export interface Tag {
  readonly word: WordName;
  readonly part: 'opens' | 'closes' | 'alone';
  /** Offset of its `<` */
  readonly start: number;
  /** Offset after its `>` */
  readonly end: number;
  /** False where its end is a guess, because a quotation mark or > is missing */
  readonly isWhole: boolean;
}

/** A word with what stands inside it. */
export interface Element {
  readonly word: WordName;
  readonly tag: Tag;
  /** Offset at which its inside ends */
  end: number;
  readonly children: Element[];
  /** It was opened and never closed: where it ends is a guess */
  isUnclosed: boolean;
}

/** Something wrong at an offset of the source. */
export interface Flaw {
  readonly offset: number;
  readonly says: string;
}

export interface Markup {
  /** The source with all that cannot be read blanked out; same length */
  readonly text: string;
  /** The same with the words' tags blanked out too: Markdown alone */
  readonly prose: string;
  readonly tags: readonly Tag[];
  /** The words that stand in no other */
  readonly elements: readonly Element[];
  readonly flaws: readonly Flaw[];
}

export const allowedWords = `allowed: ${wordNames.map((name) => `<${name}>`).join(', ')} and Markdown`;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A whole tag: a quoted value ends on its own line and holds no `<`, or its closing mark was forgotten. */
const wholeTag =
  /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])((?:"[^"<\n]*"|'[^'<\n]*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>"'{}])*?)(\/?)>/y;

/** The word that a tag's name is, or most likely was meant to be. */
export const meantWord = (name: string): WordName | undefined =>
  isWord(name) ? name : findNearest(name, wordNames);

/** Looks through a chapter from `from`, where its front matter has ended. */
export function readMarkup(source: string, from: number): Markup {
  const flaws: Flaw[] = [];
  const tags: Tag[] = [];
  const complain = (offset: number, says: string): void => void flaws.push({ offset, says });

  let text = blank(source.slice(0, from)) + source.slice(from);
  const wipe = (start: number, end: number): void => {
    text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  };

  const sign = /[<{}]/g;
  sign.lastIndex = from;
  for (let hit = sign.exec(text); hit; hit = sign.exec(text)) {
    const at = hit.index;
    const rest = text.slice(at);
    const skip = (length: number): void => {
      wipe(at, at + length);
      sign.lastIndex = at + length;
    };

    if (hit[0] !== '<') {
      const group = /^\{[^{}\n]*\}|^[{}]/.exec(rest)?.[0] ?? hit[0];
      complain(
        at,
        `${group.length > 1 ? `“${group}”` : `a stray ${group}`} would be run as code; chapters hold no braces`
      );
      skip(group.length);
      continue;
    }

    const block = /^<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/i.exec(rest);
    const comment = /^<!--[\s\S]*?(?:-->|$)/.exec(rest);
    wholeTag.lastIndex = at;
    const whole = wholeTag.exec(text);
    if (block) {
      complain(at, `a <${block[1]?.toLowerCase()}>; chapters hold prose only: ${allowedWords}`);
      skip(block[0].length);
    } else if (comment) {
      complain(at, 'a comment; leave it out, or write a <Note> for the presenter');
      skip(comment[0].length);
    } else if (whole) {
      const [tag, slash, name = '', attributes = '', alone] = whole;
      const word = meantWord(name);
      if (word === undefined) {
        complain(at, `<${slash}${name}> is not a word of chapters; ${allowedWords}`);
        skip(tag.length);
        continue;
      }
      if (word !== name && !slash)
        complain(at, `<${name}> is not a word of chapters; ${allowedWords}; did you mean <${word}>?`);
      if (/\n[^\S\n]*\n/.test(attributes))
        complain(at, `the tag <${name}> has an empty line in it, which ends it for Markdown`);
      tags.push({
        word,
        part: slash ? 'closes' : alone ? 'alone' : 'opens',
        start: at,
        end: at + tag.length,
        isWhole: true
      });
      sign.lastIndex = at + tag.length;
    } else if (/^<\/?[A-Za-z](?![\w.-]*[:@])/.test(rest)) {
      const name = /^<\/?([\w.-]+)/.exec(rest)?.[1] ?? '';
      complain(
        at,
        `the tag <${name}> is not whole; look for a missing > or quotation mark, or a < inside a value`
      );
      const length = /^<[^<]*?(?=<|>[^\S\n]*(?:\n|$)|\n[^\S\n]*\n|$)>?/.exec(rest)?.[0].length ?? 1;
      const word = meantWord(name);
      skip(length);
      if (word === undefined) continue;
      const part = rest.startsWith('</') ? 'closes' : word === 'Cite' ? 'alone' : 'opens';
      tags.push({ word, part, start: at, end: at + length, isWhole: false });
    } else {
      complain(at, 'a stray <; write &lt; for the sign, [words](address) for a link');
      skip(1);
    }
  }

  const prose = tags.reduce(
    (rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text
  );
  return { text, prose, tags, elements: nest(tags, source, complain), flaws };
}

/** Each word that opens must close, in order. A step that was left open ends where the next one begins. */
function nest(
  tags: readonly Tag[],
  source: string,
  complain: (offset: number, says: string) => void
): Element[] {
  const roots: Element[] = [];
  let open: Element[] = [];
  /** Closing tags whose opening ones have been told of */
  const forgiven = { Step: 0, Cite: 0 };
  const closeAt = (offset: number, left: readonly Element[], says?: string): void => {
    for (const element of left) {
      element.end = offset;
      element.isUnclosed = true;
      if (says === undefined || element.word !== 'Step')
        complain(element.tag.start, `<${element.word}> is not closed; write </${element.word}> after it`);
    }
    if (says !== undefined) complain(offset, says);
  };
  for (const tag of tags) {
    if (tag.part === 'closes') {
      const at = open.findLastIndex(({ word }) => word === tag.word);
      const element = open[at];
      if (element) {
        closeAt(tag.start, open.slice(at + 1));
        element.end = tag.start;
        open = open.slice(0, at);
      } else if ((tag.word === 'Step' || tag.word === 'Cite') && forgiven[tag.word] > 0)
        forgiven[tag.word] -= 1;
      else complain(tag.start, `</${tag.word}> closes nothing; no <${tag.word}> is open here`);
      continue;
    }
    const step = open.find(({ word }) => word === 'Step');
    if (tag.word === 'Step' && step) {
      const line = source.slice(0, step.tag.start).split('\n').length;
      closeAt(tag.start, open, `<Step> inside the <Step> of line ${line}; close that one with </Step> first`);
      open = [];
      forgiven.Step += 1;
    }
    const element: Element = { word: tag.word, tag, end: tag.end, children: [], isUnclosed: false };
    (open.at(-1)?.children ?? roots).push(element);
    if (tag.part === 'alone') continue;
    if (tag.word === 'Cite') {
      complain(tag.start, '<Cite> holds nothing; write <Cite of="…" /> with the slash');
      forgiven.Cite += 1;
    } else open.push(element);
  }
  closeAt(source.length, open);
  return roots;
}
