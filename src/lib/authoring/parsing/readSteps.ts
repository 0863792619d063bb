/** Reads the words of a chapter: its steps, what they name, and all that its readers see. */
import { countWords } from '../../ledger/build/check';
import { findSpan, momentForms, parseSpan, saySpan, type Span } from '../../moments';
import { suggest } from '../../reading/nearest';
import type { SceneName } from '../../scenes';
import { sceneNames } from '../../scenes/build';
import { type Edit, findPoint, pointForms, rowsNamed, splitPoint } from '../../scenes/point';
import type { Edges } from '../../scenes/shared/edges';
import type { ChapterHead, StoryStep } from '../words/storyboard';
import { vocabulary, type WordName } from '../words/vocabulary';
import { readAttributes, shownAttributes } from './attributes';
import { gistOf } from './gist';
import type { Element, Markup } from './markup';
import { markdownText, proseOnLine, readProse, type Prose } from './prose';
import { lineAt } from './source.js';

/** A ledger id that a chapter names. */
export interface Mention {
  kind: 'row' | 'term' | 'dispute' | 'actor' | 'drawn';
  id: string;
  line: number;
  /** As written: `<Cite of="…">` */
  by: string;
}

export interface ParsedStep {
  line: number;
  step: StoryStep;
  /** The rows that its own text cites; its margin note may cite more */
  cites: string[];
  /** It says its moment in words of its own */
  isSaid: boolean;
  /** The sentence that it opens with, where its author wrote one */
  gist?: string;
  /** Its text, without margin note and presenter’s note */
  prose: Prose;
  /** Its margin notes: one, where nothing is wrong */
  margins: Prose[];
}

/** What the words of a chapter hold. */
interface Words {
  steps: ParsedStep[];
  mentions: Mention[];
  /** Titles, leads and presenter’s notes */
  others: Prose[];
}

/** What is known while a chapter is read, and what was found so far. */
interface Reading extends Words {
  /** The source, with straight marks around its attributes */
  text: string;
  markup: Markup;
  head: ChapterHead | undefined;
  /** The row that each Term names */
  named: Map<Element, string>;
  /** The line of each step, by its id */
  lines: Map<string, number>;
  complain: (offset: number, says: string) => void;
}

/** A step while it is read. */
interface Draft {
  step: StoryStep;
  cites: string[];
  /** Something in its own text cites, be it wrongly */
  isCiting: boolean;
}

/** A word, where it stands, and what its tag says. */
interface Place {
  element: Element;
  draft: Draft | undefined;
  /** The words around it, the nearest last */
  within: readonly WordName[];
  values: Map<string, string>;
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const mostWords = 6;
/** More beside a point would be read as another. */
const mostKept = 4;
/** In a line of the words of a point. */
const mostPointLetters = 34;
/** A slide’s sentence is read at a glance. */
const mostShortWords = 25;
/** The sentence under a title is two lines of it. */
const mostGistLetters = 90;

/** Reads the words of a chapter. `head` is undefined where the front matter has a fault. */
export function readSteps(
  text: string,
  markup: Markup,
  head: ChapterHead | undefined,
  complain: (offset: number, says: string) => void
): Words {
  const reading: Reading = {
    text,
    markup,
    head,
    named: new Map(),
    lines: new Map(),
    complain,
    steps: [],
    mentions: [],
    others: []
  };
  for (const element of markup.elements) readWord(reading, element, undefined, []);
  const { steps, mentions, others } = reading;
  return { steps, mentions, others };
}

/** Reads a word and those inside it. */
function readWord(
  reading: Reading,
  element: Element,
  draft: Draft | undefined,
  within: readonly WordName[]
): void {
  const { word, tag } = element;
  const values = readAttributes(reading.text, tag, reading.complain);
  if (word === 'Step') {
    readStep(reading, element, values);
    return;
  }
  const place: Place = { element, draft, within, values };
  checkPlace(reading, place);
  if (word === 'Cite') {
    readCite(reading, place);
    return;
  }
  if (word === 'Note') readNote(reading, place);
  else readLink(reading, place, word);
  checkInside(reading, element);
  for (const child of element.children)
    readWord(reading, child, draft, element.isUnclosed ? within : [...within, word]);
  if (word === 'Note') reading.others.push(textOf(reading, element));
  collectShown(reading, element, values);
}

/** Words stand in a step; those of a sentence in its margin note too. */
function checkPlace({ complain }: Reading, { element: { word, tag }, draft, within }: Place): void {
  const parent = within.at(-1);
  const { block } = vocabulary[word];
  if (!draft) complain(tag.start, `<${word}> outside any <Step>`);
  else if (parent !== 'Step' && (parent !== 'Dispute' || block))
    complain(
      tag.start,
      `<${word}> inside <${parent}>; allowed: directly in a <Step>${block ? '' : ' or in its <Dispute>'}`
    );
}

function checkInside({ text, markup, complain }: Reading, { word, tag, end, isUnclosed }: Element): void {
  if (word === 'Term' && !isUnclosed && /\n\s*\n/.test(text.slice(tag.end, end)))
    complain(tag.start, '<Term> has an empty line in it; it stands inside one sentence');
  if (tag.isWhole && markdownText(markup.prose.slice(tag.end, end)) === '')
    complain(tag.start, `<${word}> is empty; put words between <${word} …> and </${word}>`);
}

function readCite(reading: Reading, { element, draft, within, values }: Place): void {
  const isInMargin = within.includes('Dispute');
  if (draft && !isInMargin) draft.isCiting = true;
  for (const id of values.get('of')?.split(/\s+/) ?? []) {
    mention(reading, element, 'row', id);
    add(draft?.step.cites, id);
    if (!isInMargin) add(draft?.cites, id);
  }
}

/** A Term or a Dispute names one row. */
function readLink(reading: Reading, { element, draft, values }: Place, word: WordName): void {
  const { complain, named } = reading;
  const { start } = element.tag;
  const of = values.get('of');
  if (of === undefined) return;
  if (/\s/.test(of)) {
    complain(start, `<${word} of>: “${of}” is more than one id; allowed: one`);
    return;
  }
  mention(reading, element, word === 'Term' ? 'term' : 'dispute', of);
  if (word === 'Term') {
    named.set(element, of);
    add(draft?.step.terms, of);
    return;
  }
  if (draft && draft.step.disputes.length > 0)
    complain(start, '<Dispute>: a second one in this step; allowed: one');
  add(draft?.step.disputes, of);
}

function readNote({ markup, complain }: Reading, { element: { tag, end }, draft, values }: Place): void {
  if (!draft) return;
  if (draft.step.note) {
    complain(tag.start, '<Note>: a second one in this step; allowed: one');
    return;
  }
  const short = values.get('short') ?? '';
  draft.step.note = { short, text: markdownText(markup.prose.slice(tag.end, end)) };
  const count = countWords(short);
  if (count > mostShortWords)
    complain(tag.start, `<Note short>: ${count} words; allowed: at most ${mostShortWords}`);
}

function readStep(reading: Reading, element: Element, values: Map<string, string>): void {
  const { text, head } = reading;
  const { start } = element.tag;
  const span = findSpan(values.get('at') ?? '');
  const map = values.get('map');
  const [gist, rests] = [values.get('gist'), values.get('rests')];
  const draft: Draft = {
    step: {
      id: values.get('id') ?? '',
      title: values.get('title') ?? '',
      at: values.get('at') ?? '',
      says: values.get('says') ?? (span ? saySpan(span) : ''),
      // One that is no figure is a fault: the step is never drawn
      lead: values.get('lead') as SceneName,
      ...(map ? { map } : {}),
      focus: values.get('focus')?.split(/\s+/) ?? [],
      edit: readEdit(values),
      ...(rests === undefined ? {} : { rests }),
      cites: [],
      terms: [],
      disputes: []
    },
    cites: [],
    isCiting: false
  };
  for (const says of findStepFaults(draft.step, values, span, head)) reading.complain(start, says);
  for (const says of [...findEditFaults(draft.step.edit), ...findSentenceFaults(gist, rests)])
    reading.complain(start, says);
  checkId(reading, start, draft.step.id);
  for (const id of draft.step.focus) mention(reading, element, 'actor', id, 'focus');
  const { edit } = draft.step;
  const point = edit.point === undefined ? undefined : findPoint(edit.point);
  if (point && 'actor' in point) mention(reading, element, 'actor', point.actor, 'point');
  for (const id of rowsNamed(edit))
    mention(reading, element, 'drawn', id, edit.keep.includes(id) ? 'keep' : 'point');

  for (const child of element.children) readWord(reading, child, draft, ['Step']);
  draft.step.gist = gist ?? gistOf(draft.step.note?.short ?? '');
  reading.steps.push({
    line: lineAt(text, start),
    step: draft.step,
    cites: draft.cites,
    isSaid: values.has('says'),
    ...(gist === undefined ? {} : { gist }),
    prose: textOf(reading, element),
    margins: element.children
      .filter(({ word }) => word === 'Dispute')
      .map((dispute) => textOf(reading, dispute))
  });
  collectShown(reading, element, values);
  checkText(reading, element, draft);
}

function readEdit(values: Map<string, string>): Edit {
  const [point, says, window] = ['point', 'says-point', 'window'].map((name) => values.get(name));
  return {
    ...(point === undefined ? {} : { point }),
    ...(says === undefined ? {} : { says }),
    keep: values.get('keep')?.split(/\s+/) ?? [],
    ...(window === undefined ? {} : { window })
  };
}

/** What is wrong with what a step says of its frame. */
function findEditFaults({ point, says, keep, window }: Edit): string[] {
  const faults: string[] = [];
  if (point !== undefined && !findPoint(point))
    faults.push(`<Step point>: “${point}” is not a point; allowed: ${pointForms}`);
  if (keep.length > mostKept) faults.push(`<Step keep>: ${keep.length} ids; allowed: at most ${mostKept}`);
  if (window !== undefined && !findSpan(window)?.edtf.includes('/'))
    faults.push(
      `<Step window>: “${window}” is not a stretch of time; allowed: two moments as 1970-10-15/1971-12`
    );
  const lines = says === undefined ? [] : splitPoint(says, mostPointLetters);
  if (lines.length > 2 || lines.some((line) => line.length > mostPointLetters))
    faults.push(
      `<Step says-point>: “${says}” is too long; allowed: two lines of ${mostPointLetters} letters`
    );
  return faults;
}

/** What is wrong with the sentence that a step opens with, and with its author’s word on what it rests on. */
function findSentenceFaults(gist: string | undefined, rests: string | undefined): string[] {
  const faults: string[] = [];
  if (gist !== undefined && gist.length > mostGistLetters)
    faults.push(`<Step gist>: “${gist}” has ${gist.length} letters; allowed: at most ${mostGistLetters}`);
  for (const [name, text] of Object.entries({ gist, rests }))
    if (text !== undefined && !/[.?!]”?$/.test(text))
      faults.push(`<Step ${name}>: “${text}” does not end with a full stop; allowed: whole sentences`);
  return faults;
}

function checkId({ text, lines, complain }: Reading, start: number, id: string): void {
  const first = lines.get(id);
  if (first !== undefined)
    complain(start, `<Step>: the id “${id}” is that of the step of line ${first} too; ids are unique`);
  else if (id !== '') lines.set(id, lineAt(text, start));
}

/** What is wrong with a step’s tag. */
function findStepFaults(
  { id, title }: StoryStep,
  values: Map<string, string>,
  span: Span | undefined,
  head: ChapterHead | undefined
): string[] {
  const faults: string[] = [];
  if (id !== '' && !kebab.test(id))
    faults.push(
      `<Step>: the id “${id}” is not in kebab-case; allowed: lower-case words joined by hyphens, such as one-boat`
    );
  const count = title.split(/\s+/).length;
  if (count > mostWords) faults.push(`<Step>: the title has ${count} words; allowed: at most ${mostWords}`);
  const at = values.get('at');
  if (at !== undefined && !span)
    faults.push(`<Step at>: “${at}” is not a possible date; allowed: ${momentForms}`);
  const lead = values.get('lead');
  if (lead !== undefined && !sceneNames.some((name) => name === lead))
    faults.push(
      `<Step lead>: no figure “${lead}”; allowed: ${sceneNames.join(', ')}${suggest(lead, sceneNames)}`
    );
  const outside = span && head && sayOutside(span, head);
  if (outside) faults.push(`<Step at>: ${outside}`);
  return faults;
}

/** A step has text, and its own text cites. */
function checkText({ markup, complain }: Reading, { tag, end, children }: Element, draft: Draft): void {
  const text = children
    .filter(({ word }) => word === 'Note')
    .reduce(
      (rest, note) => rest.replace(markup.prose.slice(note.tag.end, note.end), ''),
      markup.prose.slice(tag.end, end)
    );
  if (text.trim() === '')
    complain(tag.start, '<Step> is empty; a step has prose, and cites what it rests on');
  if (!draft.isCiting)
    complain(
      tag.start,
      draft.step.cites.length > 0
        ? '<Step>: only its margin note cites; write <Cite of="…" /> after what the step itself says'
        : '<Step>: the step cites nothing; write <Cite of="…" /> after what it says'
    );
}

/** What is wrong with a moment that figures of the chapter cannot show; undefined where they can. */
export function sayOutside(
  { edtf, end }: Span,
  head: ChapterHead,
  figures: readonly SceneName[] = sceneNames
): string | undefined {
  // A figure without edges in time shows any moment
  const [frame] = figures.flatMap((figure) => {
    const { from, to } = (head as Partial<{ readonly [scene in SceneName]: Partial<Edges> }>)[figure] ?? {};
    if (from === undefined || to === undefined) return [];
    return end < parseSpan(from).start || end > parseSpan(to).end ? [{ from, to }] : [];
  });
  return frame && `“${edtf}” ends outside the chapter’s figure; allowed: ${frame.from} to ${frame.to}`;
}

function mention(
  { text, mentions }: Reading,
  { word, tag }: Element,
  kind: Mention['kind'],
  id: string,
  attribute = 'of'
): void {
  mentions.push({ kind, id, line: lineAt(text, tag.start), by: `<${word} ${attribute}>` });
}

function add(list: string[] | undefined, id: string): void {
  if (list && !list.includes(id)) list.push(id);
}

const textOf = ({ text, markup, named }: Reading, element: Element): Prose =>
  readProse(text, markup, element, (term) => named.get(term) ?? '');

function collectShown({ text, others }: Reading, { word, tag }: Element, values: Map<string, string>): void {
  for (const name of shownAttributes[word] ?? []) {
    const value = values.get(name);
    if (value !== undefined) others.push(proseOnLine(value, lineAt(text, tag.start)));
  }
}
