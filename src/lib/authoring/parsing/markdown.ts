/**
 * What mdsvex does to Markdown in silence. Each rule here stands for text that would build without an error and be
 * printed wrong: asterisks left as they are, a paragraph that is none, a note that turns into a dead link.
 */
import type { Flaw, Markup, Tag } from './markup';
import { vocabulary } from '../words/vocabulary';

type Rule = readonly [RegExp, string];

/** Markdown that no text uses, and what to write instead. Searched in each line of the prose. */
const unused: readonly Rule[] = [
  [/^\s*\[[^\]^]+\]:/, 'a link definition is not printed; write [words](address) where the link stands'],
  [/!\[/, 'a picture; allowed: none, the figures draw what the ledger says'],
  [
    /^\s*(-{3,}|={3,}|\*{3,}|_{3,})\s*$/,
    'a rule, or a line that turns the one above it into a heading; leave it out'
  ],
  // mdsvex decodes them, and Svelte would then run what stands between.
  [
    /&(#12[35]|#x7[bd]|[lr]brace|[lr]cub);?/i,
    'a brace, which would be run as code even when written so; allowed: none'
  ],
  [/`/, 'a backtick begins computer code; leave it out']
];
const unusedInChapters: readonly Rule[] = [
  ...unused,
  [
    /^\s*\[\^[^\]]+\]:|\[\^[^\]]+\]/,
    'a footnote in Markdown would become a dead link; write <Cite of="…" /> after the sentence'
  ],
  [/^\s*#{1,6}(\s|$)/, 'a heading; a step has one, its title'],
  [
    /\]\((?!https?:\/\/|#|\.\.\/)/,
    'a link that would not hold under another address; allowed: https://…, #step-id, ../…'
  ]
];

/** Markdown in one line that is not used; offsets are from its start. */
export const findUnused = (line: string, rules: readonly Rule[] = unused): Flaw[] =>
  rules.flatMap(([pattern, says]) => {
    const hit = pattern.exec(line);
    return hit ? [{ offset: hit.index, says }] : [];
  });

/** Quotation marks in one line as typewriters have them. */
export const findStraight = (line: string): Flaw[] =>
  [...line.matchAll(/["']/g)].map(({ 0: mark, index }) => ({
    offset: index,
    says: `a straight ${mark === '"' ? 'quotation mark; allowed: “ and ”' : 'apostrophe; allowed: ’ and ‘'} (near “${near(line, index)}”)`
  }));

export function checkMarkdown(source: string, { prose, tags }: Markup): Flaw[] {
  const flaws: Flaw[] = [];
  const complain = (offset: number, says: string): void => void flaws.push({ offset, says });

  let offset = 0;
  for (const line of prose.split('\n')) {
    // What is left of a broken tag is full of quotation marks, and is no prose.
    const isBroken = tags.some(
      ({ isWhole, start }) => !isWhole && start >= offset && start <= offset + line.length
    );
    for (const flaw of [...findUnused(line, unusedInChapters), ...(isBroken ? [] : findStraight(line))])
      complain(offset + flaw.offset, flaw.says);
    offset += line.length + 1;
  }

  for (const tag of tags) {
    if (vocabulary[tag.word].block) checkBlock(source, tag, tags, complain);
    else checkInline(source, tag, complain);
  }
  return flaws;
}

const near = (line: string, at: number): string => line.slice(Math.max(0, at - 12), at + 12).trim();

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (source: string, at: number): number =>
  (source.indexOf('\n', at) + 1 || source.length + 1) - 1;

/** mdsvex reads the inside of a word as Markdown only between empty lines. */
function checkBlock(
  source: string,
  tag: Tag,
  tags: readonly Tag[],
  complain: (offset: number, says: string) => void
): void {
  const name = `<${tag.part === 'closes' ? '/' : ''}${tag.word}>`;
  const start = lineStart(source, tag.start);
  const end = lineEnd(source, tag.end);
  if (source.slice(start, tag.start).trim() !== '' || source.slice(tag.end, end).trim() !== '') {
    complain(
      tag.start,
      `${name} shares its line with other text, and Markdown beside it would not be read; it stands alone`
    );
    return;
  }
  if (start !== tag.start)
    complain(
      tag.start,
      `${name} is indented, and after a list would become part of it; it begins at the left edge`
    );
  const above = start === 0 ? '' : source.slice(lineStart(source, start - 1), start - 1);
  const below = source.slice(end + 1, lineEnd(source, end + 1));
  // A line of spaces is not an empty line to mdsvex.
  const wrong = (line: string): string =>
    line === '' ? '' : line.trim() === '' ? 'the line only looks empty: it holds spaces' : 'no empty line';
  const isTag = (at: number): boolean =>
    tags.some(
      (other) =>
        vocabulary[other.word].block &&
        (lineStart(source, other.start) === at || lineEnd(source, other.end) === at)
    );
  const before = wrong(above);
  const after = wrong(below);
  if (tag.part === 'closes' ? before : before && !isTag(start - 1))
    complain(tag.start, `${before} before ${name}; Markdown is read only between empty lines`);
  if (tag.part === 'closes' ? after && !isTag(end + 1) : after)
    complain(tag.start, `${after} after ${name}; Markdown is read only between empty lines`);
}

/** To mdsvex a line that begins with a tag is HTML: no paragraph, and the Markdown after it stays as it was typed. */
function checkInline(source: string, tag: Tag, complain: (offset: number, says: string) => void): void {
  const name = `<${tag.part === 'closes' ? '/' : ''}${tag.word}>`;
  if (/^(\s|>|[-*+]\s|\d+[.)]\s)*$/.test(source.slice(lineStart(source, tag.start), tag.start)))
    complain(
      tag.start,
      `a line begins with ${name}, and Markdown after it would not be read; put a word before it or join it to the line above`
    );
}
