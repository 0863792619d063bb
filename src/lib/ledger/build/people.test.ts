import { describe, expect, it } from 'vitest';
import { findLineage } from './lineage';
import { loadLedger } from './load';
import { findPeople, listNames } from './people';
import { sayPeriod, sayWhen } from '../sayDates';
import { smallLedger } from './smallLedger';

const files = import.meta.glob<string>('$content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const ledger = loadLedger(files);
const blocks = findPeople(ledger);
const someone = (id: string) => {
  const found = blocks.flatMap((block) => block.all).find(({ actor }) => actor.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the blocks of people and groups', () => {
  it('are the families as the story lists them, the others, institutions and persons', () => {
    expect(blocks.map(({ id }) => id)).toEqual([
      'groups-breakaway',
      'groups-governing',
      'groups-crews',
      'groups-others',
      'institutions',
      'persons'
    ]);
  });

  it('put a body without a family among institutions by its type', () => {
    const idsOf = (id: string) =>
      blocks.find((block) => block.id === id)?.all.map(({ actor }) => actor.id) ?? [];
    expect(idsOf('institutions')).toContain('town-council');
    expect(idsOf('groups-others')).toContain('lock-keepers');
  });

  it('put persons in the order of their known names, the article aside', () => {
    const [one] = ledger.actors.filter(({ kind }) => kind === 'person');
    const persons = ['Tam Oswick', 'al-Barq', '“Nell” Harrow', 'The Mayor'].map((name) => ({
      ...one!,
      id: name,
      name
    }));
    const [block] = findPeople({ ...ledger, actors: persons });
    expect(block?.all.map(({ actor }) => actor.name)).toEqual([
      'al-Barq',
      'The Mayor',
      '“Nell” Harrow',
      'Tam Oswick'
    ]);
  });
});

describe('what is said of someone', () => {
  it('tells other names and who uses them, and the short one where it is no part of these', () => {
    expect(someone('thursday-crew').others).toEqual([{ name: 'Harrow’s Nine', usedBy: 'Lorne' }]);
    expect(someone('open-water-club').others).toEqual([]);
    const actors = ledger.actors.map((row) =>
      row.id === 'open-water-club' ? { ...row, short: 'OWC' } : row
    );
    const club = findPeople({ ...ledger, actors })
      .flatMap((block) => block.all)
      .find(({ actor }) => actor.id === 'open-water-club');
    expect(club?.others).toEqual([{ name: 'OWC', usedBy: 'this work, in figures' }]);
  });

  it('warns of each of those who could be confused by the others', () => {
    const pair = ['pellmouth-branch', 'pellmouth-club'];
    for (const id of pair) {
      const row = someone(id).confused.find(({ dispute }) => dispute.id === 'cf-two-pellmouths');
      expect([id, ...(row?.with ?? []).map((other) => other.id)].sort()).toEqual(pair);
    }
  });

  it('has an office from both ends', () => {
    expect(someone('maud-penrick').offices).toContainEqual({
      role: 'captain',
      actor: 'pellmouth-club',
      name: 'Pellmouth Rowing Club',
      when: '3 November 1968 to 1 June 1972'
    });
    expect(someone('pellmouth-club').offices.map(({ actor }) => actor)).toContain('maud-penrick');
    expect(someone('maud-penrick').offices.map(({ when }) => when)).toContain('from 1 June 1972');
    expect(someone('ivo-castle').offices[0]).not.toHaveProperty('when');
  });

  it('gives the death of a person, and what is said of the dates', () => {
    expect(someone('nell-harrow').dates).toBe('Died December 1967');
    expect(someone('ferrymen').note).toMatch(/^No beginning is given/);
    expect(someone('ferrymen')).not.toHaveProperty('dates');
  });
});

describe('lineage', () => {
  const lineage = findLineage(ledger);

  it('is told by both, and once a pair', () => {
    expect(lineage.get('mill-women')).toContainEqual({
      says: 'broke from',
      actor: 'mill-crew',
      date: 'autumn 1969'
    });
    expect(lineage.get('mill-crew')).toEqual([
      { says: 'was left by', actor: 'mill-women', date: 'autumn 1969' }
    ]);
    const named = (lineage.get('pellmouth-branch') ?? []).map(({ actor }) => actor);
    expect(named).toEqual(['thursday-crew', 'pellmouth-club', 'boathouse-committee']);
  });

  it('says how wide a date is', () => {
    expect(lineage.get('thursday-crew')?.[0]?.date).toBe('between May 1965 and September 1965');
    expect(sayWhen('1968-02')).toBe('February 1968');
    expect(sayPeriod({ active: { start: '1972-06-01', end: null } })).toBe(
      'Beginning 1 June 1972; end not given'
    );
    expect(sayPeriod({ active: { start: null, end: null } })).toBeUndefined();
    expect(sayPeriod({})).toBeUndefined();
  });
});

describe('the list from A to Z', () => {
  it('goes from digits by letters to Arabic script, the article aside', () => {
    const { actors, terms } = loadLedger({ ...smallLedger });
    const [one] = actors;
    const more = ['7th Crew', 'al-Zayn'].map((name) => ({ ...one!, id: name, name }));
    const letters = listNames({ actors: [...actors, ...more], terms });
    const order = letters.map(({ letter }) => letter);
    expect(order[0]).toBe('0–9');
    expect(order.at(-1)).toBe('Arabic script');
    expect(order.slice(1, -1)).toEqual([...order.slice(1, -1)].sort());
    expect(letters.find(({ letter }) => letter === 'Z')?.names.map(({ name }) => name)).toEqual(['al-Zayn']);
  });
});

describe('the ledger check', () => {
  const spoilt = (from: string, to: string) => {
    const actors = smallLedger['content/ledger/actors.yaml'] ?? '';
    expect(actors).toContain(from);
    return { ...smallLedger, 'content/ledger/actors.yaml': actors.replace(from, `${from}\n  ${to}`) };
  };

  it('knows every dispute and actor that a row says it could be confused by', () => {
    const files = spoilt(
      "life: {death: '1974-04-18'}",
      'confused: [{dispute: cf-nobody, with: [nell-nobody]}]'
    );
    expect(() => loadLedger(files)).toThrow(/:40, row maud-penrick: confused 1\.dispute: no row “cf-nobody”/);
    expect(() => loadLedger(files)).toThrow(
      /:40, row maud-penrick: confused 1\.with 1: no row “nell-nobody”/
    );
  });

  it('knows every relation that a row has to another', () => {
    const files = spoilt(
      'name: Open Water Club',
      'lineage: [{relation: renamed-form, actor: pellmouth-club, date: null}]'
    );
    expect(() => loadLedger(files)).toThrow(
      /row open-water-club: lineage 1\.relation: “renamed-form” is not known; allowed: .*; did you mean “renamed-from”\?/
    );
  });
});
