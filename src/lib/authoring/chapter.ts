/**
 * Reads a chapter's source: front matter, and the words with their attributes by the Svelte compiler's parser. Nothing
 * is run. Faults that need no ledger are found here; `checkChapter` adds those that do.
 */
import { parse, type AST } from 'svelte/compiler';
import type { Fault } from '../ledger/schema';
import { findSpan, momentForms, parseSpan, saySpan } from '../moments';
import { sceneNames } from '../scenes';
import { lineAt, readHead, splitFrontMatter } from './frontMatter';
import { checkMarkdown } from './markdown';
import { meantWord, readMarkup, type Markup } from './markup';
import { suggest } from '../ledger/nearest';
import type { ChapterHead, StoryStep } from './storyboard';
import { sayAttributes, vocabulary, type Word, type WordName } from './vocabulary';

/** A ledger id that a chapter names. */
export interface Mention {
  kind: 'row' | 'term' | 'dispute' | 'actor' | 'strength';
  id: string;
  line: number;
  /** As written: `<Cite of="…">` */
  by: string;
}

export interface ParsedStep {
  line: number;
  step: StoryStep;
}

export interface ParsedChapter {
  file: string;
  /** Undefined where the front matter has a fault */
  head?: ChapterHead;
  steps: ParsedStep[];
  mentions: Mention[];
  /** In the order of their lines */
  faults: Fault[];
}

type Node = AST.Fragment['nodes'][number];
/** A word's tag as the parser sees it; a misspelt one in lower case is an element to it. */
type Element = AST.Component | AST.RegularElement;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const mostWords = 6;

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
  /** Steps with a citation, be it a faulty one */
  const citing = new Set<StoryStep>();
  const complain = (line: number, says: string): void => void faults.push({ file, line, says });
  const complainAt = (offset: number, says: string): void => complain(lineAt(text, offset), says);

  const parts = splitFrontMatter(text);
  if (parts.wrong) complain(parts.wrong.line, parts.wrong.says);
  const front = parts.yaml === undefined ? undefined : readHead(file, parts.yaml);
  if (front) faults.push(...front.faults);
  const head = front?.head;
  for (const [index, id] of (head?.strength?.rows ?? []).entries())
    mentions.push({
      kind: 'strength',
      id,
      line: front!.lineOf('strength', 'rows', index),
      by: 'strength.rows'
    });
  for (const [index, id] of (head?.allegiance.actors ?? []).entries())
    mentions.push({
      kind: 'actor',
      id,
      line: front!.lineOf('allegiance', 'actors', index),
      by: 'allegiance.actors'
    });

  const markup = readMarkup(text, parts.bodyStart);
  for (const flaw of [...markup.flaws, ...checkMarkdown(text, markup)]) complainAt(flaw.offset, flaw.says);
  const told = new Set(markup.flaws.map(({ offset }) => offset));

  readNodes(parseMarkup(markup, complainAt), undefined, []);
  if (steps.length === 0) complain(1, 'no <Step>; a chapter is made of steps');
  const seen = new Map<string, number>();
  for (const { line, step } of steps) {
    const first = seen.get(step.id);
    if (first !== undefined)
      complain(line, `<Step>: the id “${step.id}” is that of the step of line ${first} too; ids are unique`);
    else if (step.id !== '') seen.set(step.id, line);
  }

  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { file, head, steps, mentions, faults };

  /** Walks the words. `step` is the one they stand in, `within` the words around them. */
  function readNodes(nodes: readonly Node[], step: StoryStep | undefined, within: readonly WordName[]): void {
    for (const node of nodes) {
      if (node.type === 'Text') {
        if (!step && node.data.trim() !== '')
          complainAt(
            node.start + node.data.search(/\S/),
            'text outside any <Step>; every sentence belongs to a step'
          );
      } else if (node.type === 'Component' || node.type === 'RegularElement') {
        const word = meantWord(node.name);
        if (word) readWord(word, node, step, within);
      }
    }
  }

  function readWord(
    word: WordName,
    node: Element,
    step: StoryStep | undefined,
    within: readonly WordName[]
  ): void {
    const line = lineAt(text, node.start);
    const values = readAttributes(word, node);
    const children = node.fragment.nodes;
    const parent = within.at(-1);
    const by = `<${word} of>`;

    if (word === 'Step') {
      // Inside another step only where that one was not closed, which has been told.
      readStep(line, node, values);
      return;
    }
    const isPlaced =
      word === 'Cite' || word === 'Term' ? parent === 'Step' || parent === 'Dispute' : parent === 'Step';
    if (!step) complain(line, `<${word}> outside any <Step>`);
    else if (!isPlaced && !told.has(node.start))
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
      if (step) citing.add(step);
      for (const id of ids) {
        mentions.push({ kind: 'row', id, line, by });
        add(step?.cites, id);
      }
      if (children.length > 0 && !told.has(node.start))
        complain(line, '<Cite> holds nothing; write <Cite of="…" />');
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
      }
    }
    const words = proseOf(node);
    if (words === '' && !told.has(node.start))
      complain(line, `<${word}> is empty; put words between <${word} …> and </${word}>`);
    if (word === 'Note' && step) {
      if (step.note) complain(line, '<Note>: a second one in this step; allowed: one');
      else {
        const short = values.get('short');
        step.note = { ...(short === undefined ? {} : { short }), text: words };
      }
    }
    readNodes(children, step, [...within, word]);
  }

  function readStep(line: number, node: Element, values: Map<string, string>): void {
    const at = values.get('at');
    const span = at === undefined ? undefined : findSpan(at);
    const lead = values.get('lead');
    const scene = sceneNames.find((name) => name === lead);
    const step: StoryStep = {
      id: values.get('id') ?? '',
      title: values.get('title') ?? '',
      at: at ?? '',
      says: values.get('says') ?? (span ? saySpan(span) : ''),
      lead: scene ?? sceneNames[0],
      focus: values.get('focus')?.split(/\s+/) ?? [],
      cites: [],
      terms: [],
      disputes: []
    };
    steps.push({ line, step });

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
    if (span && head) {
      const from = parseSpan(head.allegiance.from);
      const to = parseSpan(head.allegiance.to);
      if (span.end < from.start || span.end > to.end)
        complain(
          line,
          `<Step at>: “${at}” ends outside the chapter’s figure; allowed: ${from.edtf} to ${to.edtf}`
        );
    }
    for (const id of step.focus) mentions.push({ kind: 'actor', id, line, by: '<Step focus>' });

    readNodes(node.fragment.nodes, step, ['Step']);
    if (proseOf(node) === '') complain(line, '<Step> is empty; a step has 60 to 110 words of prose');
    if (!citing.has(step))
      complain(line, `<Step>: the step cites nothing; write <Cite of="…" /> after what it says`);
  }

  /** The values of a tag's attributes. Those that are wrong are left out, and named. */
  function readAttributes(word: WordName, node: Element): Map<string, string> {
    const { needs, may }: Word = vocabulary[word];
    const allowed = `allowed: ${sayAttributes(word)}`;
    const values = new Map<string, string>();
    const written = new Set<string>();
    for (const attribute of node.attributes) {
      if (attribute.type !== 'Attribute') {
        const code = text.slice(attribute.start, attribute.end);
        complainAt(attribute.start, `<${word}>: “${code}” is code; allowed: text in quotation marks`);
        continue;
      }
      const { name, value } = attribute;
      written.add(name);
      if (!needs.includes(name) && !may.includes(name)) {
        complainAt(
          attribute.start,
          `<${word}> does not know “${name}”; ${allowed}${suggest(name, [...needs, ...may])}`
        );
        continue;
      }
      const literal =
        Array.isArray(value) && value.length === 1 && value[0]?.type === 'Text'
          ? value[0].data.trim()
          : undefined;
      if (value === true) complainAt(attribute.start, `<${word} ${name}> has no value; write ${name}="…"`);
      else if (Array.isArray(value) && value.length === 0)
        complainAt(attribute.start, `<${word} ${name}> is empty`);
      else if (literal === undefined)
        complainAt(
          attribute.start,
          `<${word} ${name}> holds code in braces; allowed: text in quotation marks, ${name}="…"`
        );
      else if (literal === '') complainAt(attribute.start, `<${word} ${name}> is empty`);
      else {
        values.set(name, literal);
        if (shownAttributes[word]?.includes(name) && /["']/.test(literal))
          complainAt(
            attribute.start,
            `<${word} ${name}> has a straight quotation mark in it; allowed: “ ” ‘ ’`
          );
      }
    }
    // A tag that is not whole has lost its attributes, which is no second fault.
    if (!told.has(node.start) || written.size > 0)
      for (const name of needs)
        if (!written.has(name)) complainAt(node.start, `<${word}> has no “${name}”; ${allowed}`);
    return values;
  }
}

/** The parser throws at an attribute that stands twice, and perhaps at more than is known here: each is told and blanked out. */
function parseMarkup({ text }: Markup, complainAt: (offset: number, says: string) => void): readonly Node[] {
  let readable = text;
  for (let tries = 0; tries < 100; tries++) {
    try {
      return parse(readable, { modern: true, loose: true }).fragment.nodes;
    } catch (error) {
      const { code, message, position } = error as {
        code?: string;
        message: string;
        position?: [number, number];
      };
      const [start, end] = position ?? [0, 0];
      const written = readable.slice(start, end);
      if (code === 'attribute_duplicate')
        complainAt(start, `“${written}” stands a second time in one tag; allowed: once`);
      else complainAt(start, `not readable: ${message.split('\n')[0]}`);
      if (written.trim() === '') return [];
      readable = readable.slice(0, start) + written.replace(/[^\n]/g, ' ') + readable.slice(end);
    }
  }
  return [];
}

/** The words inside a tag, without Markdown's marks; paragraphs parted by an empty line. Notes are not part of a step's prose. */
function proseOf(node: Element): string {
  const gather = (nodes: readonly Node[]): string =>
    nodes
      .map((child) => {
        if (child.type === 'Text') return child.data;
        if (child.type !== 'Component' && child.type !== 'RegularElement') return '';
        const word = meantWord(child.name);
        return word === 'Note' || word === 'Step' ? '' : gather(child.fragment.nodes);
      })
      .join('');
  return gather(node.fragment.nodes)
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
