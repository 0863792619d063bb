import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { sayFault } from '../../reading/fault';
import { parseStory, storyFile } from '../../story/readStory';
import { parseChapter } from '../parsing/chapter';
import { checkStory } from './checkStory';
import { readContent } from './readContent';

const content = readContent('examples/rowing-club');
const ledgerOf = (kind: string): string => `content/ledger/${kind}.yaml`;
const chapterFile = 'content/chapters/1-slipway.svx';

const pick = (files: Record<string, string>, folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith(`content/${folder}/`)));

/** What is wrong with the example after one passage of one of its files, at its first place, was replaced by another. */
function spoil(file: string, from: string, to: string): string[] {
  expect(content[file]).toContain(from);
  const files: Record<string, string> = { ...content, [file]: content[file]!.replace(from, () => to) };
  const { ledger, faults, withLines } = parseLedger(pick(files, 'ledger'));
  const { story, faults: ofStory, lineOf } = parseStory(files[storyFile]);
  expect([...faults, ...ofStory].map(sayFault)).toEqual([]);
  const chapters = Object.entries(pick(files, 'chapters')).map(([name, text]) => parseChapter(name, text));
  return withLines(checkStory(ledger, chapters, { story: story!, lineOf })).map(sayFault);
}

it('The example holds to its story', () => {
  expect(spoil(storyFile, 'title: Two', 'title: Two')).toEqual([]);
});

describe('A row names what the story has:', () => {
  it.each<[kind: string, from: string, to: string, says: RegExp]>([
    [
      'actors',
      'family: crews',
      'family: crew',
      /family: no family “crew”; allowed: breakaway, crews, governing; did you mean “crews”\?$/
    ],
    [
      'events',
      'chapter: regatta',
      'chapter: regata',
      /chapter: no chapter “regata”; allowed: slipway, regatta; did you mean “regatta”\?$/
    ],
    [
      'events',
      'alsoIn: [regatta]',
      'alsoIn: [rowing]',
      /alsoIn 1: no chapter “rowing”; allowed: slipway, regatta$/
    ],
    ['events', 'account: club,', 'account: clubs,', /accounts 2\.account: no account “clubs”; .*“club”\?$/],
    ['ties', 'lane: other-crews', 'lane: other-crew', /lane: no lane “other-crew”; .*“other-crews”\?$/],
    ['ties', 'fromLane: other-crews', 'fromLane: crews', /fromLane: no lane “crews”; .*“other-crews”\?$/],
    [
      'ties',
      '      lane: contested',
      '      lane: contest',
      /states 1\.lane: no lane “contest”; .*“contested”\?$/
    ],
    [
      'ties',
      '    - account: club\n      says',
      '    - account: clup\n      says',
      /summaries 2\.account: no account “clup”/
    ],
    [
      'disputes',
      'matter: bond',
      'matter: bonds',
      /matter: no matter “bonds”; allowed: bond, parting, tallies; did you mean “bond”\?$/
    ]
  ])('%s: %s', (kind, from, to, says) => {
    const file = ledgerOf(kind);
    const line = content[file]!.slice(0, content[file]!.indexOf(from)).split('\n').length;
    const [fault = '', ...more] = spoil(file, from, to);
    expect(more).toEqual([]);
    expect(fault).toMatch(says);
    const told = Number(/^[^:]+:(\d+), row /.exec(fault)?.[1]);
    expect(told - line).toBeGreaterThanOrEqual(0);
    expect(told - line).toBeLessThanOrEqual(1);
  });

  it('a contested tie lies somewhere in every account', () => {
    const faults = spoil(
      ledgerOf('ties'),
      '    - account: association\n      start',
      '    - account: club\n      start'
    );
    expect(faults).toContainEqual(
      expect.stringMatching(
        /^content\/ledger\/ties\.yaml:\d+, row ti-club-association: states: nothing is drawn for “association”; allowed: /
      )
    );
  });
});

describe('Nothing lies outside the years of the story:', () => {
  it.each<[kind: string, from: string, to: string, says: RegExp]>([
    [
      'events',
      "{edtf: '1962-21', shown: spring 1962}",
      "{edtf: '1000', shown: '1000'}",
      /row ev-1962-crew-founded: date: 1000 lies outside the story; allowed: 1962 to 1975, the years of story\.yaml, or a note of the date that says why$/
    ],
    ['events', "plot: '1969-01'", "plot: '1959-01'", /row ev-1969-letter: date: January 1959 lies outside/],
    ['ties', "plot: '1962'", "plot: '1952'", /row own-association: start: 1952 lies outside/],
    [
      'strengths',
      "{edtf: '1962', shown: '1962'}",
      "{edtf: '1926', shown: '1926'}",
      /date: 1926 lies outside the story; allowed: 1962 to 1975, the years of story\.yaml, or a note of the date that says why$/
    ],
    [
      'quotes',
      "{edtf: '1974-02', shown: February 1974}",
      "{edtf: '1984-02', shown: February 1984}",
      /row q-lorne-string: date: February 1984 lies outside/
    ]
  ])('%s: %s', (kind, from, to, says) => {
    expect(spoil(ledgerOf(kind), from, to)).toEqual([expect.stringMatching(says)]);
  });

  it('but a figure, a quotation or an event may, where its date says why', () => {
    const far = "{edtf: '1984-02', shown: February 1984, note: She said it at a jubilee.}";
    expect(spoil(ledgerOf('quotes'), "{edtf: '1974-02', shown: February 1974}", far)).toEqual([]);
  });

  it('and no chapter does', () => {
    const from = /years: '[^']*'/.exec(content[chapterFile]!)?.[0] ?? '';
    expect(spoil(chapterFile, from, "years: '1960/1970'")).toEqual([
      expect.stringMatching(
        /^content\/chapters\/1-slipway\.svx:\d+: front matter: chapter\.years: 1960 to 1970 is not within the story; allowed: 1962 to 1975/
      )
    ]);
  });
});

describe('A chapter names what the story has:', () => {
  it('a window of the map, in its head and in its steps', () => {
    const [head = ''] = /frame: [\w-]+/.exec(content[chapterFile]!) ?? [];
    expect(spoil(chapterFile, head, 'frame: lakes')).toEqual([
      expect.stringMatching(
        /:\d+: front matter: chapter\.map\.frame: “lakes” is not a frame of the map; .*“lake”\?$/
      )
    ]);
    expect(spoil(chapterFile, ' map="', ' map="x')).toEqual([
      expect.stringMatching(/:\d+: <Step map>: no frame “x[\w-]+”; allowed: shores, lake, harbour/)
    ]);
  });

  it('as many lanes as the story', () => {
    const [lanes = ''] = /lanes: \[[^\]]*\]/.exec(content[chapterFile]!) ?? [];
    expect(spoil(chapterFile, lanes, 'lanes: [50, 50]')).toEqual([
      expect.stringMatching(
        /chapter\.allegiance\.lanes: 2 heights for 4 lanes; allowed: one in per cent for each of /
      )
    ]);
  });
});

describe('The story shows rows that are there:', () => {
  it.each<[from: string, to: string, says: RegExp]>([
    [
      '    - mill-women\n',
      '    - mill-woman\n',
      /: whole\.actors 8: no actor “mill-woman”; did you mean “mill-women”\?$/
    ],
    [
      'network: corran-association',
      'network: corran',
      /: cover\.network: no actor “corran”; did you mean “corran-association”\?$/
    ],
    [
      'row: st-club-1970-lorne',
      'row: st-club-1970-lorn',
      /: examples 1\.row: no figure, tie or event “st-club-1970-lorn”; did you mean /
    ]
  ])('%s', (from, to, says) => {
    const line = content[storyFile]!.slice(0, content[storyFile]!.indexOf(from)).split('\n').length;
    expect(spoil(storyFile, from, to)).toEqual([expect.stringMatching(says)]);
    expect(spoil(storyFile, from, to)[0]).toContain(`story.yaml:${line}: `);
  });

  it('and it is not blamed where one of them has a fault of its own', () => {
    const { ledger } = parseLedger(pick(content, 'ledger'));
    const { story, lineOf } = parseStory(content[storyFile]);
    const known = { story: story!, lineOf };
    const without = { ...ledger, actors: ledger.actors.filter(({ id }) => id !== 'mill-women') };
    const row = { kind: 'actors', id: 'mill-women', row: 'mill-women', value: {}, text: '' } as const;
    expect(checkStory(without, [], known).map(({ field }) => field)).toContain('whole.actors 8');
    const faults = checkStory(without, [], known, { rows: [row], kinds: [] });
    expect(faults.map(({ field }) => field)).not.toContain('whole.actors 8');
  });
});
