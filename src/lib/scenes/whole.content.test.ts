import { describe, expect, it } from 'vitest';
import { findSpan, parseSpan } from '../moments';
import { programmeRoll } from '../ledger/vocabulary';
import { ledger } from './shared/testRecord';
import { whole } from './whole';

describe('the figures of the whole work', () => {
  it('have columns that are moments, in order, six to nine, within their years', () => {
    const { columns, from, to } = whole.allegiance;
    const spans = columns.map((text) => findSpan(text));
    expect(spans).not.toContain(undefined);
    const days = columns.map((text) => parseSpan(text).end);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect(columns.length).toBeGreaterThanOrEqual(6);
    expect(columns.length).toBeLessThanOrEqual(9);
    expect(days[0]).toBeGreaterThan(parseSpan(from).start);
    expect(days.at(-1)).toBeLessThanOrEqual(parseSpan(to).end);
  });

  it('share the height of the allegiance figure among its lanes', () => {
    expect(whole.allegiance.lanes.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 0);
  });

  it('list every organisation of a block of which the ledger has a figure to draw, or a search that found none', () => {
    const drawn = ledger.strengths.filter(({ use }) =>
      ['anchor', 'bound', 'claim', 'no-figure'].includes(use)
    );
    const wanted = new Set(drawn.flatMap(({ actor, combinedWith }) => [actor, ...(combinedWith ?? [])]));
    const inBlocks = ledger.actors.filter(({ id, family }) => family !== undefined && wanted.has(id));
    expect([...whole.strength.actors].sort()).toEqual(inBlocks.map(({ id }) => id).sort());
  });

  it('have axes on which the largest figure of each kind fits', () => {
    const most = (isRoll: boolean): number =>
      Math.max(
        0,
        ...ledger.strengths
          .filter(({ use }) => ['anchor', 'bound', 'claim'].includes(use))
          .filter(({ measure }) => (measure === programmeRoll) === isRoll)
          .map(({ low, high }) => high ?? low ?? 0)
      );
    expect(whole.strength.limit).toBeGreaterThanOrEqual(most(false));
    expect(whole.strength.rolls ?? 0).toBeGreaterThanOrEqual(most(true));
  });
});
