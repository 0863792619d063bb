import { describe, expect, it } from 'vitest';
import { findEntry } from '../findEntry';
import { findRecord, type RecordRequest } from './findRecord';
import { parseLedger } from './parse';
import type { Tie } from './schema';
import { smallLedger } from './smallLedger';

const { ledger } = parseLedger({ ...smallLedger });

function request(wanted: {
  from?: string;
  to?: string;
  actors?: string[];
  cites?: string[];
  terms?: string[];
  disputes?: string[];
}): RecordRequest {
  const { from = '2004', to = '2014', actors, cites = [], terms = [], disputes = [] } = wanted;
  return { chapter: { allegiance: { from, to, actors } }, steps: [{ cites, terms, disputes }] };
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('the record of a page', () => {
  it('has every tie that its figure can draw, in the order of the ledger, and none that is drawn as another row', () => {
    const { ties } = findRecord(ledger, request({}));
    expect(idsOf(ties)).toEqual(['own-al-qaeda', 'tie-aqm', 'pl-oath', 'tie-isi', 'pl-new-name', 'pl-truce']);
  });

  it('leaves out ties that ended before the figure begins or begin after it ends', () => {
    expect(idsOf(findRecord(ledger, request({ from: '2007' })).ties)).not.toContain('tie-aqm');
    expect(idsOf(findRecord(ledger, request({ to: '2011' })).ties)).not.toContain('pl-truce');
    expect(idsOf(findRecord(ledger, request({ from: '2007', to: '2011' })).ties)).toEqual([
      'own-al-qaeda',
      'tie-isi'
    ]);
  });

  it('keeps to the organisations that a chapter names', () => {
    const { ties, actors } = findRecord(ledger, request({ actors: ['isi'] }));
    expect(idsOf(ties)).toEqual(['tie-isi', 'pl-new-name']);
    expect(idsOf(actors)).toEqual(['al-qaeda', 'isi', 'isis']);
  });

  it('brings the act by which a ribbon entered its lane, though the act has no lane', () => {
    const { ties } = findRecord(ledger, request({ from: '2005', to: '2006', actors: ['aqm'] }));
    expect(idsOf(ties)).toEqual(['tie-aqm', 'pl-oath']);
  });

  it('has the evidence of the contested tie, and only where the tie is there', () => {
    expect(idsOf(findRecord(ledger, request({})).evidence)).toEqual(['t-speech', 't-letter']);
    expect(findRecord(ledger, request({ actors: ['aqm'] })).evidence).toEqual([]);
  });

  it('names every actor and source that its rows name, and no more', () => {
    const record = findRecord(ledger, request({ cites: ['baghdad'] }));
    expect(idsOf(record.actors)).toEqual(['al-qaeda', 'aqm', 'isi', 'isis', 'al-badawi']);
    expect(idsOf(record.sources)).toEqual(['essay', 'report']);
    expect(idsOf(findRecord(ledger, request({})).sources)).toEqual(['essay']);
    expect(record.sources[0]).not.toHaveProperty('reliability');
  });

  it('leaves out lines and marks that lie before the figure or on no ribbon', () => {
    const truce = ledger.ties.find(({ id }) => id === 'pl-truce') as Tie;
    const idsWith = (tie: Tie, from = '2004') =>
      idsOf(findRecord({ ...ledger, ties: [...ledger.ties, tie] }, request({ from })).ties);
    expect(
      idsWith({ ...truce, id: 'early', start: { edtf: '2003', shown: '2003' }, end: null })
    ).not.toContain('early');
    expect(idsWith({ ...truce, id: 'elsewhere', to: 'al-badawi' })).not.toContain('elsewhere');
    expect(idsWith({ ...truce, id: 'renamed', to: 'isis' })).toContain('renamed');
  });

  it('leaves out evidence that its figure cannot reach, but not what the text cites', () => {
    const record = findRecord(ledger, request({ from: '2007', cites: ['t-speech'] }));
    expect(record.evidence).toEqual([]);
    expect(findEntry(record, 't-speech')?.kind).toBe('Evidence');
  });

  it('cites each place of a source once, without the line of our copy and without empty fields', () => {
    const cites = [
      { source: 'essay', para: 2, line: 3 },
      { source: 'essay', para: 2, line: 4 },
      { source: 'report', locator: 'title' }
    ];
    const places = ledger.places.map((place) => ({ ...place, cites }));
    const [entry] = findRecord({ ...ledger, places }, request({ cites: ['baghdad'] })).entries;
    expect(entry).toStrictEqual({
      id: 'baghdad',
      kind: 'Place',
      says: 'Baghdad: Capital of Iraq.',
      status: 'reported',
      cites: [
        { source: 'essay', para: 2 },
        { source: 'report', locator: 'title' }
      ],
      trust: 'One writer’s weighing.'
    });
  });

  it('says of each cited or explained row once what it is, whatever its kind', () => {
    const cites = [
      'ev-declared',
      'tie-aqm',
      't-speech',
      'st-foreigners',
      'q-state',
      'isi',
      'al-badawi',
      'baghdad'
    ];
    const explained = { disputes: ['cf-tie'], terms: ['bayah', 'emir'] };
    const record = findRecord(ledger, request({ cites: [...cites, 'ev-declared'], ...explained }));
    const all = [...cites, ...explained.disputes, ...explained.terms];
    // A row that a figure draws is there already
    expect(idsOf(record.entries)).toEqual(all.filter((id) => id !== 'tie-aqm' && id !== 't-speech'));
    expect(all.map((id) => `${id}: ${findEntry(record, id)?.kind}`)).toEqual([
      'ev-declared: Event',
      'tie-aqm: Membership',
      't-speech: Evidence',
      'st-foreigners: Figure of strength',
      'q-state: Quotation',
      'isi: Organisation',
      'al-badawi: Person',
      'baghdad: Place',
      'cf-tie: Dispute',
      'bayah: Term',
      'emir: Term'
    ]);
  });

  it('has the figures of its organisations of all years, so that an empty row can name the nearest', () => {
    const chapter = {
      allegiance: { from: '2010', to: '2014' },
      map: { from: '2010', to: '2014' },
      strength: { actors: ['aqm'] }
    };
    const { strengths } = findRecord(ledger, { chapter, steps: [] });
    expect(idsOf(strengths)).toContain('st-12000');
  });

  it('refuses a row that is not in the ledger, by its name', () => {
    expect(() => findRecord(ledger, request({ cites: ['ev-nothing'] }))).toThrow(
      /no row “ev-nothing” to cite/
    );
  });

  it('leaves the ledger as it was', () => {
    const before = structuredClone(ledger);
    findRecord(ledger, request({ cites: ['ev-declared'] }));
    expect(ledger).toEqual(before);
  });
});

describe('the marks that words light', () => {
  const marksOf = (id: string, kind: 'cites' | 'terms' | 'disputes' = 'cites') =>
    findRecord(ledger, {
      ...request({ [kind]: [id] }),
      chapter: {
        allegiance: { from: '2004', to: '2014' },
        map: { from: '2004', to: '2014' },
        strength: { actors: ['aqm', 'isi'] }
      }
    }).marks[id] ?? [];

  it('are, for a name, all that have to do with whom or what it names', () => {
    expect(marksOf('aqm')).toEqual(expect.arrayContaining(['tie-aqm', 'st-12000']));
    expect(marksOf('aqm')).not.toContain('tie-isi');
  });

  it('are, for a row, those of the same event, and not itself again', () => {
    expect(marksOf('ev-declared')).not.toContain('ev-declared');
    expect(marksOf('st-12000')).not.toContain('st-12000');
  });

  it('are none for a word that names no row', () => {
    expect(marksOf('emir', 'terms')).toEqual([]);
  });
});

describe('what an entry says', () => {
  const entryOf = (id: string, from = ledger) => findEntry(findRecord(from, request({ cites: [id] })), id);

  it('gives a tie from when to when it stood', () => {
    expect(entryOf('tie-aqm')?.date).toBe('December 2004 to 15 October 2006');
    expect(entryOf('pl-oath')?.date).toBe('October 2004');
    expect(entryOf('own-al-qaeda')?.date).toBe('start not given');
    const dateWith = (change: Partial<Tie>) => {
      const ties = ledger.ties.map((tie) => (tie.id === 'tie-aqm' ? { ...tie, ...change } : tie));
      return entryOf('tie-aqm', { ...ledger, ties })?.date;
    };
    expect(dateWith({ start: { edtf: null, shown: 'start not given' } })).toBe(
      'start not given; until 15 October 2006'
    );
    expect(dateWith({ end: { edtf: '2006-10', shown: 'not contested until October 2006' } })).toBe(
      'December 2004; not contested until October 2006'
    );
  });

  it('names who says so', () => {
    expect(entryOf('t-letter')?.by).toBe('al-Qaeda, in 2014');
    expect(entryOf('st-12000')?.by).toBe('al-Badawi');
    expect(entryOf('q-state')).toMatchObject({
      by: 'Abu Ayyub al-Masri',
      says: '“the state has come” In his speech.'
    });
  });

  it('gives a figure of strength in the form of its source, with what it counts', () => {
    expect(entryOf('st-foreigners')).toMatchObject({
      says: 'al-Qaeda in Mesopotamia (AQM), foreign fighters: 500–1,000. Foreigners only.',
      by: 'officials',
      date: '2006'
    });
  });

  it('gives a word its Arabic, and an actor the names that its own does not hold', () => {
    expect(entryOf('bayah')?.arabic).toBe('بيعة');
    expect(entryOf('emir')).not.toHaveProperty('arabic');
    expect(entryOf('aqm')?.names).toEqual(['AQI']);
    expect(entryOf('isis')).not.toHaveProperty('names');
  });

  it('gives an organisation the time in which it existed, as precisely as it is known', () => {
    expect(entryOf('aqm')?.date).toBe('Beginning between October 2004 and December 2004; end November 2006');
    expect(entryOf('isis')?.date).toBe('Beginning 8 April 2013; end not given');
  });

  it('shows both sides of what is disputed', () => {
    expect(entryOf('ev-declared')?.accounts?.map(({ by }) => by)).toEqual(['Islamic State', 'al-Qaeda']);
    expect(entryOf('cf-tie')?.accounts?.map(({ by }) => by)).toEqual(['Islamic State', 'al-Qaeda']);
  });

  it('says how far to trust it: the row’s own remark, else the limits of its first source', () => {
    expect(entryOf('baghdad')?.trust).toBe('Written within a day.');
    const [remarked] = findRecord(
      { ...ledger, places: ledger.places.map((place) => ({ ...place, remark: 'A remark.' })) },
      request({ cites: ['baghdad'] })
    ).entries;
    expect(remarked?.trust).toBe('A remark.');
  });

  it('marks a word that is explained from general knowledge', () => {
    expect(findRecord(ledger, request({ terms: ['emir'] })).entries[0]).toMatchObject({
      status: 'none',
      cites: [],
      trust: 'Explained from general knowledge, not from our sources.'
    });
  });
});
