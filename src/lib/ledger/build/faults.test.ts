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

function findFaults(files: Record<string, string>, actors: string[] = ['isi'], rolls?: number): Fault[] {
  const { ledger, faults, unread } = parseLedger(files);
  return [
    ...faults,
    ...checkLedger(ledger, unread),
    ...checkFigures(ledger, [{ file: 'content/chapters/3-declaration.svx', actors, rolls }])
  ];
}

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
    from: '{id: isi, role: declared}',
    to: '{id: isii, role: declared}',
    row: 'ev-declared',
    says: /^actors 1\.id: no row “isii”; allowed: an id from content\/ledger\/actors\.yaml.*“isi”/
  },
  {
    does: 'leaves out the sources of a row',
    file: 'quotes.yaml',
    from: 'cites: [{source: essay, para: 5, line: 9}]',
    to: 'cites: []',
    row: 'q-state',
    says: /^cites: no source/
  },
  {
    does: 'cites a source without a locator',
    file: 'places.yaml',
    from: '{source: report, locator: second paragraph}',
    to: '{source: report}',
    row: 'baghdad',
    says: /^cites 1: no locator; allowed: para/
  },
  {
    does: 'writes a day that never was',
    file: 'evidence.yaml',
    from: "edtf: '2006-11-10'",
    to: "edtf: '2006-11-31'",
    row: 't-speech',
    says: /^date\.edtf: “2006-11-31” is not a possible date; allowed: 2006, 2006-10/
  },
  {
    does: 'writes a range backwards',
    file: 'ties.yaml',
    from: "edtf: '2012-05/2012-06'",
    to: "edtf: '2012-06/2012-05'",
    row: 'pl-truce',
    says: /^start\.edtf: “2012-06\/2012-05” runs backwards; allowed: the earlier date first/
  },
  {
    does: 'ties an organisation that did not exist yet',
    file: 'ties.yaml',
    from: "start: {edtf: '2004-12', shown: December 2004}",
    to: "start: {edtf: '2003', shown: '2003'}",
    row: 'tie-aqm',
    says: /^from: “aqm” did not exist when the tie began, 2003; allowed: from October 2004 to December 2004 until November 2006/
  },
  {
    does: 'gives a figure whose low end is above its high end',
    file: 'strengths.yaml',
    from: 'low: 500',
    to: 'low: 5000',
    row: 'st-foreigners',
    says: /^low: 5000 is more than high, 1000; allowed/
  },
  {
    does: 'uses one id for two rows',
    file: 'terms.yaml',
    from: 'id: emir',
    to: 'id: baghdad',
    row: 'baghdad',
    says: /^a row of content\/ledger\/places\.yaml has this id too; allowed/
  },
  {
    does: 'calls a row disputed that has one side',
    file: 'disputes.yaml',
    from: "  - {by: al-Qaeda, says: 'Yes.', cites: [{source: report, locator: third paragraph}]}\n",
    to: '',
    row: 'cf-tie',
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
    to: 'id: st-foreigners',
    row: 'st-foreigners',
    says: /^two rows have this id/
  },
  {
    does: 'names an event where an actor belongs',
    file: 'ties.yaml',
    from: 'from: al-badawi',
    to: 'from: ev-speech',
    row: 'pl-oath',
    says: /^from: no row “ev-speech”, only one in content\/ledger\/events\.yaml; allowed: an id from content\/ledger\/actors\.yaml/
  },
  {
    does: 'writes a date without quotation marks',
    file: 'ties.yaml',
    from: "plot: '2000'",
    to: 'plot: 2000',
    row: 'own-al-qaeda',
    says: /^start\.plot: 2000 is a number; allowed: a date in quotation marks, '2000'/
  },
  {
    does: 'misspells a field',
    file: 'ties.yaml',
    from: 'lane: al-qaeda\n  enters',
    to: 'lain: al-qaeda\n  enters',
    row: 'tie-aqm',
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
    from: '  says: A state was declared.\n',
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
    from: '- id: emir\n  term: emir',
    to: '- term: emir',
    row: '2',
    says: /^id: missing; allowed/
  },
  {
    does: 'leaves a quotation mark open',
    file: 'places.yaml',
    from: 'says: Capital of Iraq.',
    to: "says: 'Capital of Iraq.",
    line: 9,
    says: /^row baghdad: not YAML: .*; allowed: /
  },
  {
    does: 'writes a field twice',
    file: 'disputes.yaml',
    from: '  severity: high',
    to: '  severity: high\n  severity: low',
    line: 5,
    says: /^row cf-tie: a field stands twice/
  },
  {
    does: 'lets a tie end before it begins',
    file: 'ties.yaml',
    from: "end: {edtf: '2012-06-09', shown: 9 June 2012}",
    to: "end: {edtf: '2012-04-09', shown: 9 April 2012}",
    row: 'pl-truce',
    says: /^end: 9 April 2012 is before the start, May 2012 to June 2012; allowed/
  },
  {
    does: 'lets a person pledge after his death',
    file: 'actors.yaml',
    from: "life: {death: '2010-04-18'}",
    to: "life: {death: '2003-04-18'}",
    row: 'pl-oath',
    at: 'content/ledger/ties.yaml',
    says: /^from: “al-badawi” did not exist when the tie began, October 2004; allowed: until 18 April 2003/
  },
  {
    does: 'plots a row outside its date',
    file: 'evidence.yaml',
    from: "{edtf: '2006-11-10', shown: 10 November 2006}",
    to: "{edtf: '2006-11-10', shown: 10 November 2006, plot: '2006-12'}",
    row: 't-speech',
    says: /^date\.plot: December 2006 is outside the date; allowed: within 10 November 2006/
  },
  {
    does: 'leaves a gap in one account of a contested tie',
    file: 'ties.yaml',
    from: "{account: evidence, start: '2011-08'",
    to: "{account: evidence, start: '2012-08'",
    row: 'tie-isi',
    says: /^states: “evidence”: a gap between August 2011 and August 2012; allowed/
  },
  {
    does: 'lets two states of one account overlap',
    file: 'ties.yaml',
    from: "{account: evidence, start: '2011-08'",
    to: "{account: evidence, start: '2010-08'",
    row: 'tie-isi',
    says: /^states: “evidence”: the state from August 2010 overlaps the one before it; allowed/
  },
  {
    does: 'leaves one account out of a contested tie',
    file: 'ties.yaml',
    from: "  - {account: al-qaeda, start: '2006-10-15', end: '2014-02-03', lane: al-qaeda, drawn: claimed,",
    to: "  - {account: al-qaeda, start: '2006-10-15', end: '2014-02-03',",
    row: 'tie-isi',
    says: /^states: nothing is drawn for “al-qaeda”; allowed/
  },
  {
    does: 'gives a truce a ribbon',
    file: 'ties.yaml',
    from: 'says: A truce.',
    to: 'says: A truce.\n  lane: al-qaeda',
    row: 'pl-truce',
    says: /^kind: “truce” is not allegiance and draws no ribbon; allowed/
  },
  {
    does: 'gives “at least” an upper end',
    file: 'strengths.yaml',
    from: 'high: null\n  bound: at-least',
    to: 'high: 9000\n  bound: at-least',
    row: 'st-rumour',
    says: /^bound: “at-least” does not fit low and high; allowed: low, and high: null/
  },
  {
    does: 'gives a number where there is no figure',
    file: 'strengths.yaml',
    from: 'low: null\n  high: null\n  bound: none',
    to: 'low: 10\n  high: 10\n  bound: exact',
    row: 'st-none-isi',
    says: /^says only in part that there is no figure; allowed/
  },
  {
    does: 'says nothing of what one side of a dispute rests on',
    file: 'disputes.yaml',
    from: "'Yes.', cites: [{source: report, locator: third paragraph}]",
    to: "'Yes.'",
    row: 'cf-tie',
    says: /^sides 2\.cites: missing; allowed: a list/
  },
  {
    does: 'gives one side of a dispute an empty list of places',
    file: 'disputes.yaml',
    from: "'No.', cites: [{source: essay, para: 6, line: 11}]",
    to: "'No.', cites: []",
    row: 'cf-tie',
    says: /^sides 1\.cites: no source; a row names at least one/
  },
  {
    does: 'rests one side of a dispute on a paragraph that the dispute does not cite',
    file: 'disputes.yaml',
    from: "'No.', cites: [{source: essay, para: 6, line: 11}]",
    to: "'No.', cites: [{source: essay, para: 6, line: 11}, {source: essay, para: 7, line: 13}]",
    row: 'cf-tie',
    says: /^sides 1\.cites 2: “essay, para 7, line 13” is not in the row’s own cites; allowed: /
  },
  {
    does: 'rests one side of a dispute on words of a page that the dispute does not cite',
    file: 'disputes.yaml',
    from: 'locator: third paragraph}]}',
    to: 'locator: fourth paragraph}]}',
    row: 'cf-tie',
    says: /^sides 2\.cites 1: “report, fourth paragraph” is not in the row’s own cites; allowed: /
  },
  {
    does: 'quotes 25 words',
    file: 'quotes.yaml',
    from: 'text: the state has come',
    to: `text: ${Array.from({ length: 25 }, () => 'word').join(' ')}`,
    row: 'q-state',
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

describe('a ledger with a fault', () => {
  it('is told apart from one without', () => {
    expect(findFaults({ ...smallLedger })).toEqual([]);
  });

  it.each([...ten, ...others])('is reported with file and place when a writer $does', (slip) => {
    const faults = findFaults(spoil([slip]));
    expect(faults).toEqual([expected(slip)]);
    expect(sayFault(faults[0] as Fault)).not.toContain('\n');
  });

  it('reports ten faults at once, each with its file and row, and nothing else', () => {
    const faults = findFaults(spoil(ten));
    for (const slip of ten) expect(faults).toContainEqual(expected(slip));
    expect(faults).toHaveLength(ten.length);
  });

  it('still finds the faults of other rows when one row is not YAML', () => {
    const slip = others.find(({ does }) => does === 'leaves a quotation mark open') as Slip;
    const next = `
- id: basra
  name: Basra
  lat: 130
  lon: 47.78
  coordinates: general knowledge
  precision: city
  says: A port.
  cites: [{source: report, locator: second paragraph}]
`;
    const files = spoil([slip]);
    files['content/ledger/places.yaml'] += next;
    const faults = findFaults(files);
    expect(faults).toContainEqual(expected(slip));
    expect(faults).toContainEqual({
      file: 'content/ledger/places.yaml',
      row: 'basra',
      says: 'lat: 130 is too large; allowed: at most 90'
    });
    expect(faults).toHaveLength(2);
  });

  it('reports every fault of one row, unknown ids too', () => {
    const file = 'events.yaml';
    const faults = findFaults(
      spoil([
        { does: '', file, from: "edtf: '2006-10-15'", to: "edtf: '2006-13'", says: /./ },
        { does: '', file, from: 'id: baghdad', to: 'id: bagdad', says: /./ }
      ])
    );
    expect(faults.map(sayFault)).toEqual([
      expect.stringMatching(
        /^content\/ledger\/events\.yaml, row ev-declared: date\.edtf: “2006-13” is not a possible date/
      ),
      expect.stringMatching(/^content\/ledger\/events\.yaml, row ev-declared: places 1\.id: no row “bagdad”/)
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
    const files = { ...smallLedger, 'content/ledger/terms.yaml': 'term: emir' };
    expect(findFaults(files).map(sayFault)).toEqual([
      'content/ledger/terms.yaml: not a list; allowed: rows that each begin with “- id:”'
    ]);
  });

  it('wants a family and a “no figure” row for each organisation of a strength figure', () => {
    const faults = findFaults({ ...smallLedger }, ['isi', 'al-badawi']);
    expect(faults.map(sayFault)).toEqual([
      'content/chapters/3-declaration.svx, row al-badawi: strength: no family in actors.yaml; allowed: islamic-state, insurgents, tribes, al-qaeda',
      'content/chapters/3-declaration.svx, row al-badawi: strength: no row of use no-figure in strengths.yaml; its empty slot could name no source'
    ]);
  });

  it('wants an axis for programme rolls that goes as far as they do', () => {
    const files = { ...smallLedger };
    const name = 'content/ledger/strengths.yaml';
    files[name] = (files[name] ?? '').replace('measure: soldiers', 'measure: programme roll');
    const fault =
      'content/chapters/3-declaration.svx, row st-12000: strength: a programme roll of 12000; allowed: an axis, rolls, that goes as far';
    expect(findFaults(files, ['aqm']).map(sayFault)).toContain(fault);
    expect(findFaults(files, ['aqm'], 11_999).map(sayFault)).toContain(fault);
    expect(findFaults(files, ['aqm'], 12_000).map(sayFault)).not.toContain(fault);
  });
});

describe('a tie', () => {
  it('may end after its organisation took another name, with the organisation that came of it', () => {
    const { ledger } = parseLedger({ ...smallLedger });
    const tie = ledger.ties.find(({ id }) => id === 'tie-isi');
    expect(tie?.end?.edtf).toBe('2014-02-03');
    expect(checkLedger(ledger)).toEqual([]);
    const without = { ...ledger, ties: ledger.ties.filter(({ id }) => id !== 'pl-new-name') };
    expect(checkLedger(without).map(sayFault)).toEqual([
      'content/ledger/ties.yaml, row tie-isi: from: “isi” did not exist when the tie ended, 3 February 2014; allowed: from 15 October 2006 until 8 April 2013'
    ]);
  });
});
