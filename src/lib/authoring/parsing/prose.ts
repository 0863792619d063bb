/**
 * The text of a chapter as it is read, without tags and addresses, each character with its place in the source: what
 * the checks of the text are made on.
 */
import { parse } from 'svelte/compiler';
import type { Element, Markup } from './markup';
import { lineAt } from './source.js';

/** Where a `Term` stands in a text. */
export interface Link {
  /** The row that it names; empty where the chapter does not say */
  id: string;
  from: number;
  /** After its last character */
  to: number;
}

export interface Prose {
  text: string;
  links: Link[];
  /** The line of the source on which a character of the text stands, from 1 */
  lineOf(index: number): number;
}

/** A piece of text from its opening to its closing quotation mark, both included. */
export interface Quotation {
  from: number;
  to: number;
  /** What stands between the marks */
  words: string;
}

/**
 * The text inside a word, without what stands in its blocks: the prose of a step has neither its margin note nor the
 * presenter's. `idOf` tells the row that a `Term` names.
 */
export function readProse(
  source: string,
  markup: Markup,
  element: Element,
  idOf: (term: Element) => string
): Prose {
  // Read when it is asked for: most of what reads a chapter has no use for its text.
  let read: { text: string; links: Link[]; offsets: number[] } | undefined;
  const prose = () => (read ??= readText(source, markup, element, idOf));
  return {
    get text() {
      return prose().text;
    },
    get links() {
      return prose().links;
    },
    lineOf: (index) => lineAt(source, prose().offsets[index] ?? element.end)
  };
}

function readText(source: string, markup: Markup, element: Element, idOf: (term: Element) => string) {
  const inside = source.slice(element.tag.end, element.end);
  const gaps = [
    ...markup.tags.map(({ start, end }) => ({ from: start, to: end, as: '' })),
    ...element.children
      .filter(({ word }) => word === 'Dispute' || word === 'Note')
      .map(({ tag, end }) => ({ from: tag.start, to: end, as: '' })),
    ...findAll(inside, /\]\([^)\n]*\)/g, ''),
    ...findAll(inside, /&#?\w+;/g, ' ')
  ].sort((a, b) => a.from - b.from);

  let text = '';
  const offsets: number[] = [];
  const add = (letters: string, offset: number): void => {
    for (let index = 0; index < letters.length; index++) offsets.push(offset + index);
    text += letters;
  };
  let at = element.tag.end;
  for (const gap of gaps) {
    if (gap.to <= at || gap.from >= element.end) continue;
    if (gap.from > at) add(source.slice(at, gap.from), at);
    if (gap.as !== '') add(gap.as, gap.from);
    at = gap.to;
  }
  if (at < element.end) add(source.slice(at, element.end), at);

  /** The first character of the text that stands at an offset of the source or after it */
  const indexOf = (offset: number): number => {
    const found = offsets.findIndex((one) => one >= offset);
    return found < 0 ? offsets.length : found;
  };
  const links = element.children
    .filter(({ word, isUnclosed }) => word === 'Term' && !isUnclosed)
    .map((term) => ({ id: idOf(term), from: indexOf(term.tag.end), to: indexOf(term.end) }));
  return { text, links, offsets };

  function findAll(within: string, pattern: RegExp, as: string) {
    return [...within.matchAll(pattern)].map((hit) => ({
      from: element.tag.end + hit.index,
      to: element.tag.end + hit.index + hit[0].length,
      as
    }));
  }
}

/** A text that stands on one line, such as the title of a step. */
export const proseOnLine = (text: string, line: number): Prose => ({ text, links: [], lineOf: () => line });

/** The quotations of a text, outermost marks only. One that is not closed ends with its paragraph. */
export function findQuotations(text: string): Quotation[] {
  return [...text.matchAll(/“((?:[^“”]|“[^“”]*”)*?)(?:”|(?=\n\s*\n)|$)/g)].map((hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
    words: hit[1] ?? ''
  }));
}

/** Markdown without its marks, signs decoded; paragraphs parted by an empty line. */
export function markdownText(markdown: string): string {
  // Blanked of tags and braces, it is one piece of text to the parser.
  const [node] = parse(markdown, { modern: true }).fragment.nodes;
  return (node?.type === 'Text' ? node.data : '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=\S)([^*_]*?\S)\1(?!\w)/g, '$2')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/gm, '')
        .replace(/\s+/g, ' ')
        .trim()
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
