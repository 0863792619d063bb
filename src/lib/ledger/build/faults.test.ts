import { type Fault, sayFault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import { checkFigures, checkLedger } from './check';
import { parseLedger } from './parse';
import { smallLedger } from './smallLedger';

/** What a writer does to a file: replaces one passage, which must be there, by another. */
interface Slip {
  does: string;
  file: string;
  from: string;
  to: string;
  /** Where the fault is reported, and what it says */
  row?: string;
  line?: number;
  says: RegExp;
  /** Reported elsewhere than in the file that was spoilt */
  at?: string;
}

const folder = 'content/ledger/';

function spoil(slips: readonly Slip[]): Record<string, string> {
  const files: Record<string, string> = { ...smallLedger };
  for (const { file, from, to } of slips) {
    const text = files[folder + file] ?? '';
    expect(text, `${file} has the passage to replace`).toContain(from);
    files[folder + file] = text.replace(from, () => to);
  }
  return files;
}

function findFaults(
  files: Record<string, string>,
  actors: string[] = ['pellmouth-club'],
  rolls?: number
): Fault[] {
  const { ledger, faults, unread, withLines } = parseLedger(files);
  return withLines([
    ...faults,
    ...checkLedger(ledger, unread),
    ...checkFigures(ledger, [{ file: 'content/chapters/1-slipway.svx', actors, rolls }])
  ]);
}

/** As it is read: the field with what is wrong with it. */
const told = ({ field, says, ...place }: Fault) => ({
  ...place,
  says: field === undefined ? says : `${field}: ${says}`
});

const expected = ({ file, at, row, line, says }: Slip) =>
  expect.objectContaining({
    file: at ?? folder + file,
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
    says: expect.stringMatching(says) as string
  });

const ten: Slip[] = [
  {
    does: 'names an actor that is in no row',
    file: 'events.yaml',
    from: '{id: pellmouth-club, role: declared}',
    to: '{id: pellmouth-clubb, role: declared}',
    row: 'ev-declared',
    says: /^actors 1\.id: no row “pellmouth-clubb”; allowed: an id from content\/ledger\/actors\.yaml.*“pellmouth-club”/
  },
  {
    does: 'leaves out the sources of a row',
    file: 'quotes.yaml',
    from: 'cites: [{source: essay, para: 5, line: 9}]',
    to: 'cites: []',
    row: 'q-flag',
    says: /^cites: no source/
  },
  {
    does: 'cites a source without a locator',
    file: 'places.yaml',
    from: '{source: report, locator: second paragraph}',
    to: '{source: report}',
    row: 'ostrand',
    says: /^cites 1: no locator; allowed: para/
  },
  {
    does: 'writes a day that never was',
    file: 'evidence.yaml',
    from: "edtf: '1968-11-10'",
    to: "edtf: '1968-11-31'",
    row: 't-speech',
    says: /^date\.edtf: “1968-11-31” is not a possible date; allowed: \d{4}, \d{4}-\d{2}/
  },
  {
    does: 'writes a range backwards',
    file: 'ties.yaml',
    from: "edtf: '1970-05/1970-06'",
    to: "edtf: '1970-06/1970-05'",
    row: 'pl-truce',
    says: /^start\.edtf: “1970-06\/1970-05” runs backwards; allowed: the earlier date first/
  },
  {
    does: 'ties an organisation that did not exist yet',
    file: 'ties.yaml',
    from: "start: {edtf: '1965-09', shown: September 1965}",
    to: "start: {edtf: '1964', shown: '1964'}",
    row: 'tie-branch',
    says: /^from: “pellmouth-branch” did not exist when the tie began, 1964; allowed: from May 1965 to September 1965 until November 1968/
  },
  {
    does: 'gives a figure whose low end is above its high end',
    file: 'strengths.yaml',
    from: 'low: 50',
    to: 'low: 500',
    row: 'st-juniors',
    says: /^low: 500 is more than high, 100; allowed/
  },
  {
    does: 'uses one id for two rows',
    file: 'terms.yaml',
    from: 'id: coxswain',
    to: 'id: ostrand',
    row: 'ostrand',
    says: /^a row of content\/ledger\/places\.yaml, line 2, has this id too; allowed/
  },
  {
    does: 'calls a row disputed that has one side',
    file: 'disputes.yaml',
    from: "  - {by: Corran Rowing Association, says: 'Yes.', cites: [{source: report, locator: third paragraph}]}\n",
    to: '',
    row: 'cf-crew',
    says: /^status: disputed, but without two sides; allowed: two sides/
  },
  {
    does: 'adds a source that no row cites',
    file: 'sources.yaml',
    from: '- id: report',
    to: '- id: book\n  core: false\n  kind: book\n  author: null\n  title: A Book\n  publisher: null\n  date: undated\n  short: Book\n  limits: None.\n  reliability: Good.\n- id: report',
    row: 'book',
    says: /^no row cites this source; allowed/
  }
];

const others: Slip[] = [
  {
    does: 'uses one id twice in a file',
    file: 'strengths.yaml',
    from: 'id: st-rumour',
    to: 'id: st-juniors',
    row: 'st-juniors',
    line: 33,
    says: /^two rows have this id, the other at line 18; allowed/
  },
  {
    does: 'names an event where an actor belongs',
    file: 'ties.yaml',
    from: 'from: maud-penrick',
    to: 'from: ev-speech',
    row: 'pl-word',
    says: /^from: no row “ev-speech”, only one in content\/ledger\/events\.yaml; allowed: an id from content\/ledger\/actors\.yaml/
  },
  {
    does: 'writes a date without quotation marks',
    file: 'ties.yaml',
    from: "plot: '1962'",
    to: 'plot: 1962',
    row: 'own-association',
    says: /^start\.plot: the date 1962 is not in quotation marks; write '1962'$/
  },
  {
    does: 'misspells a field',
    file: 'ties.yaml',
    from: 'lane: under-association\n  enters',
    to: 'lain: under-association\n  enters',
    row: 'tie-branch',
    says: /^unknown field “lain”; allowed: id, kind, from, to, .*lane/
  },
  {
    does: 'misspells a field inside a list',
    file: 'events.yaml',
    from: '{source: report, locator: first paragraph}',
    to: '{source: report, locator: first paragraph, page: 3}',
    row: 'ev-declared',
    says: /^cites 1: unknown field “page”; allowed: source, para, line, locator/
  },
  {
    does: 'leaves out a field',
    file: 'events.yaml',
    from: '  says: A club was declared.\n',
    to: '',
    row: 'ev-declared',
    says: /^says: missing; allowed: a text/
  },
  {
    does: 'uses a word that is not on the list',
    file: 'evidence.yaml',
    from: 'points: tie',
    to: 'points: yes',
    row: 't-letter',
    says: /^points: “yes” is not known; allowed: tie, independence, both-ways/
  },
  {
    does: 'leaves out an id',
    file: 'terms.yaml',
    from: '- id: coxswain\n  term: coxswain',
    to: '- term: coxswain',
    row: 'at line 8',
    line: 8,
    says: /^id: missing; allowed/
  },
  {
    does: 'leaves a quotation mark open',
    file: 'places.yaml',
    from: 'says: Capital of Orlund.',
    to: "says: 'Capital of Orlund.",
    row: 'ostrand',
    line: 9,
    says: /^not YAML: .*; allowed: /
  },
  {
    does: 'writes a field twice',
    file: 'disputes.yaml',
    from: '  severity: high',
    to: '  severity: high\n  severity: low',
    row: 'cf-crew',
    line: 5,
    says: /^a field stands twice/
  },
  {
    does: 'lets a tie end before it begins',
    file: 'ties.yaml',
    from: "end: {edtf: '1970-06-14', shown: 14 June 1970}",
    to: "end: {edtf: '1970-04-09', shown: 9 April 1970}",
    row: 'pl-truce',
    says: /^end: 9 April 1970 is before the start, May 1970 to June 1970; allowed/
  },
  {
    does: 'lets a person pledge after his death',
    file: 'actors.yaml',
    from: "life: {death: '1974-04-18'}",
    to: "life: {death: '1964-04-18'}",
    row: 'pl-word',
    at: 'content/ledger/ties.yaml',
    says: /^from: “maud-penrick” did not exist when the tie began, May 1965; allowed: until 18 April 1964/
  },
  {
    does: 'plots a row outside its date',
    file: 'evidence.yaml',
    from: "{edtf: '1968-11-10', shown: 10 November 1968}",
    to: "{edtf: '1968-11-10', shown: 10 November 1968, plot: '1968-12'}",
    row: 't-speech',
    says: /^date\.plot: December 1968 is outside the date; allowed: within 10 November 1968/
  },
  {
    does: 'leaves a gap in one account of a contested tie',
    file: 'ties.yaml',
    from: "{account: records, start: '1970-08'",
    to: "{account: records, start: '1971-08'",
    row: 'tie-club',
    says: /^states: “records”: a gap between August 1970 and August 1971; allowed/
  },
  {
    does: 'lets two states of one account overlap',
    file: 'ties.yaml',
    from: "{account: records, start: '1970-08'",
    to: "{account: records, start: '1969-08'",
    row: 'tie-club',
    says: /^states: “records”: the state from August 1969 overlaps the one before it; allowed/
  },
  {
    does: 'leaves one account out of a contested tie',
    file: 'ties.yaml',
    from: "  - {account: association, start: '1968-11-03', end: '1973-03-17', lane: under-association, drawn: claimed,",
    to: "  - {account: association, start: '1968-11-03', end: '1973-03-17',",
    row: 'tie-club',
    says: /^states: nothing is drawn for “association”; allowed/
  },
  {
    does: 'gives a truce a ribbon',
    file: 'ties.yaml',
    from: 'says: A truce.',
    to: 'says: A truce.\n  lane: under-association',
    row: 'pl-truce',
    says: /^kind: “truce” is not allegiance and draws no ribbon; allowed/
  },
  {
    does: 'gives “at least” an upper end',
    file: 'strengths.yaml',
    from: 'high: null\n  bound: at-least',
    to: 'high: 900\n  bound: at-least',
    row: 'st-rumour',
    says: /^bound: “at-least” does not fit low and high; allowed: low, and high: null/
  },
  {
    does: 'gives a number where there is no figure',
    file: 'strengths.yaml',
    from: 'low: null\n  high: null\n  bound: none',
    to: 'low: 10\n  high: 10\n  bound: exact',
    row: 'st-none-club',
    says: /^says only in part that there is no figure; allowed/
  },
  {
    does: 'says nothing of what one side of a dispute rests on',
    file: 'disputes.yaml',
    from: "'Yes.', cites: [{source: report, locator: third paragraph}]",
    to: "'Yes.'",
    row: 'cf-crew',
    says: /^sides 2\.cites: missing; allowed: a list/
  },
  {
    does: 'gives one side of a dispute an empty list of places',
    file: 'disputes.yaml',
    from: "'No.', cites: [{source: essay, para: 6, line: 11}]",
    to: "'No.', cites: []",
    row: 'cf-crew',
    says: /^sides 1\.cites: no source; a row names at least one/
  },
  {
    does: 'rests one side of a dispute on a paragraph that the dispute does not cite',
    file: 'disputes.yaml',
    from: "'No.', cites: [{source: essay, para: 6, line: 11}]",
    to: "'No.', cites: [{source: essay, para: 6, line: 11}, {source: essay, para: 7, line: 13}]",
    row: 'cf-crew',
    says: /^sides 1\.cites 2: “essay, para 7, line 13” is not in the row’s own cites; allowed: /
  },
  {
    does: 'rests one side of a dispute on words of a page that the dispute does not cite',
    file: 'disputes.yaml',
    from: 'locator: third paragraph}]}',
    to: 'locator: fourth paragraph}]}',
    row: 'cf-crew',
    says: /^sides 2\.cites 1: “report, fourth paragraph” is not in the row’s own cites; allowed: /
  },
  {
    does: 'quotes 25 words',
    file: 'quotes.yaml',
    from: 'text: the flag has come down',
    to: `text: ${Array.from({ length: 25 }, () => 'word').join(' ')}`,
    row: 'q-flag',
    says: /^text: a quotation of 25 words; allowed: at most 24/
  },
  {
    does: 'puts a long quotation into a sentence',
    file: 'events.yaml',
    from: 'says: A speech was given.',
    to: `says: He said “${Array.from({ length: 30 }, () => 'word').join(' ')}”.`,
    row: 'ev-speech',
    says: /^says: a quotation of 30 words; allowed: at most 24/
  }
];

/** What YAML or a schema takes in silence, and no writer means. */
const silent: Slip[] = [
  {
    does: 'writes a month without quotation marks',
    file: 'actors.yaml',
    from: "end: '1968-11'}\n",
    to: 'end: 1968-11}\n',
    row: 'pellmouth-branch',
    says: /^the date 1968-11 is not in quotation marks; write '1968-11'$/
  },
  {
    does: 'writes a day without quotation marks',
    file: 'events.yaml',
    from: "edtf: '1968-11-10'",
    to: 'edtf: 1968-11-10',
    row: 'ev-speech',
    says: /^the date 1968-11-10 is not in quotation marks; write '1968-11-10'$/
  },
  {
    does: 'writes a range without quotation marks',
    file: 'ties.yaml',
    from: "edtf: '1970-05/1970-06'",
    to: 'edtf: 1970-05/1970-06',
    row: 'pl-truce',
    says: /^the date 1970-05\/1970-06 is not in quotation marks; write '1970-05\/1970-06'$/
  },
  {
    does: 'writes a year for readers without quotation marks',
    file: 'strengths.yaml',
    from: "shown: '1968'",
    to: 'shown: 1968',
    row: 'st-juniors',
    says: /^date\.shown: 1968 is a number; allowed: a text, as '1968'$/
  },
  {
    does: 'loses the end of a text behind a hash',
    file: 'events.yaml',
    from: 'says: A speech was given.',
    to: 'says: A speech was given. Boat #4 sank in #5 #6.',
    row: 'ev-speech',
    says: /^everything from # on is dropped \(“#4 sank in #5 #6.”\); allowed: /
  },
  {
    does: 'indents with a tab',
    file: 'terms.yaml',
    from: '  says: The one who steers.',
    to: '\tsays: The one\n\twho steers.',
    line: 10,
    says: /^a tab, here and on 1 more line; allowed: spaces$/
  },
  {
    does: 'writes a caption that no figure has room for',
    file: 'events.yaml',
    from: '  cites: [{source: essay, para: 5, line: 9}]',
    to: '  label:\n    caption: a club of its own is declared on the quay, at night\n  cites: [{source: essay, para: 5, line: 9}]',
    row: 'ev-speech',
    says: /^label\.caption: 51 characters; allowed: at most 48$/
  },
  {
    does: 'writes a straight apostrophe',
    file: 'events.yaml',
    from: 'says: A speech was given.',
    to: "says: The crew's captain spoke.",
    row: 'ev-speech',
    says: /^says: a straight apostrophe in crew's; allowed: “ ” ‘ ’$/
  },
  {
    does: 'writes straight quotation marks around a word of a speaker',
    file: 'events.yaml',
    from: 'by: Open Water Club',
    to: `by: 'Open "Water" Club'`,
    row: 'ev-declared',
    says: /^accounts 1\.by: a straight quotation mark in "Water"; allowed: “ ” ‘ ’$/
  },
  {
    does: 'tells readers of another year than the figure draws',
    file: 'events.yaml',
    from: 'shown: 10 November 1968',
    to: 'shown: 10 November 1986',
    row: 'ev-speech',
    says: /^date\.shown: “10 November 1986” is another date than edtf, 10 November 1968; allowed: /
  },
  {
    does: 'tells readers of another end than the figure draws',
    file: 'ties.yaml',
    from: 'shown: 17 March 1973',
    to: 'shown: 17 May 1973',
    row: 'tie-club',
    says: /^end\.shown: “17 May 1973” is another date than edtf, 17 March 1973; allowed: /
  },
  {
    does: 'cites a paragraph that the document has not',
    file: 'places.yaml',
    from: '{source: report, locator: second paragraph}',
    to: '{source: report, locator: second paragraph}, {source: essay, para: 120}',
    row: 'ostrand',
    says: /^cites 2\.para: 120 is no paragraph of “essay”; allowed: 1 to 20$/
  },
  {
    does: 'leaves out how many paragraphs a document has',
    file: 'sources.yaml',
    from: '  paragraphs: 20\n',
    to: '',
    row: 'essay',
    says: /^paragraphs: missing; allowed: how many paragraphs this core document has$/
  },
  {
    does: 'misspells the id of a source',
    file: 'quotes.yaml',
    from: 'source: essay',
    to: 'source: esay',
    row: 'q-flag',
    says: /^cites 1\.source: no row “esay”; allowed: an id from .*; did you mean “essay”\?$/
  },
  {
    does: 'shortens an id',
    file: 'ties.yaml',
    from: 'enters: pl-word',
    to: 'enters: word',
    row: 'tie-branch',
    says: /^enters: no row “word”; .*; did you mean “pl-word”\?$/
  },
  {
    does: 'misspells a word of a list',
    file: 'evidence.yaml',
    from: 'points: independence',
    to: 'points: independance',
    row: 't-speech',
    says: /^points: “independance” is not known; allowed: .*; did you mean “independence”\?$/
  }
];

describe('a ledger with a fault', () => {
  it('is told apart from one without', () => {
    expect(findFaults({ ...smallLedger })).toEqual([]);
  });

  it.each([...ten, ...others, ...silent])('is reported with file and place when a writer $does', (slip) => {
    const files = spoil([slip]);
    const faults = findFaults(files);
    expect(faults.map(told)).toEqual([expected(slip)]);
    const [fault] = faults as [Fault];
    expect(sayFault(fault)).not.toContain('\n');
    // Its line is that of the field, or where it is not there, of what should hold it
    const text = files[fault.file]?.split('\n')[(fault.line ?? 0) - 1]?.trim() ?? '';
    const keys = fault.field?.split(/[. ]/).filter((part) => Number.isNaN(Number(part))) ?? [];
    const names = [...keys, `id: ${fault.row}`, slip.to.trim()];
    const isThere = names.some((name) => text.includes(name)) || slip.to.includes(text);
    expect(slip.line ?? isThere, text).toBeTruthy();
  });

  it('reports ten faults at once, each with its file and row, and nothing else', () => {
    const faults = findFaults(spoil(ten));
    for (const slip of ten) expect(faults.map(told)).toContainEqual(expected(slip));
    expect(faults).toHaveLength(ten.length);
  });

  it('still finds the faults of other rows when one row is not YAML', () => {
    const slip = others.find(({ does }) => does === 'leaves a quotation mark open') as Slip;
    const next = `
- id: oxlade
  name: Oxlade
  lat: 130
  lon: -5.4
  coordinates: invented
  precision: town
  says: A town up the river.
  cites: [{source: report, locator: second paragraph}]
`;
    const files = spoil([slip]);
    files['content/ledger/places.yaml'] += next;
    const faults = findFaults(files);
    expect(faults.map(told)).toContainEqual(expected(slip));
    expect(faults.map(sayFault)).toContain(
      'content/ledger/places.yaml:13, row oxlade: lat: 130 is too large; allowed: at most 90'
    );
    expect(faults).toHaveLength(2);
  });

  it('reports every fault of one row, unknown ids too', () => {
    const file = 'events.yaml';
    const faults = findFaults(
      spoil([
        { does: '', file, from: "edtf: '1968-11-03'", to: "edtf: '1968-13'", says: /./ },
        { does: '', file, from: 'id: ostrand', to: 'id: ostrannd', says: /./ }
      ])
    );
    expect(faults.map(sayFault)).toEqual([
      expect.stringMatching(
        /^content\/ledger\/events\.yaml:4, row ev-declared: date\.edtf: “1968-13” is not a possible date/
      ),
      expect.stringMatching(
        /^content\/ledger\/events\.yaml:5, row ev-declared: places 1\.id: no row “ostrannd”/
      )
    ]);
  });

  it('names a file that is missing and one that does not belong', () => {
    const files: Record<string, string> = { ...smallLedger, 'content/ledger/notes.txt': 'Note to self.' };
    delete files['content/ledger/quotes.yaml'];
    expect(findFaults(files).map(sayFault)).toEqual([
      'content/ledger/notes.txt: unknown file; allowed: sources.yaml, actors.yaml, places.yaml, events.yaml, ties.yaml, evidence.yaml, strengths.yaml, disputes.yaml, quotes.yaml, terms.yaml',
      'content/ledger/quotes.yaml: missing file; allowed: a list of rows, which may be empty'
    ]);
  });

  it('names a file that holds no list', () => {
    const files = { ...smallLedger, 'content/ledger/terms.yaml': 'term: coxswain' };
    expect(findFaults(files).map(sayFault)).toEqual([
      'content/ledger/terms.yaml: not a list; allowed: rows that each begin with “- id:”'
    ]);
  });

  it('wants a family and a “no figure” row for each organisation of a strength figure', () => {
    const faults = findFaults({ ...smallLedger }, ['pellmouth-club', 'maud-penrick']);
    expect(faults.map(sayFault)).toEqual([
      'content/chapters/1-slipway.svx, row maud-penrick: strength: no family in actors.yaml; allowed: an id of families in story.yaml',
      'content/chapters/1-slipway.svx, row maud-penrick: strength: no row of use no-figure in strengths.yaml; its empty slot could name no source'
    ]);
  });

  it('wants an axis for programme rolls that goes as far as they do', () => {
    const files = { ...smallLedger };
    const name = 'content/ledger/strengths.yaml';
    files[name] = (files[name] ?? '').replace('measure: members', 'measure: programme roll');
    const fault =
      'content/chapters/1-slipway.svx, row st-1200: strength: a programme roll of 1200; allowed: an axis, rolls, that goes as far';
    expect(findFaults(files, ['pellmouth-branch']).map(sayFault)).toContain(fault);
    expect(findFaults(files, ['pellmouth-branch'], 1199).map(sayFault)).toContain(fault);
    expect(findFaults(files, ['pellmouth-branch'], 1200).map(sayFault)).not.toContain(fault);
  });
});

describe('a tie', () => {
  it('may end after its organisation took another name, with the organisation that came of it', () => {
    const { ledger } = parseLedger({ ...smallLedger });
    const tie = ledger.ties.find(({ id }) => id === 'tie-club');
    expect(tie?.end?.edtf).toBe('1973-03-17');
    expect(checkLedger(ledger)).toEqual([]);
    const without = { ...ledger, ties: ledger.ties.filter(({ id }) => id !== 'pl-new-name') };
    expect(checkLedger(without).map(sayFault)).toEqual([
      'content/ledger/ties.yaml, row tie-club: from: “pellmouth-club” did not exist when the tie ended, 17 March 1973; allowed: from 3 November 1968 until 1 June 1972'
    ]);
  });
});
