import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { figures, moment, realRecord } from './realRecord';
import { viewStrength } from './view';

const record = realRecord();
const at = (date: string, focus: string[] = [], from: Record = record) =>
  viewStrength(from, moment(date, focus), figures).rows;
const idsAt = (date: string) => at(date).map(({ row }) => row.id);
const slotsAt = (date: string) => at(date).flatMap((row) => (row.kind === 'none' ? [row.actors[0]] : []));
const listedAt = (date: string) => new Set(at(date).flatMap(({ actors }) => actors));
const rowOf = (id: string): Strength => record.strengths.find((row) => row.id === id) as Strength;

describe('the figures of a moment', () => {
  it('show the claim of 12,000 on its day, and neither the day before nor the day after', () => {
    expect(idsAt('2006-11-09')).not.toContain('st-isi-12000');
    expect(idsAt('2006-11-10')).toContain('st-isi-12000');
    expect(idsAt('2006-11-11')).not.toContain('st-isi-12000');
    expect(idsAt('2006-11')).toContain('st-isi-12000');
  });

  it('are for 2007 the two estimates of ISI, the two of the conflict, that of al-Qaeda and the rolls', () => {
    const drawn = at('2007').flatMap((row) => (row.kind === 'figure' ? [row.row.id] : []));
    expect(drawn).toEqual([
      'st-isi-2007-04-crs',
      'st-isi-2007-09-nance',
      'st-iai-10400',
      'st-ansar-sunna-500-1000',
      'st-aqc-2007-09',
      'st-soi-2007-11',
      'st-soi-2007-11-paid',
      'st-soi-2007-12'
    ]);
  });

  it('are not carried on: what stands for the conflict goes when it ends, and April’s estimate is not one of June', () => {
    expect(idsAt('2007-06-06')).toContain('st-iai-10400');
    expect(idsAt('2007-06-07')).not.toContain('st-iai-10400');
    expect(idsAt('2007-06-06')).not.toContain('st-isi-2007-04-crs');
  });

  it('put the rolls of November and December 2007 after all fighters, each in its month', () => {
    const rolls = (date: string) =>
      at(date).flatMap((row) => (row.scale === 'rolls' && row.kind === 'figure' ? [row.row.id] : []));
    expect(rolls('2007-10')).toEqual([]);
    expect(rolls('2007-11')).toEqual(['st-soi-2007-11', 'st-soi-2007-11-paid']);
    expect(rolls('2007-12')).toEqual(['st-soi-2007-12']);
    const scales = at('2007').map(({ scale }) => scale);
    expect(scales).toEqual([...scales].sort());
  });

  it('keep one order, whatever their size and whatever the step speaks of', () => {
    const families = at('2007', ['clc']).map(({ family }) => family);
    expect([...new Set(families)]).toEqual(['islamic-state', 'insurgents', 'tribes', 'al-qaeda']);
    expect(at('2007', ['clc']).map(({ row }) => row.id)).toEqual(idsAt('2007'));
    const order = figures.strength.actors.filter((id) => at('2007').some(({ actors }) => actors[0] === id));
    expect(order.slice(0, -2)).toEqual([...listedAt('2007')].slice(0, -2));
  });

  it('mark what the step speaks of, and no more', () => {
    const subjects = at('2007', ['islamic-army']).flatMap(({ subject, row }) => (subject ? [row.id] : []));
    expect(subjects).toEqual(['st-iai-10400']);
  });

  it('tell a claim, a number without a source, an estimate and its open ends apart', () => {
    const kindOf = (date: string, id: string) => {
      const found = at(date).find(({ row }) => row.id === id);
      return found?.kind === 'figure' ? [found.voice, found.form, found.scale] : [];
    };
    expect(kindOf('2006-11-10', 'st-isi-12000')).toEqual(['claim', 'point', 'fighters']);
    expect(kindOf('2007', 'st-iai-10400')).toEqual(['unsourced', 'point', 'fighters']);
    expect(kindOf('2007', 'st-ansar-sunna-500-1000')).toEqual(['unsourced', 'range', 'fighters']);
    expect(kindOf('2006', 'st-aqm-2006-inr')).toEqual(['estimate', 'at-least', 'fighters']);
    expect(kindOf('2008', 'st-isi-2008-10')).toEqual(['estimate', 'range', 'fighters']);
    expect(kindOf('2007-12', 'st-soi-2007-12')).toEqual(['estimate', 'point', 'rolls']);
  });

  it('are the same in every account', () => {
    const [first, ...others] = accounts.map(
      (account) => viewStrength(record, moment('2007', [], account), figures).rows
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('count two organisations together in one row, which leaves neither of them without a figure', () => {
    const joint: Strength = {
      ...rowOf('st-isi-2007-04-crs'),
      id: 'joint',
      actor: 'hamas-of-iraq',
      combinedWith: ['1920-revolution-brigades'],
      date: { edtf: '2008-03', shown: 'March 2008' }
    };
    const rows = at('2008-03', [], { ...record, strengths: [...record.strengths, joint] });
    const found = rows.filter(({ actors }) => actors.includes('hamas-of-iraq'));
    expect(found.map(({ row, actors }) => [row.id, actors])).toEqual([
      ['joint', ['hamas-of-iraq', '1920-revolution-brigades']]
    ]);
    expect(rows.some(({ row }) => row.id === 'st-none-1920-revolution-brigades')).toBe(false);
  });
});

describe('an organisation without a figure', () => {
  it('has one empty slot, with the row of the search that found none and no status but “none”', () => {
    expect(slotsAt('2007')).toEqual([
      '1920-revolution-brigades',
      'hamas-of-iraq',
      'jaish-al-mujahideen',
      'islamic-front-iraqi-resistance',
      'anbar-salvation-council'
    ]);
    for (const row of at('2007'))
      if (row.kind === 'none') {
        expect(row.row.id).toBe(`st-none-${row.actors[0]}`);
        expect(row.row.status).toBe('none');
        expect(row.row.low).toBeNull();
      }
  });

  it('is computed: the same organisation has a slot on a day that no figure covers', () => {
    expect(slotsAt('2007-06-06')).toContain('isi');
    expect(slotsAt('2007-06-06')).toContain('al-qaeda');
    expect(slotsAt('2007-06-06')).not.toContain('ansar-al-sunna');
    expect(slotsAt('2007-06-07')).toContain('ansar-al-sunna');
  });

  it('names the figure that is nearest in time, if there is one at all', () => {
    const nearest = (date: string, id: string) => {
      const row = at(date).find(({ actors }) => actors[0] === id);
      return row?.kind === 'none' ? row.nearest?.id : 'a figure';
    };
    expect(nearest('2007-06-06', 'isi')).toBe('st-isi-2007-04-crs');
    expect(nearest('2007-08-30', 'isi')).toBe('st-isi-2007-09-nance');
    expect(nearest('2007-06-06', 'hamas-of-iraq')).toBeUndefined();
    expect(nearest('2007-04-27', 'isi')).toBe('a figure');
  });

  it('has no row under a name it did not bear yet, or any more', () => {
    expect(listedAt('2005').has('msm')).toBe(false);
    expect(listedAt('2005').has('isi')).toBe(false);
    expect(listedAt('2006-10-14').has('isi')).toBe(false);
    expect(listedAt('2006-10-15').has('isi')).toBe(true);
    expect(listedAt('2006-09').has('msm')).toBe(true);
    expect(listedAt('2006-11-10').has('msm')).toBe(false);
    expect(listedAt('2004-09').has('aqm')).toBe(false);
    expect(listedAt('2006-12').has('aqm')).toBe(true);
    expect(listedAt('2007').has('aqm')).toBe(false);
    expect(listedAt('2006-09').has('clc')).toBe(false);
    expect(listedAt('2006-12').has('clc')).toBe(true);
  });

  it('stays listed before any source dates it: unknown is not “did not exist”', () => {
    expect(slotsAt('2005')).toContain('1920-revolution-brigades');
  });

  it('can name what was searched, whatever the organisation', () => {
    for (const id of figures.strength.actors)
      expect(
        record.strengths.some((row) => row.actor === id && row.use === 'no-figure'),
        id
      ).toBe(true);
  });
});
