import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { viewStrength } from './view';

const settings = whole.strength;
const record = recordFor({ strength: settings });
const at = (date: string, focus: string[] = [], from: Record = record) =>
  viewStrength(from, moment(date, { focus }), settings).rows;
const idsAt = (date: string) => at(date).map(({ row }) => row.id);
const figuresAt = (date: string) => at(date).flatMap((row) => (row.kind === 'figure' ? [row.row.id] : []));
const slotsAt = (date: string) => at(date).flatMap((row) => (row.kind === 'none' ? [row.actors[0]] : []));
const listedAt = (date: string) => new Set(at(date).flatMap(({ actors }) => actors));
const rowOf = (id: string): Strength => record.strengths.find((row) => row.id === id) as Strength;

describe('the figures of a moment', () => {
  it('show the claim of a day on its day, and neither the day before nor the day after', () => {
    expect(idsAt('1968-11-02')).not.toContain('st-club-1968-claim');
    expect(idsAt('1968-11-03')).toContain('st-club-1968-claim');
    expect(idsAt('1968-11-04')).not.toContain('st-club-1968-claim');
    expect(idsAt('1968-11')).toContain('st-club-1968-claim');
  });

  it('are those whose dates meet it, block by block, of one organisation beside one another', () => {
    expect(figuresAt('1970')).toEqual([
      'st-club-1970-lorne',
      'st-club-1970-rival',
      'st-club-1970-unsourced',
      'st-ferry-mill-1970',
      'st-association-1970'
    ]);
  });

  it('leave out what is only told in words, and what is never drawn', () => {
    expect(idsAt('1968')).not.toContain('st-boats-1968');
    expect(idsAt('1974')).not.toContain('st-open-water-rumour');
  });

  it('are not carried on: what stands for a year goes with it', () => {
    expect(idsAt('1970-12')).toContain('st-club-1970-lorne');
    expect(idsAt('1971-01')).not.toContain('st-club-1970-lorne');
  });

  it('put the rolls of a programme after all others, each in its time', () => {
    const rolls = (date: string) =>
      at(date).flatMap((row) => (row.scale === 'rolls' && row.kind === 'figure' ? [row.row.id] : []));
    expect(rolls('1973-04')).toEqual([]);
    expect(rolls('1973-05')).toEqual(['st-learners-1973']);
    expect(rolls('1974-09')).toEqual(['st-learners-1974']);
    const scales = at('1974').map(({ scale }) => scale);
    expect(scales).toEqual([...scales].sort());
    expect(scales).toContain('rolls');
  });

  it('keep one order, whatever their size and whatever the step speaks of', () => {
    const families = at('1973').flatMap(({ family, scale }) => (scale === 'members' ? [family] : []));
    expect([...new Set(families)]).toEqual(['breakaway', 'crews', 'governing']);
    expect(at('1973', ['learners-scheme']).map(({ row }) => row.id)).toEqual(idsAt('1973'));
  });

  it('mark what the step speaks of, and no more', () => {
    const subjects = at('1970', ['mill-crew']).flatMap(({ subject, row }) => (subject ? [row.id] : []));
    expect(subjects).toEqual(['st-ferry-mill-1970']);
  });

  it('tell a claim, a number without a source, an estimate and its open ends apart', () => {
    const kindOf = (date: string, id: string) => {
      const found = at(date).find(({ row }) => row.id === id);
      return found?.kind === 'figure' ? [found.voice, found.form, found.scale] : [];
    };
    expect(kindOf('1968-11-03', 'st-club-1968-claim')).toEqual(['claim', 'point', 'members']);
    expect(kindOf('1970', 'st-club-1970-unsourced')).toEqual(['unsourced', 'point', 'members']);
    expect(kindOf('1970', 'st-club-1970-rival')).toEqual(['estimate', 'at-most', 'members']);
    expect(kindOf('1973', 'st-open-water-1973')).toEqual(['estimate', 'at-least', 'members']);
    expect(kindOf('1966', 'st-branch-1966')).toEqual(['estimate', 'at-least', 'members']);
    expect(kindOf('1970', 'st-club-1970-lorne')).toEqual(['estimate', 'range', 'members']);
    expect(kindOf('1974', 'st-learners-1974')).toEqual(['estimate', 'point', 'rolls']);
  });

  it('are the same in every account', () => {
    const [first, ...others] = accounts.map(
      (account) => viewStrength(record, moment('1970', { account }), settings).rows
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('count two organisations together in one row, which leaves neither of them without a figure', () => {
    const found = at('1970-11').filter(({ actors }) => actors.includes('mill-crew'));
    expect(found.map(({ row, actors }) => [row.id, actors])).toEqual([
      ['st-ferry-mill-1970', ['ferrymen', 'mill-crew']]
    ]);
    expect(slotsAt('1970-10')).toEqual(expect.arrayContaining(['ferrymen', 'mill-crew']));
  });
});

describe('an organisation without a figure', () => {
  it('has one empty slot, with the row of the search that found none and no status but “none”', () => {
    expect(slotsAt('1971')).toEqual([
      'pellmouth-club',
      'mill-crew',
      'mill-women',
      'corran-association',
      'far-shore-juniors'
    ]);
    for (const row of at('1971'))
      if (row.kind === 'none') {
        expect(row.row.id).toBe(`st-none-${row.actors[0]}`);
        expect(row.row.status).toBe('none');
        expect(row.row.low).toBeNull();
      }
  });

  it('names the figure that is nearest in time, if there is one at all', () => {
    const nearest = (date: string, id: string) => {
      const row = at(date).find(({ actors }) => actors[0] === id);
      return row?.kind === 'none' ? row.nearest?.id : 'a figure';
    };
    expect(nearest('1964', 'corran-association')).toBe('st-association-1962');
    expect(nearest('1968', 'corran-association')).toBe('st-association-1970');
    expect(nearest('1971', 'mill-women')).toBeUndefined();
    expect(nearest('1970', 'corran-association')).toBe('a figure');
  });

  it('has no row under a name it did not bear yet, or any more', () => {
    const bears = (date: string) =>
      [
        'thursday-crew',
        'pellmouth-branch',
        'boathouse-committee',
        'pellmouth-club',
        'open-water-club'
      ].filter((id) => listedAt(date).has(id));
    expect(bears('1965-04')).toEqual(['thursday-crew']);
    expect(bears('1967')).toEqual(['pellmouth-branch']);
    expect(bears('1968-11-02')).toEqual(['pellmouth-branch', 'boathouse-committee']);
    expect(bears('1968-11-03')).toContain('pellmouth-club');
    expect(bears('1972-05')).toEqual(['pellmouth-club']);
    expect(bears('1972-07')).toEqual(['open-water-club']);
  });

  it('stays listed where no source dates it but the search did: unknown is not “did not exist”', () => {
    const undated = {
      ...record,
      strengths: record.strengths.map((row) =>
        row.id === 'st-none-ferrymen' ? { ...row, date: { edtf: null, shown: 'not dated' } } : row
      )
    };
    expect(slotsAt('1962')).not.toContain('ferrymen');
    expect(at('1962', [], undated).map(({ row }) => row.id)).toContain('st-none-ferrymen');
  });

  it('can name what was searched, whatever the organisation', () => {
    for (const id of settings.actors)
      expect(rowOf(`st-none-${id}`), id).toMatchObject({ actor: id, use: 'no-figure' });
  });
});
