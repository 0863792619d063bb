import { describe, expect, it } from 'vitest';
import { loadLedger } from '../ledger/build/load';
import { parseSpan } from '../moments';
import { viewStrength } from '../scenes/strength/view';
import type { Use } from './findUses';
import { findWhole } from './findWhole';
import { whole } from '../scenes/whole';

const ledger = loadLedger(
  import.meta.glob<string>('/content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);
const use = (step: string, number: number): Use => ({ chapter: 'split', number, step, title: step });

describe('the record of the whole work', () => {
  it('says where a row is told: by the steps that cite it, and by those that cite its event', () => {
    const uses = new Map([
      ['pl-iai-severs-isi', [use('later', 5)]],
      ['ev-2007-04-iai-severs', [use('first', 4)]],
      ['not-a-row', [use('nowhere', 1)]]
    ]);
    const { steps, told } = findWhole(ledger, uses);
    expect(steps.map(({ step }) => step)).toEqual(['first', 'later']);
    expect(told['pl-iai-severs-isi']).toEqual([0, 1]);
    expect(Object.keys(told)).not.toContain('not-a-row');
  });

  it('knows its persons, and whom they led', () => {
    const { people, record } = findWhole(ledger, new Map());
    expect(people['al-khalayleh']).toEqual(['jund-al-sham', 'jtj', 'aqm']);
    expect(people).not.toHaveProperty('isi');
    const known = new Set(record.actors.map(({ id }) => id));
    for (const id of Object.keys(people)) expect(known.has(id), id).toBe(true);
  });

  it('lists no organisation before a source speaks of it, nor under two names at once', () => {
    const { record } = findWhole(ledger, new Map());
    const listedAt = (at: string): string[] =>
      viewStrength(record, { at: parseSpan(at), account: 'evidence', focus: [] }, whole).rows.map(
        ({ row }) => row.actor
      );
    expect(listedAt('2001')).toEqual(expect.arrayContaining(['jund-al-sham', 'al-qaeda']));
    for (const later of ['is', 'jfs', 'islamic-army', 'five-other-groups', 'hamas-of-iraq'])
      expect(listedAt('2001'), later).not.toContain(later);
    expect(listedAt('2007')).toContain('islamic-army');
    expect(listedAt('2015')).toContain('is');
    expect(listedAt('2015')).not.toContain('isis');
    expect(listedAt('2007-12')).not.toContain('ansar-al-islam');
  });
});
