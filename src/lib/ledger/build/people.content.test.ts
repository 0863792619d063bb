/** What holds of people, groups and words whichever story is told. */
import { describe, expect, it } from 'vitest';
import { loadLedger } from './load';
import { namesOf } from './names';
import { findPeople, listNames } from './people';

const files = import.meta.glob<string>('$content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const ledger = loadLedger(files);
const blocks = findPeople(ledger);
const all = blocks.flatMap((block) => block.all);

describe('the blocks of people and groups', () => {
  it('hold every actor of the ledger once', () => {
    expect(all.map(({ actor }) => actor.id).sort()).toEqual(ledger.actors.map(({ id }) => id).sort());
  });

  it('have addresses that no row has', () => {
    const rows = Object.values(ledger).flatMap((kind: readonly { id: string }[]) => kind.map(({ id }) => id));
    expect(blocks.filter(({ id }) => rows.includes(id))).toEqual([]);
  });

  it('keep the families apart, and persons from organisations', () => {
    for (const { id, family, all } of blocks)
      for (const { actor } of all) {
        expect(actor.family, actor.id).toBe(family);
        expect(actor.kind === 'person', actor.id).toBe(id === 'persons');
      }
  });
});

describe('what is said of someone', () => {
  it('tells all names', () => {
    for (const { actor, others } of all) {
      const told = [actor.name, actor.arabic, ...others.flatMap(({ name, arabic }) => [name, arabic])];
      for (const { name } of namesOf(actor))
        expect(
          told.some((one) => one === name || (name === actor.short && one?.includes(name))),
          `${actor.id}: ${name}`
        ).toBe(true);
    }
  });

  it('never warns of someone by themselves, and always both ways', () => {
    const confusions = all.flatMap(({ actor, confused }) =>
      confused.flatMap((row) => row.with.map((other) => `${actor.id} ${row.dispute.id} ${other.id}`))
    );
    for (const confusion of confusions) {
      const [one, dispute, other] = confusion.split(' ');
      expect(one).not.toBe(other);
      expect(confusions).toContain(`${other} ${dispute} ${one}`);
    }
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

  it('goes from digits by letters to Arabic script', () => {
    const order = letters.map(({ letter }) => letter);
    const latin = order.filter((letter) => letter !== '0–9' && letter !== 'Arabic script');
    expect(latin).toEqual([...latin].sort());
    expect(order).toEqual([
      ...order.filter((letter) => letter === '0–9'),
      ...latin,
      ...order.filter((letter) => letter === 'Arabic script')
    ]);
  });
});
