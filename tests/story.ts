/**
 * What the tests know of the story: nothing but what its content says. They choose from it what they need, such as a step at
 * which the accounts differ, so that they hold for any story. `CONTENT` names the folder that was built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gistOf } from '../src/lib/authoring/parsing/gist';
import { parseSpan, saySpan } from '../src/lib/moments/moment';

/** The folder whose story is built. */
export const content = process.env.CONTENT ?? 'content';
const read = (...path: string[]): string => readFileSync(join(content, ...path), 'utf8');

export interface Account {
  id: string;
  name: string;
  /** Of a party's account only */
  party?: string;
  banner?: string;
}
interface Story {
  title: string;
  question: string;
  /** Its name in messages to hosts */
  channel: string;
  /** First and last year, with a stroke between them */
  years: string;
  opening: { at: string; figure: string; map: string };
  accounts: Account[];
  lanes: { id: string; role: string; title: string }[];
  families: { id: string; title: string; group: string }[];
  map: { frames: { id: string; title: string; tab: string }[] };
  examples: { row: string; mark: string }[];
}
export const story = parse(read('story.yaml')) as Story;

export interface Predict {
  asks: string;
  at: string;
  choices: string[];
  answer: string;
}
export interface Step {
  id: string;
  /** Id of its chapter */
  chapter: string;
  /** Its place in the chapter, from 1 */
  number: number;
  title: string;
  at: string;
  /** The moment in words */
  says: string;
  lead: 'map' | 'strength' | 'allegiance';
  focus: string[];
  /** Rows in the order in which the text first cites them */
  cites: string[];
  terms: string[];
  disputes: string[];
  /** The sentence that it opens with */
  gist: string;
  note: { short: string; text: string };
  /** Minutes planned for it in a lesson of 45 and of 90 */
  minutes: [number, number];
  question: string;
  answer: string;
  /** What its slide asks before it shows the step */
  predict?: Predict;
}
export interface Chapter {
  id: string;
  number: number;
  title: string;
  years: string;
  question: string;
  steps: Step[];
}

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, ids = '']) => ids.split(/\s+/)))
];

function readChapter(file: string): Chapter {
  const source = read('chapters', file);
  const { chapter } = parse(source.split(/^---$/m)[1] ?? '') as { chapter: Omit<Chapter, 'steps'> };
  const lessons = parse(read('teaching', file.replace(/svx$/, 'yaml'))) as {
    [step: string]: undefined | Pick<Step, 'minutes' | 'question' | 'answer' | 'predict'>;
  };
  const steps = [...source.matchAll(/<Step\s([^>]*)>(.*?)<\/Step>/gs)].map(
    ([, tag = '', text = ''], index) => {
      const attribute = (name: string): string | undefined =>
        new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
      const id = attribute('id') ?? '';
      const at = attribute('at') ?? '';
      const lesson = lessons[id];
      const [, short = '', note = ''] = /<Note\s+short="([^"]*)"\s*>(.*?)<\/Note>/s.exec(text) ?? [];
      return {
        id,
        chapter: chapter.id,
        number: index + 1,
        title: attribute('title') ?? '',
        at,
        says: attribute('says') ?? saySpan(parseSpan(at)),
        lead: attribute('lead') as Step['lead'],
        focus: (attribute('focus') ?? '').split(' ').filter(Boolean),
        cites: all(text, /<Cite\s[^>]*?of="([^"]+)"/g),
        terms: all(text, /<Term\s[^>]*?of="([^"]+)"/g),
        disputes: all(text, /<Dispute\s[^>]*?of="([^"]+)"/g),
        gist: attribute('gist') ?? gistOf(short),
        note: { short, text: note.trim() },
        minutes: lesson?.minutes ?? [0, 0],
        question: lesson?.question.trim() ?? '',
        answer: lesson?.answer.trim() ?? '',
        ...(lesson?.predict && { predict: lesson.predict })
      } as Step;
    }
  );
  return { ...chapter, steps };
}
/** The chapters in their order. */
export const chapters: readonly Chapter[] = readdirSync(join(content, 'chapters'))
  .filter((file) => file.endsWith('.svx'))
  .sort()
  .map(readChapter);
/** All steps of the work, in order. */
export const allSteps: readonly Step[] = chapters.flatMap(({ steps }) => steps);

export interface Cite {
  source: string;
}
/** A row of the ledger, as far as any test looks at one. */
export interface Row {
  id: string;
  cites?: Cite[];
}
export interface Tie extends Row {
  from: string;
  start: { edtf: string; shown: string };
  end: { edtf: string; shown: string };
  summaries?: unknown;
  states?: { account: string; start: string; end: string; lane: string }[];
}
export interface Dispute extends Row {
  topic: string;
  handling: string;
  sides: { by: string; says: string; cites: Cite[] }[];
}
export interface Actor extends Row {
  kind: 'organisation' | 'person';
  name: string;
  short?: string;
  arabic?: string;
  aliases: { name: string; usedBy?: string }[];
  confused?: { dispute: string; with?: string[] }[];
}
export interface Term extends Row {
  term: string;
  arabic?: string;
  says: string;
}
export interface Source extends Row {
  core?: boolean;
  title: string;
  short: string;
}
interface Kinds {
  actors: Actor;
  disputes: Dispute;
  events: Row & { date: { edtf: string | null } };
  evidence: Row & { tie: string };
  places: Row;
  quotes: Row;
  sources: Source;
  strengths: Row;
  terms: Term;
  ties: Tie;
}
const ledger = new Map<string, unknown>();
/** The rows of a kind, in the order of the ledger. */
export function rowsOf<Kind extends keyof Kinds>(kind: Kind): Kinds[Kind][] {
  if (!ledger.has(kind)) ledger.set(kind, parse(read('ledger', `${kind}.yaml`)) ?? []);
  return ledger.get(kind) as Kinds[Kind][];
}

const kinds = [
  ...(['events', 'ties', 'evidence', 'strengths', 'quotes', 'disputes'] as const),
  ...(['actors', 'places', 'terms'] as const)
];
/** What was looked for; an error that names it where the content has none. */
function found<T>(one: T | undefined, what: string): T {
  return one ?? none(what);
}
function none(what: string): never {
  throw new Error(`These tests need ${what}, and ${content} has none`);
}
export const chapterOf = ({ chapter }: Step): Chapter =>
  found(
    chapters.find(({ id }) => id === chapter),
    `a chapter “${chapter}”`
  );
/** The step after one, in the same chapter. */
export const after = (step: Step): Step =>
  found(chapterOf(step).steps[step.number], `a step after ${step.id} in its chapter`);
/** The step before one, in the same chapter. */
export const before = (step: Step): Step =>
  found(chapterOf(step).steps[step.number - 2], `a step before ${step.id} in its chapter`);

/** The account that is nobody's own. */
export const neutral: Account = found(story.accounts[0], 'accounts');
/** The accounts of the parties, two at least. */
const parties = story.accounts.slice(1) as (Account & { party: string; banner: string })[];
export const [party, otherParty] = [
  found(parties[0], 'an account of a party'),
  found(parties.at(-1), 'another')
];

const dayOf = (moment: string): number => parseSpan(moment).end;
/** The ties that are not the same in every account. */
const contested = rowsOf('ties').filter(({ states }) => (states?.length ?? 0) > 1);
/** Where the accounts put a tie at a step: how many lanes; 1 where they agree. */
function lanesAt({ at }: Step, { states = [] }: Tie): number {
  const day = dayOf(at);
  const current = states.filter(({ start, end }) => dayOf(start) <= day && day < dayOf(end));
  return Math.max(1, new Set(current.map(({ lane }) => lane)).size);
}
const contestedAt = (step: Step): Tie | undefined =>
  contested.find(
    (tie) =>
      (step.cites.includes(tie.id) || step.focus.includes(tie.from)) &&
      lanesAt(step, tie) === story.accounts.length
  );

/** A step that the allegiance figure leads and that each account draws in its own way; the last step of no chapter. */
const differingSteps = [
  ...allSteps.filter(({ cites }) => contested.some(({ id }) => cites.includes(id))),
  ...allSteps
].filter(
  (step) =>
    step.lead === 'allegiance' &&
    contestedAt(step) &&
    step.number > 1 &&
    step.number < chapterOf(step).steps.length
);
export const differing: Step = found(
  differingSteps[0],
  'a step between others of its chapter, led by the allegiance figure, at which each account puts a tie elsewhere'
);
/** The last such step of its chapter, when the ribbon has gone on for a while. */
export const differingLate: Step = found(
  differingSteps
    .filter((step) => step.chapter === differing.chapter)
    .sort((a, b) => dayOf(b.at) - dayOf(a.at))[0],
  'a step at which accounts differ'
);
/** The tie that the accounts put elsewhere there. */
export const contestedTie: Tie = found(contestedAt(differing), 'a contested tie');
/** The chapter that most tests read. */
export const chapter: Chapter = chapterOf(differing);

/** A step that the allegiance figure leads and before whose end no tie is contested. */
export function aStepWhoseAccountsAgree(): Step {
  const starts = contested.flatMap(({ states = [] }) => states.map(({ start }) => parseSpan(start).start));
  const fits = (step: Step): boolean => step.lead === 'allegiance' && dayOf(step.at) < Math.min(...starts);
  return found(
    chapter.steps.find(fits) ?? allSteps.find(fits),
    'a step led by the allegiance figure before any tie is contested'
  );
}

/** A step in the middle of the chapter that most tests read: two before it, one after it. */
export const middle: Step = found(
  chapter.steps[Math.max(2, Math.floor(chapter.steps.length / 2))],
  'a chapter of four steps'
);
export const first: Step = found(chapter.steps[0], 'a step');
export const last: Step = found(chapter.steps.at(-1), 'a step');

/** A step whose slide asks nothing and the step after it, best one that asks nothing either, in the chapter that most tests read. */
export function twoSteps(): [Step, Step] {
  const next = (step: Step): Step | undefined => chapterOf(step).steps[step.number];
  const shows = (step: Step | undefined): boolean => step !== undefined && !step.predict;
  const every = [...chapter.steps, ...allSteps].filter((step) => next(step) !== undefined && shows(step));
  const step = found(
    every.find((one) => shows(next(one))) ?? every[0],
    'a step that asks nothing before it shows, with one after it'
  );
  return [step, after(step)];
}
/** The heading of a step where its slide is first seen: what it asks, else its title. */
export const headingOf = ({ predict, title }: Step): string => predict?.asks.trim() ?? title;

/** A step whose slide asks before it shows. */
export function aStepThatAsksFirst(): Step & { predict: Predict } {
  const asks = (step: Step): step is Step & { predict: Predict } => step.predict !== undefined;
  return found(chapter.steps.find(asks) ?? allSteps.find(asks), 'a step that asks before it shows');
}

/** A chapter and the one after it. */
export function twoChapters(): [Chapter, Chapter] {
  const index = Math.max(0, Math.min(chapter.number - 1, chapters.length - 2));
  return [found(chapters[index], 'a chapter'), found(chapters[index + 1], 'a chapter after another')];
}

/** A step that one figure leads. */
export const aStepLedBy = (lead: Step['lead']): Step =>
  found(
    chapter.steps.find((step) => step.lead === lead) ?? allSteps.find((step) => step.lead === lead),
    `a step led by ${lead}`
  );

/** A step of the chapter that most tests read, with a citation and a term of the glossary in its text, and the term. */
export function aStepWithATerm(): { step: Step; term: Term } {
  const terms = rowsOf('terms');
  for (const step of chapter.steps.filter(({ cites }) => cites.length > 0))
    for (const id of step.terms) {
      const term = terms.find((one) => one.id === id);
      if (term) return { step, term };
    }
  return none(`a step of ${chapter.id} with a term of the glossary`);
}

/** A dispute that a step tells, with two sides that cite a source, and that step. */
export function aToldDispute(): { step: Step; dispute: Dispute } {
  for (const step of [differing, ...chapter.steps, ...allSteps])
    for (const id of step.disputes) {
      const dispute = rowsOf('disputes').find((one) => one.id === id);
      if (dispute && dispute.sides.length > 1 && dispute.sides.every(({ cites }) => cites.length > 0))
        return { step, dispute };
    }
  return none('a dispute of two sides that a step tells');
}

/** The row that has an id, of whatever kind. */
export const rowOf = (id: string): Row =>
  found(
    kinds.flatMap((kind): Row[] => rowsOf(kind)).find((row) => row.id === id),
    `a row “${id}”`
  );
export const sourceOf = (id: string): Source =>
  found(
    rowsOf('sources').find((one) => one.id === id),
    `a source “${id}”`
  );

/** A name in the letters of a search box: no marks above or below letters. */
const plain = (text: string): string => text.normalize('NFKD').replace(/[\p{M}ʿʾ’‘]/gu, '');
const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const namesOf = ({ name, short, arabic, aliases }: Actor): string[] =>
  [name, short, arabic, ...aliases.map((alias) => alias.name)].filter((one) => one !== undefined);

/** Someone with another name, which shares no word with the heading, and which nobody else has. */
export function someoneWithAnotherName(): { actor: Actor; alias: string } {
  const actors = rowsOf('actors');
  for (const actor of actors)
    for (const { name: alias } of actor.aliases) {
      const isNew = !wordsOf(alias).some((word) => wordsOf(actor.name).includes(word));
      const others = actors.filter((one) => one !== actor).flatMap(namesOf);
      const isOwn = !others.some((name) => wordsOf(alias).every((word) => wordsOf(name).includes(word)));
      if (isNew && isOwn && alias.length > 2) return { actor, alias };
    }
  return none('someone with another name, unlike the first');
}

/** A word that stands in the headings of several people or groups, and those who have it. */
export function aNameOfSeveral(): { word: string; actors: Actor[] } {
  const by = new Map<string, Actor[]>();
  for (const actor of rowsOf('actors'))
    for (const word of new Set(wordsOf(actor.name)))
      if (word.length > 3) by.set(word, [...(by.get(word) ?? []), actor]);
  const one = [...by].find(([, actors]) => actors.length > 1 && actors.length < 8);
  return { word: found(one, 'a word in the names of several')[0], actors: one?.[1] ?? [] };
}

/** A step whose text explains someone who has another name, and who that is. */
export function aStepThatNamesSomeone(): { step: Step; actor: Actor } {
  const actors = rowsOf('actors').filter(({ name, aliases }) => aliases.some((alias) => alias.name !== name));
  for (const step of [...chapter.steps, ...allSteps]) {
    const actor = actors.find(({ id }) => step.terms.includes(id));
    if (actor) return { step, actor };
  }
  return none('a step that explains someone with another name');
}

/** Those who could be taken for one another, and the dispute about it; undefined where the content has none. */
export function someWhoAreConfused(): { actor: Actor; dispute: string; others: string[] } | undefined {
  for (const actor of rowsOf('actors'))
    for (const { dispute, with: others = [] } of actor.confused ?? [])
      if (others.length > 0) return { actor, dispute, others };
  return undefined;
}
