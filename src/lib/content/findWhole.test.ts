import { describe, expect, it } from 'vitest';
import { moment, ledger } from '../scenes/shared/testRecord';
import { viewStrength } from '../scenes/strength/view';
import type { Use } from './findUses';
import { findWhole } from './findWhole';

const use = (step: string, number: number): Use => ({ chapter: 'regatta', number, step, title: step });

describe('the record of the whole work', () => {
  it('says where a row is told: by the steps that cite it, and by those that cite its event', () => {
    const uses = new Map([
      ['ti-expulsion', [use('later', 5)]],
      ['ev-1973-03-17-expulsion', [use('first', 4)]],
      ['not-a-row', [use('nowhere', 1)]]
    ]);
    const { steps, told } = findWhole(ledger, uses);
    expect(steps.map(({ step }) => step)).toEqual(['first', 'later']);
    expect(told['ti-expulsion']).toEqual([0, 1]);
    expect(Object.keys(told)).not.toContain('not-a-row');
  });

  it('knows its persons, and whom they led', () => {
    const { people, record } = findWhole(ledger, new Map());
    expect(people['nell-harrow']).toEqual(['thursday-crew', 'pellmouth-branch']);
    expect(people).not.toHaveProperty('pellmouth-club');
    const known = new Set(record.actors.map(({ id }) => id));
    for (const id of Object.keys(people)) expect(known.has(id), id).toBe(true);
  });

  it('lists no organisation before a source speaks of it, nor under two names at once', () => {
    const { record, figures } = findWhole(ledger, new Map());
    // Where no search is dated, only the rows that speak of an organisation say when it is listed
    const strengths = record.strengths.map((row) =>
      row.use === 'no-figure' ? { ...row, date: { edtf: null, shown: 'not dated' } } : row
    );
    const listedAt = (at: string): string[] =>
      viewStrength({ ...record, strengths }, moment(at), figures.strength).rows.map(({ row }) => row.actor);
    expect(listedAt('1962')).toEqual(expect.arrayContaining(['thursday-crew', 'corran-association']));
    for (const later of ['ferrymen', 'mill-women', 'three-small-crews', 'open-water-club'])
      expect(listedAt('1962'), later).not.toContain(later);
    expect(listedAt('1964')).toContain('ferrymen');
    expect(listedAt('1967')).toContain('pellmouth-branch');
    expect(listedAt('1967')).not.toContain('thursday-crew');
    expect(listedAt('1974')).not.toContain('pellmouth-club');
  });
});
