import { describe, expect, it } from 'vitest';
import { type Box, within } from '../../shared/labels';
import type { Record } from '../../../ledger/record';
import type { Strength } from '../../../ledger/build/schema';
import { moment, recordFor } from '../../shared/testRecord';
import { whole } from '../../whole';
import { frameWhole } from './frame';
import { placeWhole } from './place';
import type { PlacedStrength, Shape } from '../placed';
import { faultsOf, markBox, monthsOf, sizes } from '../sweep';
import { viewStrength } from '../view';
import { textBox } from '../words';

const settings = whole.strength;
const record = recordFor({ strength: settings });
const dates = [...monthsOf(whole.years), '1968/1970', '1968-11-03/1973-03-17'];

type Options = { focus?: string[]; from?: Record };
/** Every third of them, where one picture is as good as another. */
const some = dates.filter((_, index) => index % 3 === 0);
const frameFor = ([width, height]: readonly [number, number], from: Record = record) =>
  frameWhole(from, settings, { width, height }, whole.years);
const viewAt = (date: string, { focus, from = record }: Options = {}) =>
  viewStrength(from, moment(date, { focus: focus ?? [] }), settings);
const place = (date: string, size: readonly [number, number], options: Options = {}) =>
  placeWhole(viewAt(date, options), frameFor(size, options.from));

const shapeOf = (placed: PlacedStrength, id: string): Extract<Shape, { kind: 'figure' }> => {
  const shape = placed.rows.find((row) => row.id === id)?.shape;
  if (shape?.kind !== 'figure') throw new Error(`${id} is not drawn as a figure`);
  return shape;
};

/** A row like one that there is. */
function rowLike(id: string, change: Partial<Strength>): Record {
  const base = record.strengths.find((row) => row.id === id) as Strength;
  return { ...record, strengths: [...record.strengths, { ...base, ...change }] };
}

describe('a placed strength figure', () => {
  it.each(sizes)('keeps every word and mark apart, and inside, at %i by %i', (width, height) => {
    for (const date of dates) expect(faultsOf(place(date, [width, height])), date).toEqual([]);
  });

  it('is true to scale: 1,200 is three times 400, and a roll is measured on its own axis', () => {
    const from = rowLike('st-club-1968-claim', { id: 'more', low: 1200, high: 1200, shown: '1,200' });
    for (const size of sizes.slice(0, 6)) {
      const placed = place('1968-11-03', size, { from });
      const [claim, more] = [shapeOf(placed, 'st-club-1968-claim'), shapeOf(placed, 'more')];
      expect((more.high - more.zero) / (claim.high - claim.zero)).toBeCloseTo(3);
    }
    const rolls = place('1973/1974', [806, 560]);
    const [first, second] = ['st-learners-1973', 'st-learners-1974'].map((id) => shapeOf(rolls, id));
    expect((second!.high - second!.zero) / (first!.high - first!.zero)).toBeCloseTo(1150 / 600);
  });

  it('has the same axes, in the same place, at every moment of a chapter', () => {
    for (const size of sizes) {
      const xs = new Set(
        some.flatMap((date) =>
          place(date, size).axes.map(({ scale, xs: list }) => `${scale} ${list.join(' ')}`)
        )
      );
      expect(xs.size).toBeLessThanOrEqual(2);
    }
  });

  it('never draws the unknown as nothing or as little: a slot of its own runs over the whole scale', () => {
    const { x0, x1 } = frameFor([806, 560]).axes.members;
    const slots = some.flatMap((date) =>
      place(date, [806, 560]).rows.flatMap(({ shape }) => (shape.kind === 'slot' ? [shape] : []))
    );
    expect(slots.length).toBeGreaterThan(0);
    for (const slot of slots) expect([slot.x0, slot.x1]).toEqual([x0, x1]);
  });

  it('has a mark for every row of the view where it is wide', () => {
    for (const size of sizes.slice(0, 4))
      for (const date of some)
        expect(
          place(date, size).rows.map(({ id }) => id),
          `${date} at ${size.join(' by ')}`
        ).toEqual(viewAt(date).rows.map(({ row }) => row.id));
  });

  it('keeps the order of rows on the way down, whatever is in focus', () => {
    const lines = (focus: string[]) => place('1970', [806, 560], { focus }).rows.map(({ id, y }) => [id, y]);
    expect(lines(['mill-crew'])).toEqual(lines([]));
    const ys = lines([]).map(([, y]) => y);
    expect(ys).toEqual([...ys].sort((a, b) => Number(a) - Number(b)));
  });

  it('says where there is no room how many rows are only in the table, and keeps those of the step', () => {
    const low = [374, 190] as const;
    const total = viewAt('1970').rows.length;
    const placed = place('1970', low);
    expect(placed.rows.length).toBeLessThan(total);
    expect(placed.more?.text).toBe(`${total - placed.rows.length} more in the table`);
    const last = 'st-association-1970';
    expect(placed.rows.map(({ id }) => id)).not.toContain(last);
    expect(place('1970', low, { focus: ['corran-association'] }).rows.map(({ id }) => id)).toContain(last);
  });

  it('names on a phone every organisation without a figure, in one hatched box', () => {
    const placed = place('1971', [374, 300]);
    const chips = placed.rows.filter(({ shape }) => shape.kind === 'chip');
    expect(placed.folds).toHaveLength(1);
    expect(chips.flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual([
      'Pellmouth Club',
      'Mill Crew',
      'Mill Women',
      'Association',
      'Juniors'
    ]);
    const [fold] = placed.folds;
    if (!fold) throw new Error('no box');
    const box = { x0: fold.x0, x1: fold.x1, y0: fold.y, y1: fold.y + fold.height };
    for (const row of chips) expect(within(markBox(row), box)).toBe(true);
  });

  it('leaves an axis out where nothing stands on it', () => {
    const scales = (date: string) => place(date, [806, 560]).axes.map(({ scale }) => scale);
    expect(scales('1970')).toEqual(['members']);
    expect(scales('1974')).toEqual(['members', 'rolls']);
  });

  it('says who, when and of what beside every value, and reads “own claim” beside a claim at every size', () => {
    for (const size of sizes) {
      const claim = place('1968-11-03', size).rows.find(({ id }) => id === 'st-club-1968-claim');
      expect(claim?.texts.map(({ text }) => text).join(' ')).toContain('own claim');
      for (const date of some)
        for (const { shape, texts, id } of place(date, size, { focus: ['learners-scheme'] }).rows)
          if (shape.kind === 'figure') expect(texts, `${id} at ${size.join(' by ')}`).toHaveLength(2);
    }
  });

  it('closes a bound at the number that is given and leaves the other side open', () => {
    const date = { edtf: '1969-05', shown: 'May 1969' };
    const least = rowLike('st-club-1970-lorne', {
      ...{ id: 'least', date, low: 400, high: null, bound: 'at-least', shown: 'at least 400' }
    });
    const from = {
      ...least,
      strengths: [
        ...least.strengths,
        ...rowLike('st-club-1970-lorne', {
          ...{ id: 'most', date, low: null, high: 400, bound: 'at-most', shown: 'up to 400' }
        }).strengths.slice(-1)
      ]
    };
    const placed = place('1969-05', [806, 560], { from });
    const [open, closed] = [shapeOf(placed, 'least'), shapeOf(placed, 'most')];
    expect([open.form, closed.form]).toEqual(['at-least', 'at-most']);
    expect(open.low).toBeCloseTo(closed.high);
    expect(closed.high).toBeGreaterThan(closed.zero);
    expect(faultsOf(placed)).toEqual([]);
  });

  it('widens the axis rather than cut off a figure that is larger than the chapter’s limit', () => {
    const from = rowLike('st-club-1970-lorne', {
      id: 'large',
      low: 30_000,
      high: 30_000,
      shown: 'about 30,000'
    });
    for (const size of sizes) expect(faultsOf(place('1970', size, { from })), size.join(' by ')).toEqual([]);
  });

  it('sets a bracket at the two names of a figure that counts both together', () => {
    const row = place('1970-11', [806, 560]).rows.find(({ id }) => id === 'st-ferry-mill-1970');
    expect(row?.names).toHaveLength(2);
    expect(row?.bracket).toBeDefined();
    for (const one of row?.names ?? [])
      expect(within(textBox(one), { ...(row?.bracket as Box), x0: 0 })).toBe(true);
  });

  it('gives the same picture twice, leaves the ledger as it was, and has no number that is none', () => {
    const before = JSON.stringify(record);
    for (const size of sizes) expect(place('1970', size)).toEqual(place('1970', size));
    expect(JSON.stringify(record)).toBe(before);
    // JSON writes NaN and Infinity as null.
    for (const size of [...sizes, [320, 200], [200, 100]] as const)
      expect(JSON.stringify(place('1968/1970', size))).not.toContain('null');
  });
});
