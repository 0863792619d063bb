import { describe, expect, it } from 'vitest';
import { findLineage, relationWords } from './lineage';
import { loadLedger } from './load';
import { namesOf } from './names';
import { findPeople, listNames } from './people';
import { sayPeriod, sayWhen } from '../sayDates';
import type { Ledger } from './schema';
import { smallLedger } from './smallLedger';

const files = import.meta.glob<string>('/content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const ledger = loadLedger(files);
const blocks = findPeople(ledger);
const all = blocks.flatMap((block) => block.all);
const someone = (id: string) => {
  const found = all.find(({ actor }) => actor.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the blocks of people and groups', () => {
  it('hold every actor of the ledger once', () => {
    expect(all.map(({ actor }) => actor.id).sort()).toEqual(ledger.actors.map(({ id }) => id).sort());
  });

  it('have addresses that no row has', () => {
    const rows = Object.values(ledger).flatMap((kind: readonly { id: string }[]) => kind.map(({ id }) => id));
    expect(blocks.filter(({ id }) => rows.includes(id))).toEqual([]);
  });

  it('keep the four families apart, and persons from organisations', () => {
    for (const { id, family, all } of blocks)
      for (const { actor } of all) {
        expect(actor.family, actor.id).toBe(family);
        expect(actor.kind === 'person', actor.id).toBe(id === 'persons');
      }
  });

  it('put persons in the order of their known names, the article aside', () => {
    const persons = blocks.find(({ id }) => id === 'persons')?.all.map(({ actor }) => actor.id) ?? [];
    expect(persons.indexOf('al-badawi')).toBeLessThan(persons.indexOf('bin-laden'));
    expect(persons.indexOf('bin-laden')).toBeLessThan(persons.indexOf('al-khalayleh'));
  });
});

describe('what is said of someone', () => {
  it('tells all names and who uses them', () => {
    for (const { actor, others } of all) {
      const told = [actor.name, actor.arabic, ...others.flatMap(({ name, arabic }) => [name, arabic])];
      for (const { name } of namesOf(actor))
        expect(
          told.some((one) => one === name || (name === actor.short && one?.includes(name))),
          `${actor.id}: ${name}`
        ).toBe(true);
    }
    expect(someone('aqm').others).toContainEqual({ name: 'AQI', usedBy: 'Orton, once' });
  });

  it('warns of each of the three men called al-Baghdadi by the two others', () => {
    const three = ['abdullah-bin-rashid', 'al-badri', 'al-zawi'];
    for (const id of three) {
      const row = someone(id).confused.find(({ dispute }) => dispute.id === 'cf-three-baghdadis');
      expect([id, ...(row?.with ?? []).map((other) => other.id)].sort()).toEqual(three);
    }
  });

  it('never warns of someone by themselves, and always both ways', () => {
    for (const { actor, confused } of all)
      for (const { dispute, with: others } of confused)
        for (const other of others) {
          expect(other.id).not.toBe(actor.id);
          const back = someone(other.id).confused.find((row) => row.dispute.id === dispute.id);
          if (dispute.id !== 'cf-isi-al-qaeda-label' || back?.with.length)
            expect(
              back?.with.map(({ id }) => id),
              `${other.id}, ${dispute.id}`
            ).toContain(actor.id);
        }
  });

  it.each([
    ['al-badawi', 'cf-masri'],
    ['aqm', 'cf-aqi-aqm'],
    ['msm', 'cf-msc-msm'],
    ['jaish-al-mujahideen', 'cf-jaish-mujahideen'],
    ['harith-al-dari', 'cf-two-daris'],
    ['ishmael-jubouri', 'cf-juburis'],
    ['ansar-al-sunna', 'cf-ansar'],
    ['jtj', 'cf-tawhid'],
    ['bin-laden', 'cf-spellings'],
    ['al-khalayleh', 'cf-real-names']
  ])('leads from %s to the dispute %s', (actor, dispute) => {
    expect(someone(actor).confused.map((row) => row.dispute.id)).toContain(dispute);
  });

  it('has an office from both ends', () => {
    expect(someone('al-zawi').offices).toContainEqual({
      role: 'emir',
      actor: 'isi',
      name: 'Islamic State of Iraq (ISI)',
      when: '15 October 2006 to May 2010'
    });
    expect(someone('isi').offices.map(({ actor }) => actor)).toContain('al-zawi');
  });
});

describe('lineage', () => {
  const lineage = findLineage(ledger);

  it('has words for every relation of the ledger', () => {
    const relations = ledger.actors.flatMap((actor) => (actor.lineage ?? []).map(({ relation }) => relation));
    expect(relations.filter((relation) => !(relation in relationWords))).toEqual([]);
    const odd = {
      actors: [{ ...ledger.actors[0], lineage: [{ relation: 'cousin-of', actor: 'isi', date: null }] }]
    };
    expect(() => findLineage(odd as unknown as Ledger)).toThrow(/cousin-of/);
  });

  it('is told by both, and once a pair', () => {
    expect(lineage.get('isi')).toContainEqual({ says: 'created', actor: 'jabhat-al-nusra', date: '2011' });
    const named = (lineage.get('jtj') ?? []).map(({ actor }) => actor);
    expect(named).toEqual(['jund-al-sham', 'aqm']);
  });

  it('says how wide a date is', () => {
    expect(lineage.get('jtj')?.[1]?.date).toBe('between October 2004 and December 2004');
    expect(sayWhen('2006-10')).toBe('October 2006');
    expect(sayPeriod({ active: { start: '2006-10-15', end: null } })).toBe(
      'Beginning 15 October 2006; end not given'
    );
    expect(sayPeriod({ active: { start: null, end: null } })).toBeUndefined();
    expect(sayPeriod({})).toBeUndefined();
  });
});

describe('the list from A to Z', () => {
  const letters = listNames(ledger);
  const listed = letters.flatMap(({ names }) => names);

  it('has every name of every actor and word, with whom it leads to', () => {
    for (const actor of ledger.actors)
      for (const { name } of namesOf(actor))
        expect(listed).toContainEqual(expect.objectContaining({ name, id: actor.id, to: actor.name }));
    for (const term of ledger.terms)
      expect(listed).toContainEqual(expect.objectContaining({ name: term.term, id: term.id }));
  });

  it('goes from digits by letters to Arabic script, the article aside', () => {
    const order = letters.map(({ letter }) => letter);
    expect(order[0]).toBe('0–9');
    expect(order.at(-1)).toBe('Arabic script');
    expect(order.slice(1, -1)).toEqual([...order.slice(1, -1)].sort());
    expect(letters.find(({ letter }) => letter === 'Z')?.names.map(({ id }) => id)).toContain('al-zawahiri');
  });
});

describe('the ledger check', () => {
  const files = {
    ...smallLedger,
    'content/ledger/actors.yaml': smallLedger['content/ledger/actors.yaml']!.replace(
      "  life: {death: '2010-04-18'}",
      "  life: {death: '2010-04-18'}\n  confused: [{dispute: cf-nobody, with: [al-nobody]}]"
    )
  };

  it('knows every dispute and actor that a row says it could be confused by', () => {
    expect(() => loadLedger(files)).toThrow(/row al-badawi: confused 1\.dispute: no row “cf-nobody”/);
    expect(() => loadLedger(files)).toThrow(/row al-badawi: confused 1\.with 1: no row “al-nobody”/);
  });
});
