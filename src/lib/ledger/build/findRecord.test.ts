import { describe, expect, it } from 'vitest';
import { findEntry } from '../findEntry';
import type { Record } from '../record';
import { findRecord, type CitingStep, type DrawnRows } from './findRecord';
import { loadLedger } from './load';
import type { Tie } from './schema';

const ledger = loadLedger(
  import.meta.glob<string>('$content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const step = (given: Partial<CitingStep>): CitingStep => ({ cites: [], terms: [], disputes: [], ...given });

/** The record of a page whose figures draw these rows. */
function recordOf(drawn: readonly string[], given: Partial<CitingStep> = {}, from = ledger): Record {
  const wanted = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => drawn.includes(id));
  const rows: DrawnRows = {
    events: wanted(from.events),
    strengths: wanted(from.strengths),
    ties: wanted(from.ties),
    evidence: wanted(from.evidence),
    lifetimes: drawn,
    frames: []
  };
  return findRecord(from, rows, [step(given)]);
}

describe('the record of a page', () => {
  it('has the rows that its figures draw, in the order of the ledger', () => {
    const { ties, events, strengths } = recordOf(['ti-oars', 'own-thursday', 'st-crew-1962', 'ev-1963-tour']);
    expect(idsOf(ties)).toEqual(['own-thursday', 'ti-oars']);
    expect([...idsOf(events), ...idsOf(strengths)]).toEqual(['ev-1963-tour', 'st-crew-1962']);
  });

  it('names every actor and source that its rows name, and no more', () => {
    const record = recordOf(['ti-oars'], { cites: ['ferry-quarter'] });
    expect(idsOf(record.actors)).toEqual(['thursday-crew', 'corran-association']);
    expect(idsOf(record.sources)).toEqual(['minute-book', 'courier-1970']);
    expect(idsOf(recordOf(['ti-oars']).sources)).toEqual(['minute-book']);
    expect(record.sources[0]).not.toHaveProperty('reliability');
  });

  it('says when an organisation existed only where a figure asks for it', () => {
    const activeOf = (drawn: string[]) =>
      recordOf(drawn).actors.find(({ id }) => id === 'thursday-crew')?.active;
    expect(activeOf(['own-thursday'])).toBeUndefined();
    expect(activeOf(['own-thursday', 'thursday-crew'])).toEqual({ start: '1962-21', end: '1965-05/1965-09' });
  });

  it('places what its events name, each once', () => {
    expect(idsOf(recordOf(['ev-1963-tour', 'ev-1965-05-word']).places)).toEqual([
      'pellmouth',
      'oxlade',
      'hathmoor'
    ]);
  });

  it('keeps apart what bears on a tie that it has but lies outside it or has no date', () => {
    const { beyond } = recordOf(['ti-club-association']);
    expect(beyond.map(({ date }) => date)).toEqual(['May and September 1965', 'after March 1973']);
    expect(recordOf(['ti-oars']).beyond).toEqual([]);
  });

  it('cites each place of a source once, without the line of our copy and without empty fields', () => {
    const cites = [
      { source: 'lorne-1975', para: 2, line: 3 },
      { source: 'lorne-1975', para: 2, line: 4 },
      { source: 'pamphlet', locator: 'title' }
    ];
    const places = ledger.places.map((place) => ({ ...place, cites }));
    const [entry] = recordOf([], { cites: ['pellmouth'] }, { ...ledger, places }).entries;
    expect(entry).toMatchObject({ id: 'pellmouth', kind: 'Place', status: 'reported' });
    expect(entry?.cites).toStrictEqual([
      { source: 'lorne-1975', para: 2 },
      { source: 'pamphlet', locator: 'title' }
    ]);
    for (const value of Object.values(entry ?? {})) expect(value).toBeDefined();
  });

  it('says of each cited or explained row once what it is, whatever its kind', () => {
    const cites = [
      'ev-1963-tour',
      'ti-oars',
      'v-declared',
      'st-crew-1962',
      'q-penrick-flag',
      'mill-crew',
      'nell-harrow',
      'pellmouth'
    ];
    const explained = { disputes: ['cf-bond'], terms: ['crews-word', 'coxswain'] };
    const record = recordOf(['ti-oars', 'v-declared'], { cites: [...cites, 'ev-1963-tour'], ...explained });
    const all = [...cites, ...explained.disputes, ...explained.terms];
    // A row that a figure draws is there already
    expect(idsOf(record.entries)).toEqual(all.filter((id) => id !== 'ti-oars' && id !== 'v-declared'));
    expect(all.map((id) => `${id}: ${findEntry(record, id)?.kind}`)).toEqual([
      'ev-1963-tour: Event',
      'ti-oars: Support',
      'v-declared: Evidence',
      'st-crew-1962: Figure of strength',
      'q-penrick-flag: Quotation',
      'mill-crew: Organisation',
      'nell-harrow: Person',
      'pellmouth: Place',
      'cf-bond: Dispute',
      'crews-word: Term',
      'coxswain: Term'
    ]);
  });

  it('refuses a row that is not in the ledger, by its name', () => {
    expect(() => recordOf([], { cites: ['ev-nothing'] })).toThrow(/no row “ev-nothing” to cite/);
  });

  it('leaves the ledger as it was', () => {
    const before = structuredClone(ledger);
    recordOf(['ti-oars', 'ev-1963-tour'], { cites: ['pellmouth'] });
    expect(ledger).toEqual(before);
  });
});

describe('the marks that words light', () => {
  const drawn = [
    'ti-branch',
    'own-mill',
    'st-branch-1966',
    'ev-1968-11-03-declared',
    'v-declared',
    'st-club-1968-claim'
  ];
  const marksOf = (id: string, kind: 'cites' | 'terms' | 'disputes' = 'cites') =>
    recordOf(drawn, { [kind]: [id] }).marks[id] ?? [];

  it('are, for a name, all that have to do with whom or what it names', () => {
    expect(marksOf('pellmouth-branch')).toEqual(['ti-branch', 'st-branch-1966']);
    expect(marksOf('old-boathouse')).toEqual(['ev-1968-11-03-declared']);
  });

  it('are, for a row, those of the same event, and not itself again', () => {
    expect(marksOf('ev-1968-11-03-declared')).toEqual(['v-declared', 'st-club-1968-claim']);
    expect(marksOf('cf-bond', 'disputes')).toContain('ev-1968-11-03-declared');
  });

  it('are none for a word that names no row', () => {
    expect(marksOf('blade', 'terms')).toEqual([]);
  });
});

describe('what an entry says', () => {
  const entryOf = (id: string, from = ledger) => findEntry(recordOf([], { cites: [id] }, from), id);

  it('gives a tie from when to when it stood', () => {
    expect(entryOf('ti-juniors-club')?.date).toBe('1971 to 20 June 1972');
    expect(entryOf('ti-word')?.date).toBe('9 May 1965');
    expect(entryOf('own-association')?.date).toBe('start not given');
    expect(entryOf('ti-branch')?.date).toBe(
      'September 1965; uncontested until the declaration of 3 November 1968'
    );
    const ties = ledger.ties.map((tie): Tie =>
      tie.id === 'ti-mooring' ? { ...tie, start: { edtf: null, shown: 'start not given' } } : tie
    );
    expect(entryOf('ti-mooring', { ...ledger, ties })?.date).toBe('start not given; until October 1964');
  });

  it('names who says so', () => {
    expect(entryOf('v-letter')?.by).toBe('a party: the Association, in 1973');
    expect(entryOf('st-club-1968-claim')?.by).toBe('Maud Penrick, for the club');
    expect(entryOf('q-penrick-flag')).toMatchObject({ by: 'Maud Penrick' });
    expect(entryOf('q-penrick-flag')?.says).toMatch(/^“We row under nobody’s flag but the weather’s\.?” ./);
  });

  it('gives a figure of strength in the form of its source, with what it counts', () => {
    expect(entryOf('st-club-1970-lorne')).toMatchObject({
      says: 'Pellmouth Rowing Club, rowers: 150–220. Those who rowed at least once that year.',
      by: 'Ada Lorne (1975)',
      date: '1970'
    });
  });

  it('gives a word its Arabic, and an actor the names that its own does not hold', () => {
    const terms = ledger.terms.map((term) => (term.id === 'blade' ? { ...term, arabic: 'بيعة' } : term));
    expect(entryOf('blade', { ...ledger, terms })?.arabic).toBe('بيعة');
    expect(entryOf('blade')).not.toHaveProperty('arabic');
    expect(entryOf('thursday-crew')?.names).toEqual(['Harrow’s Nine']);
    expect(entryOf('pellmouth-branch')).not.toHaveProperty('names');
  });

  it('gives an organisation the time in which it existed, as precisely as it is known', () => {
    expect(entryOf('boathouse-committee')?.date).toBe('Beginning February 1968; end 3 November 1968');
    expect(entryOf('open-water-club')?.date).toBe('Beginning 1 June 1972; end not given');
  });

  it('shows both sides of what is disputed', () => {
    expect(entryOf('ti-expulsion')?.accounts?.map(({ by }) => by)).toEqual([
      'Corran Rowing Association',
      'Open Water Club'
    ]);
    expect(entryOf('cf-expelled')?.accounts?.length).toBeGreaterThan(1);
  });

  it('says how far to trust it: the row’s own remark, else the limits of its first source', () => {
    expect(entryOf('ev-1962-oars-lent')?.trust).toBe('The minute book has the loan and no place.');
    const limits = ledger.sources.find(({ id }) => id === 'lorne-1975')?.limits;
    expect(entryOf('mill-crew')?.trust).toBe(limits);
  });

  it('marks a word that is explained from general knowledge', () => {
    expect(recordOf([], { terms: ['coxswain'] }).entries[0]).toMatchObject({
      status: 'none',
      cites: [],
      trust: 'Explained from general knowledge, not from our sources.'
    });
  });
});
