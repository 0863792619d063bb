/** Holds rows and chapters to what the story knows: its accounts, lanes, families, matters, windows and years. */
import { datingsOf } from '../../ledger/build/checkShown';
import { faultIn, type Unread } from '../../ledger/build/parse';
import type { Kind, Ledger } from '../../ledger/build/schema';
import { findSpan, overlaps, parseSpan, saySpan } from '../../moments';
import type { Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import { storyFile, type ParsedStory } from '../../story/readStory';
import type { Story } from '../../story/shape';
import { sceneBuilds, sceneNames } from '../../scenes/build';
import type { ParsedChapter } from '../parsing/chapter';

/** A story without a fault, and where its fields stand. */
export type KnownStory = Required<Pick<ParsedStory, 'story' | 'lineOf'>>;

/**
 * Everything in ledger and chapters that names what the story does not have, or lies outside its years; and rows that the story
 * names and the ledger does not have, not even among the `unread`.
 */
export function checkStory(
  ledger: Ledger,
  chapters: readonly ParsedChapter[],
  known: KnownStory,
  unread: Unread = { rows: [], kinds: [] }
): Fault[] {
  const { story } = known;
  return [
    ...checkNames(ledger, chapters, story),
    ...checkAccounts(ledger, story),
    ...checkYears(ledger, story),
    ...chapters.flatMap((chapter) => checkHead(chapter, story)),
    ...checkShown(ledger, known, unread)
  ];
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Ids in rows that are the story’s to give. */
function checkNames(ledger: Ledger, chapters: readonly ParsedChapter[], story: Story): Fault[] {
  const faults: Fault[] = [];
  const known = (
    kind: Kind,
    row: string,
    field: string,
    id: string | undefined,
    what: string,
    allowed: readonly string[]
  ): void => {
    if (id !== undefined && !allowed.includes(id))
      faults.push(
        faultIn(kind, row, `no ${what} “${id}”; allowed: ${allowed.join(', ')}${suggest(id, allowed)}`, field)
      );
  };
  const accounts = idsOf(story.accounts);
  const lanes = idsOf(story.lanes);
  const ofChapters = chapters.flatMap(({ head }) => (head ? [head.id] : []));
  // A chapter that cannot be read may be the one that is meant
  const isWhole = chapters.every(({ head }) => head);
  for (const { id, family } of ledger.actors)
    known('actors', id, 'family', family, 'family', idsOf(story.families));
  for (const { id, chapter, alsoIn = [], accounts: said = [] } of ledger.events) {
    if (isWhole) {
      known('events', id, 'chapter', chapter, 'chapter', ofChapters);
      alsoIn.forEach((one, index) => known('events', id, `alsoIn ${index + 1}`, one, 'chapter', ofChapters));
    }
    said.forEach(({ account }, index) =>
      known('events', id, `accounts ${index + 1}.account`, account, 'account', accounts)
    );
  }
  for (const { id, lane, fromLane, states = [], summaries = [] } of ledger.ties) {
    known('ties', id, 'lane', lane, 'lane', lanes);
    known('ties', id, 'fromLane', fromLane, 'lane', lanes);
    states.forEach((state, index) => {
      known('ties', id, `states ${index + 1}.account`, state.account, 'account', accounts);
      known('ties', id, `states ${index + 1}.lane`, state.lane, 'lane', lanes);
    });
    summaries.forEach(({ account }, index) =>
      known('ties', id, `summaries ${index + 1}.account`, account, 'account', accounts)
    );
  }
  for (const { id, matter } of ledger.disputes)
    known('disputes', id, 'matter', matter, 'matter', idsOf(story.matters));
  return faults;
}

/** A contested tie lies somewhere in every account: each has a state that is drawn. */
function checkAccounts(ledger: Ledger, story: Story): Fault[] {
  return ledger.ties.flatMap(({ id, states }) => {
    const drawn = states?.flatMap(({ account, lane }) => (lane === undefined ? [] : [account]));
    return idsOf(story.accounts)
      .filter((account) => drawn && !drawn.includes(account))
      .map((account) =>
        faultIn(
          'ties',
          id,
          `nothing is drawn for “${account}”; allowed: a state with a lane for each account`,
          'states'
        )
      );
  });
}

/**
 * What happens outside the story’s years has no place on its rulers. A figure, a quotation or an event may lie outside where its date has
 * a `note` that says why.
 */
function checkYears(ledger: Ledger, story: Story): Fault[] {
  const years = parseSpan(story.years);
  return datingsOf(ledger).flatMap(({ kind, row, field, dating }) => {
    const span = findSpan(dating.edtf ?? dating.plot ?? '');
    if (!span || overlaps(span, years) || (kind === 'ties' && field === 'end')) return [];
    const mayLieOutside = kind === 'strengths' || kind === 'quotes' || kind === 'events';
    if (mayLieOutside && dating.note !== undefined) return [];
    const allowed = `${saySpan(years)}, the years of story.yaml${mayLieOutside ? ', or a note of the date that says why' : ''}`;
    return [faultIn(kind, row, `${saySpan(span)} lies outside the story; allowed: ${allowed}`, field)];
  });
}

/** What a chapter’s head and steps say of lanes, windows and years. */
function checkHead({ file, head, given, steps, lineOf }: ParsedChapter, story: Story): Fault[] {
  const frames = idsOf(story.map.frames);
  const faults: Fault[] = [];
  for (const { line, step } of steps)
    if (step.map !== undefined && !frames.includes(step.map))
      faults.push({
        file,
        line,
        says: `<Step map>: no frame “${step.map}”; allowed: ${frames.join(', ')}${suggest(step.map, frames)}`
      });
  if (!head) return faults;
  const complain = (path: readonly (string | number)[], says: string): void =>
    void faults.push({
      file,
      line: lineOf(...path),
      says: `front matter: chapter.${path.join('.')}: ${says}`
    });
  for (const [name, { settings }] of sceneBuilds)
    settings?.checkStory?.(given[name], story, (path, says) => complain([name, ...path], says));
  const [years, own] = [parseSpan(story.years), findSpan(head.years)];
  if (own && (own.start < years.start || own.end > years.end))
    complain(
      ['years'],
      `${saySpan(own)} is not within the story; allowed: ${saySpan(years)}, the years of story.yaml`
    );
  return faults;
}

/** Rows that the story itself shows. */
function checkShown(ledger: Ledger, { story, lineOf }: KnownStory, unread: Unread): Fault[] {
  const actors = idsOf(ledger.actors);
  const drawn = idsOf([...ledger.strengths, ...ledger.ties, ...ledger.events]);
  const bad = unread.rows.map(({ id }) => id);
  const known = (field: string, id: string, what: string, allowed: readonly string[]): Fault[] =>
    allowed.includes(id) || bad.includes(id) || unread.kinds.length > 0
      ? []
      : [{ file: storyFile, line: lineOf(field), field, says: `no ${what} “${id}”${suggest(id, allowed)}` }];
  return [
    ...known('opening.figure', story.opening.figure, 'figure', sceneNames),
    ...known('opening.map', story.opening.map, 'frame of the map', idsOf(story.map.frames)),
    ...story.whole.actors.flatMap((id, index) => known(`whole.actors ${index + 1}`, id, 'actor', actors)),
    ...known('cover.network', story.cover.network, 'actor', actors),
    ...story.examples.flatMap(({ row }, index) =>
      known(`examples ${index + 1}.row`, row, 'figure, tie or event', drawn)
    )
  ];
}
