/**
 * Reads a chapter's source: front matter, and the words with their attributes by the Svelte compiler's parser. Nothing
 * is run. Faults that need no ledger are found here; `checkChapter` adds those that do.
 */
import { sayFault, type Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import { parse, type AST } from 'svelte/compiler';
import { countWords } from '../../ledger/build/check';
import { findSpan, momentForms, parseSpan, saySpan, type Span } from '../../moments';
import { sceneNames, type SceneName } from '../../scenes/names';
import { readHead, splitFrontMatter } from './frontMatter';
import { lineAt } from './lineAt';
import { checkMarkdown } from './markdown';
import { readMarkup, type Element, type Flaw } from './markup';
import { proseOnLine, readProse, type Prose } from './prose';
import type { ChapterHead, Storyboard, StoryStep } from '../words/storyboard';
import { sayAttributes, vocabulary, type Word, type WordName } from '../words/vocabulary';

/** A ledger id that a chapter names. */
export interface Mention {
  kind: 'row' | 'term' | 'dispute' | 'actor';
  id: string;
  line: number;
  /** As written: `<Cite of="…">` */
  by: string;
}

export interface ParsedStep {
  line: number;
  step: StoryStep;
  /** Its text, without margin note and presenter’s note */
  prose: Prose;
  /** Its margin notes: one, where nothing is wrong */
  margins: Prose[];
}

export interface ParsedChapter {
  file: string;
  /** Undefined where the front matter has a fault */
  head?: ChapterHead;
  /** The line of a value of the front matter, by its keys under `chapter` */
  lineOf: (...path: (string | number)[]) => number;
  steps: ParsedStep[];
  mentions: Mention[];
  /** All else that readers or presenters see: heads, titles, presenter’s notes */
  others: Prose[];
  /** False where a tag is broken or not closed, so that where a text ends is a guess */
  isWhole: boolean;
  /** In the order of their lines */
  faults: Fault[];
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const mostWords = 6;
/** A slide’s sentence is read at a glance. */
const mostShortWords = 25;

/** Attributes that readers see. */
const shownAttributes: Partial<Record<WordName, readonly string[]>> = {
  Step: ['title', 'says'],
  Dispute: ['lead'],
  Note: ['short']
};

/** Reads one chapter. `file` is used in messages only; `source` is the whole text of the file. */
export function parseChapter(file: string, source: string): ParsedChapter {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const faults: Fault[] = [];
  const mentions: Mention[] = [];
  const steps: ParsedStep[] = [];
  const others: Prose[] = [];
  /** The row that each Term names */
  const named = new Map<Element, string>();
  /** Steps with a citation in their prose, be it a faulty one */
  const citing = new Set<StoryStep>();
  const complain = (line: number, says: string): void => void faults.push({ file, line, says });
  const complainAt = (offset: number, says: string): void => complain(lineAt(text, offset), says);

  const parts = splitFrontMatter(text);
  if (parts.wrong) complain(parts.wrong.line, parts.wrong.says);
  const front = parts.yaml === undefined ? undefined : readHead(file, parts.yaml);
  if (front) faults.push(...front.faults);
  const head = front?.head;
  for (const key of ['title', 'question', 'covers'] as const)
    if (head) others.push(proseOnLine(head[key], front!.lineOf(key)));
  for (const [index, id] of (head?.allegiance.actors ?? []).entries())
    mentions.push({
      kind: 'actor',
      id,
      line: front!.lineOf('allegiance', 'actors', index),
      by: 'allegiance.actors'
    });
  for (const [index, id] of (head?.strength.actors ?? []).entries())
    mentions.push({
      kind: 'actor',
      id,
      line: front!.lineOf('strength', 'actors', index),
      by: 'strength.actors'
    });

  const markup = readMarkup(text, parts.bodyStart);
  for (const flaw of [...markup.flaws, ...checkMarkdown(text, markup)]) complainAt(flaw.offset, flaw.says);

  for (const element of markup.elements) readWord(element, undefined, []);
  checkOutside();
  if (steps.length === 0) complain(1, 'no <Step>; a chapter is made of steps');
  const seen = new Map<string, number>();
  for (const { line, step } of steps) {
    const first = seen.get(step.id);
    if (first !== undefined)
      complain(line, `<Step>: the id “${step.id}” is that of the step of line ${first} too; ids are unique`);
    else if (step.id !== '') seen.set(step.id, line);
  }

  // The last word is the compiler's, where nothing else is wrong.
  const unread = faults.length === 0 ? findError(markup.text) : undefined;
  if (unread) complainAt(unread.position, `not readable: ${unread.message}`);

  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const isWhole = markup.flaws.length === 0;
  return { file, head, lineOf: front?.lineOf ?? (() => 1), steps, mentions, others, isWhole, faults };

  /** Text between the steps. */
  function checkOutside(): void {
    const places = [...markup.elements, undefined].map((element, index) => ({
      from: markup.elements[index - 1]?.end ?? parts.bodyStart,
      to: element?.tag.start ?? text.length
    }));
    for (const { from, to } of places) {
      const at = markup.prose.slice(from, to).search(/\S/);
      if (at >= 0) complainAt(from + at, 'text outside any <Step>; every sentence belongs to a step');
    }
  }

  /** Reads a word and those inside it. `step` is the one it stands in, `within` the words around it. */
  function readWord(element: Element, step: StoryStep | undefined, within: readonly WordName[]): void {
    const { word, tag, children } = element;
    const line = lineAt(text, tag.start);
    const values = readAttributes(element);
    const parent = within.at(-1);
    const by = `<${word} of>`;

    if (word === 'Step') {
      readStep(line, element, values);
      return;
    }
    const isPlaced = parent === 'Step' || (parent === 'Dispute' && !vocabulary[word].block);
    if (!step) complain(line, `<${word}> outside any <Step>`);
    else if (!isPlaced)
      complain(
        line,
        `<${word}> inside <${parent}>; allowed: directly in a <Step>${vocabulary[word].block ? '' : ' or in its <Dispute>'}`
      );

    const of = values.get('of');
    const ids = of?.split(/\s+/) ?? [];
    const add = (list: string[] | undefined, id: string): void => {
      if (list && !list.includes(id)) list.push(id);
    };
    if (word === 'Cite') {
      if (step && !within.includes('Dispute')) citing.add(step);
      for (const id of ids) {
        mentions.push({ kind: 'row', id, line, by });
        add(step?.cites, id);
      }
      return;
    }
    if (word === 'Term' || word === 'Dispute') {
      if (of !== undefined && ids.length !== 1)
        complain(line, `${by}: “${of}” is more than one id; allowed: one`);
      else if (of !== undefined) {
        mentions.push({ kind: word === 'Term' ? 'term' : 'dispute', id: of, line, by });
        if (word === 'Dispute' && step && step.disputes.length > 0)
          complain(line, '<Dispute>: a second one in this step; allowed: one');
        add(word === 'Term' ? step?.terms : step?.disputes, of);
        if (word === 'Term') named.set(element, of);
      }
    }
    const words = proseOf(markup.prose.slice(tag.end, element.end));
    if (word === 'Term' && !element.isUnclosed && /\n\s*\n/.test(text.slice(tag.end, element.end)))
      complain(line, '<Term> has an empty line in it; it stands inside one sentence');
    if (words === '' && tag.isWhole)
      complain(line, `<${word}> is empty; put words between <${word} …> and </${word}>`);
    if (word === 'Note' && step) {
      if (step.note) complain(line, '<Note>: a second one in this step; allowed: one');
      else {
        const short = values.get('short') ?? '';
        step.note = { short, text: words };
        const count = countWords(short);
        if (count > mostShortWords)
          complain(line, `<Note short>: ${count} words; allowed: at most ${mostShortWords}`);
      }
    }
    for (const child of children) readWord(child, step, element.isUnclosed ? within : [...within, word]);
    if (word === 'Note') others.push(readText(element));
    for (const name of shownAttributes[word] ?? []) {
      const value = values.get(name);
      if (value !== undefined) others.push(proseOnLine(value, line));
    }
  }

  function readText(element: Element): Prose {
    return readProse(text, markup, element, (term) => named.get(term) ?? '');
  }

  function readStep(line: number, element: Element, values: Map<string, string>): void {
    const at = values.get('at');
    const span = at === undefined ? undefined : findSpan(at);
    const lead = values.get('lead');
    const scene = sceneNames.find((name) => name === lead);
    const map = values.get('map');
    const step: StoryStep = {
      id: values.get('id') ?? '',
      title: values.get('title') ?? '',
      at: at ?? '',
      says: values.get('says') ?? (span ? saySpan(span) : ''),
      lead: scene ?? sceneNames[0],
      ...(map ? { map } : {}),
      focus: values.get('focus')?.split(/\s+/) ?? [],
      cites: [],
      terms: [],
      disputes: []
    };
    if (step.id !== '' && !kebab.test(step.id))
      complain(
        line,
        `<Step>: the id “${step.id}” is not in kebab-case; allowed: lower-case words joined by hyphens, such as one-ribbon`
      );
    const count = step.title.split(/\s+/).length;
    if (count > mostWords)
      complain(line, `<Step>: the title has ${count} words; allowed: at most ${mostWords}`);
    if (at !== undefined && !span)
      complain(line, `<Step at>: “${at}” is not a possible date; allowed: ${momentForms}`);
    if (lead !== undefined && !scene)
      complain(
        line,
        `<Step lead>: no figure “${lead}”; allowed: ${sceneNames.join(', ')}${suggest(lead, sceneNames)}`
      );
    const outside = span && head ? sayOutside(span, head) : undefined;
    if (outside !== undefined) complain(line, `<Step at>: ${outside}`);
    for (const id of step.focus) mentions.push({ kind: 'actor', id, line, by: '<Step focus>' });

    for (const child of element.children) readWord(child, step, ['Step']);
    const margins = element.children.filter(({ word }) => word === 'Dispute').map(readText);
    steps.push({ line, step, prose: readText(element), margins });
    for (const name of shownAttributes.Step ?? [])
      if (values.has(name)) others.push(proseOnLine(values.get(name) ?? '', line));

    const notes = element.children.filter(({ word }) => word === 'Note');
    const prose = notes.reduce(
      (rest, note) => rest.replace(markup.prose.slice(note.tag.end, note.end), ''),
      markup.prose.slice(element.tag.end, element.end)
    );
    if (prose.trim() === '') complain(line, '<Step> is empty; a step has 60 to 110 words of prose');
    if (!citing.has(step))
      complain(
        line,
        step.cites.length > 0
          ? '<Step>: only its margin note cites; write <Cite of="…" /> after what the step itself says'
          : '<Step>: the step cites nothing; write <Cite of="…" /> after what it says'
      );
  }

  /** The values of a tag's attributes. Those that are wrong are left out, and named. */
  function readAttributes({ word, tag }: Element): Map<string, string> {
    const values = new Map<string, string>();
    // A tag that is not whole has been told, and its attributes are anyone's guess.
    if (!tag.isWhole) return values;
    const { needs, may }: Word = vocabulary[word];
    const allowed = `allowed: ${sayAttributes(word)}`;
    const written = new Set<string>();
    const code = text.slice(tag.start, tag.end);
    const { attributes, flaws } = parseTag(code);
    for (const { offset, says } of flaws) complainAt(tag.start + offset, `<${word}>: ${says}`);
    for (const attribute of attributes) {
      const start = tag.start + attribute.start;
      if (attribute.type !== 'Attribute') {
        const spread = code.slice(attribute.start, attribute.end);
        complainAt(start, `<${word}>: “${spread}” is code; allowed: text in quotation marks`);
        continue;
      }
      const { name, value } = attribute;
      written.add(name);
      const says = findFlaw(word, name, value, code);
      if (says !== undefined) complainAt(start, says);
      else if (Array.isArray(value) && value[0]?.type === 'Text') values.set(name, value[0].data.trim());
    }
    if (flaws.length === 0)
      for (const name of needs)
        if (!written.has(name)) complainAt(tag.start, `<${word}> has no “${name}”; ${allowed}`);
    return values;

    /** What is wrong with one attribute. */
    function findFlaw(
      word: WordName,
      name: string,
      value: AST.Attribute['value'],
      code: string
    ): string | undefined {
      if (!needs.includes(name) && !may.includes(name))
        return `<${word}> does not know “${name}”; ${allowed}${suggest(name, [...needs, ...may])}`;
      if (value === true) return `<${word} ${name}> has no value; write ${name}="…"`;
      const [text, ...more] = Array.isArray(value) ? value : [value];
      if (text === undefined) return `<${word} ${name}> is empty`;
      if (text.type !== 'Text' || more.length > 0)
        return `<${word} ${name}> holds code in braces; allowed: text in quotation marks, ${name}="…"`;
      if (!/["']/.test(code.charAt(text.start - 1)))
        return `<${word} ${name}>: the value has no quotation marks; write ${name}="…"`;
      if (text.data.trim() === '') return `<${word} ${name}> is empty`;
      if (shownAttributes[word]?.includes(name) && /["']/.test(text.data))
        return `<${word} ${name}> has a straight quotation mark in it; allowed: “ ” ‘ ’`;
      return undefined;
    }
  }
}

/** What is wrong with a moment that figures of the chapter cannot show; undefined where they can. */
export function sayOutside(
  { edtf, end }: Span,
  head: ChapterHead,
  figures: readonly SceneName[] = sceneNames
): string | undefined {
  // The figure of strengths has no edges in time.
  const frame = (['allegiance', 'map'] as const)
    .filter((figure) => figures.includes(figure))
    .map((figure) => head[figure])
    .find(({ from, to }) => end < parseSpan(from).start || end > parseSpan(to).end);
  return frame && `“${edtf}” ends outside the chapter’s figure; allowed: ${frame.from} to ${frame.to}`;
}

/** What the Svelte compiler's parser says against some code; undefined where it reads it. */
function findError(
  code: string
): { code?: string; message: string; position: number; end: number } | undefined {
  try {
    parse(code, { modern: true });
    return undefined;
  } catch (error) {
    const thrown = error as { code?: string; message: string; position?: [number, number] };
    const [position, end] = thrown.position ?? [0, 0];
    return { code: thrown.code, message: thrown.message.split('\n')[0] ?? '', position, end };
  }
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The attributes of one tag, by the Svelte compiler's parser. What it cannot read is told and blanked out. */
function parseTag(code: string): { attributes: AST.Component['attributes']; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  let readable = code.replace(/\/?>$/, '/>');
  for (;;) {
    const error = findError(readable);
    if (!error) break;
    const braces = /\{(?:[^{}]|\{[^{}]*\})*\}/.exec(readable);
    const [start, end] =
      error.code === 'attribute_duplicate'
        ? [error.position, error.end]
        : braces
          ? [braces.index, braces.index + braces[0].length]
          : [0, 0];
    const written = readable.slice(start, end);
    if (written.trim() === '') {
      flaws.push({
        offset: Math.min(error.position, code.length - 1),
        says: 'the tag cannot be read; each attribute is a name, =, and text in quotation marks'
      });
      return { attributes: [], flaws };
    }
    if (error.code === 'attribute_duplicate')
      flaws.push({ offset: start, says: `“${written}” stands a second time in the tag; allowed: once` });
    else flaws.push({ offset: start, says: `“${written}” is code; allowed: text in quotation marks` });
    const filled = braces?.index === start ? `"${blank(written).slice(2)}"` : blank(written);
    readable = readable.slice(0, start) + filled + readable.slice(end);
  }
  const [node] = parse(readable, { modern: true }).fragment.nodes;
  const isTag = node?.type === 'Component' || node?.type === 'RegularElement';
  return { attributes: isTag ? node.attributes : [], flaws };
}

/** Markdown without its marks, signs decoded; paragraphs parted by an empty line. */
function proseOf(markdown: string): string {
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

/** Reads the storyboard of a chapter from its source. Build only. Throws, naming every fault, where the chapter has any. */
export function readStoryboard(file: string, source: string): Storyboard {
  const { head, steps, faults } = parseChapter(file, source);
  if (head === undefined || faults.length > 0) throw new Error(faults.map(sayFault).join('\n'));
  return { chapter: head, steps: steps.map(({ step }) => step) };
}
