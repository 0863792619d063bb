import type { Fault } from '../../reading/fault';
import { checkLedger } from '../../ledger/build/check';
import { sceneBuilds } from '../../scenes/build';
import { checkGeo } from '../../scenes/map/bake/checkGeo';
import { kindNames, parseLedger, type Unread } from '../../ledger/build/parse';
import type { Kind, Ledger } from '../../ledger/build/schema';
import { parseChapter, type ParsedChapter } from '../parsing/chapter';
import { aboutFile, parseAbout } from '../parsing/about';
import { checkChapters } from './checkChapter';
import { checkCopying } from './checkCopying';
import { checkFirstMentions } from './checkFirstMentions';
import { checkGists } from './checkGists';
import { checkLengths } from './checkLengths';
import { checkQuotations } from './checkQuotations';
import { checkStory } from './checkStory';
import { parseStory, storyFile } from '../../story/readStory';
import type { Story } from '../../story/shape';
import { checkTeaching, checkTeachingTexts } from '../lessons/checkTeaching';
import { checkUse } from './checkUse';
import type { Fingerprints } from './fingerprints';
import { measureChapter, type Measure } from './measureChapter';
import { collectNames } from './names';

/**
 * Everything wrong in the content: story, ledger, chapters, teaching files, About, and what the one says of the other. `files` are the
 * texts of `content/` by their paths from the top of the project. Faults
 * of one file stand together.
 * `fingerprints` are those of the documents; without them nothing is compared with these.
 */
export function checkContent(files: Record<string, string>, fingerprints: Fingerprints = new Set()): Fault[] {
  const chapters = filesIn(files, 'content/chapters/');
  const teaching = filesIn(files, 'content/teaching/');
  const { story, faults: ofStory, lineOf } = parseStory(files[storyFile]);
  const parsed = parseChapters(chapters);
  const { ledger, faults, unread, withLines } = parseLedger(filesIn(files, 'content/ledger/'));
  const known = withUnread(ledger, unread);
  const isRead = (kind: Kind): boolean =>
    !unread.kinds.includes(kind) && unread.rows.every((row) => row.kind !== kind);
  const all = withLines([
    ...ofStory,
    ...faults,
    ...checkLedger(ledger, unread),
    ...checkChapters(parsed, known),
    ...parsed.flatMap((chapter) => checkRows(ledger, chapter, isRead)),
    ...checkFileEnds(chapters),
    // A place that cannot be read may be the one that the map asks for
    ...(story && isRead('places')
      ? checkGeo(
          filesIn(files, 'content/geo/'),
          story.map.frames.map(({ id }) => id),
          ledger.places
        )
      : []),
    ...(story ? checkStory(ledger, parsed, { story, lineOf }, unread) : []),
    ...checkTeaching(teaching, parsed),
    ...parseAbout(files[aboutFile]).faults,
    ...(story ? checkTexts(parsed, teaching, ledger, unread, fingerprints, story) : [])
  ]);
  return [...new Set(all.map((fault) => fault.file))].flatMap((file) =>
    all.filter((fault) => fault.file === file).sort((a, b) => placeOf(a) - placeOf(b))
  );
}

/** How long each chapter is and how hard to read, in the order of the chapters. */
export function measureContent(files: Record<string, string>): Measure[] {
  const { ledger } = parseLedger(filesIn(files, 'content/ledger/'));
  const names = collectNames(ledger, parseStory(files[storyFile]).story?.titles);
  return parseChapters(filesIn(files, 'content/chapters/')).map((chapter) => measureChapter(chapter, names));
}

/** What chapters and teaching files say, as against how they are written; and whether they use what the ledger has. */
function checkTexts(
  chapters: readonly ParsedChapter[],
  teaching: Record<string, string>,
  ledger: Ledger,
  unread: Unread,
  fingerprints: Fingerprints,
  story: Story
): Fault[] {
  // Where a tag is broken, nobody knows which text stands in it.
  const whole = chapters.filter(({ isWhole }) => isWhole);
  const lengths = whole.flatMap((chapter) => checkLengths(chapter, story));
  // A row that cannot be read may be the one that a text is missing.
  if (unread.rows.length > 0 || unread.kinds.length > 0) return lengths;
  const names = collectNames(ledger, story.titles);
  // What figures and switches are called, a text may call them too
  const house = [...story.accounts.map(({ name }) => name), ...story.lanes.map(({ title }) => title)];
  return [
    ...lengths,
    ...whole.flatMap((chapter) => checkFirstMentions(chapter, names)),
    ...checkQuotations(whole, ledger, house),
    ...whole.flatMap((chapter) => checkGists(chapter, ledger)),
    ...checkCopying(whole, ledger, names, fingerprints),
    ...checkUse(chapters, ledger, names),
    ...checkTeachingTexts(teaching, whole, ledger, names, fingerprints, house)
  ];
}

function parseChapters(files: Record<string, string>): ParsedChapter[] {
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.svx'))
    .map(([file, source]) => parseChapter(file, source));
}

/** What stands among the chapters and would be read by nobody. */
const checkFileEnds = (files: Record<string, string>): Fault[] =>
  Object.keys(files)
    .filter((file) => !file.endsWith('.svx'))
    .map((file) => ({ file, line: 1, says: 'not read; the file of a chapter ends in .svx' }));

/** Faults without a line come last. */
const placeOf = ({ line }: Fault): number => line ?? Number.MAX_SAFE_INTEGER;

function filesIn(files: Record<string, string>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file.startsWith(folder)));
}

/** The ledger with the ids of its bad rows, so that a chapter is not blamed for citing a row that has a fault of its own. */
function withUnread(ledger: Ledger, unread: Unread): Ledger {
  const stubs = (kind: string) => unread.rows.filter((row) => row.kind === kind && row.id !== undefined);
  return Object.fromEntries(
    kindNames.map((kind) => [kind, [...ledger[kind], ...stubs(kind)]])
  ) as unknown as Ledger;
}

/**
 * What the figures of a chapter need of the ledger, as far as what it sets for them can be read. A row that cannot be read may
 * be the one that a figure needs.
 */
const checkRows = (
  ledger: Ledger,
  { file, given, lineOf }: ParsedChapter,
  isRead: (kind: Kind) => boolean
): Fault[] =>
  sceneBuilds.flatMap(([name, { draws, settings }]) =>
    draws.every(isRead)
      ? (settings?.checkLedger?.(given[name], ledger, file) ?? []).map((fault) => ({
          line: lineOf(name),
          ...fault
        }))
      : []
  );
