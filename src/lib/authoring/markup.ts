/**
 * A first look at a chapter's tags, before the Svelte compiler's parser reads them. The parser stops at its first
 * error; this names every stray sign, blanks it out with spaces, so that all offsets stay true, and lets it read on.
 */
import { findNearest } from '../ledger/nearest';
import { isWord, wordNames, type WordName } from './vocabulary';

/** One tag of a word, with its place in the source. */
export interface Tag {
  readonly word: WordName;
  readonly part: 'opens' | 'closes' | 'alone';
  /** Offset of its `<` */
  readonly start: number;
  /** Offset after its `>` */
  readonly end: number;
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
        end: at + tag.length
      });
      sign.lastIndex = at + tag.length;
    } else if (/^<\/?[A-Za-z](?![\w.-]*[:@])/.test(rest)) {
      const name = /^<\/?([\w.-]+)/.exec(rest)?.[1] ?? '';
      complain(
        at,
        `the tag <${name}> is not whole; look for a missing > or quotation mark, or a < inside a value`
      );
      mendTag(at, rest, name, skip);
    } else {
      complain(at, 'a stray <; write &lt; for the sign, [words](address) for a link');
      skip(1);
    }
  }

  /** Keeps the name of a broken tag, so that what it opens is still known to be open. */
  function mendTag(at: number, rest: string, name: string, skip: (length: number) => void): void {
    const length = /^<[^<]*?(?=<|>[^\S\n]*(?:\n|$)|\n[^\S\n]*\n|$)>?/.exec(rest)?.[0].length ?? 1;
    const word = meantWord(name);
    const closes = rest.startsWith('</');
    const alone = word === 'Cite' && !closes;
    skip(length);
    const mended = `<${closes ? '/' : ''}${name}${alone ? '/' : ''}>`;
    if (word === undefined || mended.length > length) return;
    const spread = `${mended.slice(0, alone ? -2 : -1)}${blank(rest.slice(0, length)).slice(mended.length)}${alone ? '/>' : '>'}`;
    text = text.slice(0, at) + spread + text.slice(at + length);
    tags.push({ word, part: closes ? 'closes' : alone ? 'alone' : 'opens', start: at, end: at + length });
  }

  checkPairs();

  /** Each word that opens must close; what closes nothing is blanked out. */
  function checkPairs(): void {
    const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
    let open: Tag[] = [];
    let forgiven = 0;
    const unclosed = (tag: Tag): void =>
      complain(
        tag.start,
        tag.word === 'Cite'
          ? '<Cite> holds nothing; write <Cite of="…" /> with the slash'
          : `<${tag.word}> is not closed; write </${tag.word}> after it`
      );
    for (const tag of tags) {
      if (tag.part === 'opens') {
        const step = open.find(({ word }) => word === 'Step');
        if (tag.word === 'Step' && step) {
          complain(
            tag.start,
            `<Step> inside the <Step> of line ${lineOf(step.start)}; close that one with </Step> first`
          );
          open.filter((each) => each.word !== 'Step').forEach(unclosed);
          open = [];
          forgiven += 1;
        }
        open.push(tag);
      } else if (tag.part === 'closes') {
        const at = open.findLastIndex(({ word }) => word === tag.word);
        if (at >= 0) {
          open.slice(at + 1).forEach(unclosed);
          open = open.slice(0, at);
          continue;
        }
        if (tag.word === 'Step' && forgiven > 0) forgiven -= 1;
        else {
          complain(tag.start, `</${tag.word}> closes nothing; no <${tag.word}> is open here`);
          wipe(tag.start, tag.end);
        }
      }
    }
    open.forEach(unclosed);
  }

  let prose = text;
  for (const { start, end } of tags)
    prose = prose.slice(0, start) + blank(prose.slice(start, end)) + prose.slice(end);
  return { text, prose, tags, flaws };
}
