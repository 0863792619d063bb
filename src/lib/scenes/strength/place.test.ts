import { describe, expect, it } from 'vitest';
import { type Box, meet, within } from '../shared/labels';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { fade, frameStrength } from './frame';
import { type PlacedRow, type PlacedStrength, type Shape, placeStrength } from './place';
import { figures, moment, realRecord, whole } from './realRecord';
import { viewStrength } from './view';
import { textBox } from './words';

const record = realRecord();
const wholeRecord = realRecord(whole);
const sizes = [
  [960, 640],
  [842, 520],
  [806, 560],
  [684, 425],
  [488, 330],
  [452, 300],
  [374, 300],
  [362, 330]
] as const;
const months = [2005, 2006, 2007, 2008].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
);
const longer = ['2005', '2006', '2007', '2008', '2006-06/2007-06', '2006-10-15/2007-12'];

type Options = { focus?: string[]; from?: Record };
function place(date: string, [width, height]: readonly [number, number], options: Options = {}) {
  const from = options.from ?? record;
  const view = viewStrength(from, moment(date, options.focus), figures);
  return placeStrength(view, frameStrength(from, figures, { width, height }));
}

const shapeOf = (placed: PlacedStrength, id: string): Extract<Shape, { kind: 'figure' }> => {
  const shape = placed.rows.find((row) => row.id === id)?.shape;
  if (shape?.kind !== 'figure') throw new Error(`${id} is not drawn as a figure`);
  return shape;
};

/** The box of a row’s mark, the bar from zero included. */
function markBox({ shape, y }: PlacedRow): Box {
  if (shape.kind !== 'figure') return { x0: shape.x0, x1: shape.x1, y0: y - shape.half, y1: y + shape.half };
  const reach = shape.form === 'at-least' ? fade : shape.voice === 'claim' ? 8.5 : 5.5;
  return { x0: shape.zero, x1: shape.high + reach, y0: y - 5.5, y1: y + 5.5 };
}

/** Every text with its box, and the row it belongs to. */
const textsOf = (placed: PlacedStrength): { says: string; row?: PlacedRow; box: Box }[] => [
  ...placed.rows.flatMap((row) =>
    [...row.names, ...row.texts].map((one) => ({ says: one.text, row, box: textBox(one, row.y) }))
  ),
  ...[...placed.axes, ...placed.blocks, ...placed.folds].flatMap(({ y, texts }) =>
    texts.map((one) => ({ says: one.text, box: textBox(one, y) }))
  ),
  ...(placed.more ? [{ says: placed.more.text, box: textBox(placed.more) }] : [])
];

function faultsOf(placed: PlacedStrength): string[] {
  const faults: string[] = [];
  const texts = textsOf(placed);
  const bounds = { x0: 0, x1: placed.width, y0: 0, y1: placed.height };
  texts.forEach((one, index) => {
    if (!within(one.box, bounds)) faults.push(`“${one.says}” runs over the edge`);
    for (const other of texts.slice(index + 1))
      if (meet(one.box, other.box)) faults.push(`“${one.says}” meets “${other.says}”`);
    for (const row of placed.rows)
      if (row !== one.row && meet(one.box, markBox(row))) faults.push(`“${one.says}” meets ${row.id}`);
  });
  placed.rows.forEach((row, index) => {
    if (!within(markBox(row), bounds)) faults.push(`${row.id} runs over the edge`);
    if (row.target.y1 - row.target.y0 < 24 || row.target.x1 - row.target.x0 < 24)
      faults.push(`${row.id} is too small to hit`);
    for (const other of placed.rows.slice(index + 1))
      if (meet(markBox(row), markBox(other))) faults.push(`${row.id} meets ${other.id}`);
  });
  return faults;
}

describe('a placed strength figure', () => {
  it.each(sizes)('keeps every word and mark apart, and inside, at %i by %i', (width, height) => {
    for (const date of [...months, ...longer])
      expect(faultsOf(place(date, [width, height])), date).toEqual([]);
  });

  it.each(sizes)('does so in the whole work, from 2000 to 2016, at %i by %i', (width, height) => {
    for (let year = 2000; year <= 2016; year += 1)
      for (const date of [`${year}`, `${year}-06`, `${year}-12`]) {
        const view = viewStrength(wholeRecord, moment(date), whole);
        const placed = placeStrength(view, frameStrength(wholeRecord, whole, { width, height }));
        expect(faultsOf(placed), date).toEqual([]);
      }
  });

  it('is true to scale: 12,000 is four times 3,000, and a roll is measured on its own axis', () => {
    for (const size of sizes) {
      const claim = shapeOf(place('2006-11-10', size), 'st-isi-12000');
      const estimate = shapeOf(place('2007-04-27', size), 'st-isi-2007-04-crs');
      expect((claim.high - claim.zero) / (estimate.high - estimate.zero)).toBeCloseTo(4);
    }
    const rolls = place('2007-11', [806, 560]);
    const paid = shapeOf(rolls, 'st-soi-2007-11-paid');
    const all = shapeOf(rolls, 'st-soi-2007-11');
    expect((all.low - all.zero) / (paid.low - paid.zero)).toBeCloseTo(67 / 39);
  });

  it('has the same axes, in the same place, at every moment of a chapter', () => {
    for (const size of sizes) {
      const xs = new Set(
        [...months, ...longer].flatMap((date) =>
          place(date, size).axes.map(({ scale, xs: list }) => `${scale} ${list.join(' ')}`)
        )
      );
      expect(xs.size).toBeLessThanOrEqual(2);
    }
  });

  it('never draws the unknown as nothing or as little: a slot of its own runs over the whole scale', () => {
    for (const date of months) {
      const placed = place(date, [806, 560]);
      const { x0, x1 } = frameStrength(record, figures, { width: 806, height: 560 }).axes.fighters;
      for (const { shape } of placed.rows)
        if (shape.kind === 'slot') expect([shape.x0, shape.x1]).toEqual([x0, x1]);
    }
  });

  it('has a mark for every row of the view where it is wide', () => {
    for (const size of sizes.slice(0, 4))
      for (const date of [...months, ...longer]) {
        const view = viewStrength(record, moment(date), figures);
        expect(
          place(date, size).rows.map(({ id }) => id),
          `${date} at ${size.join(' by ')}`
        ).toEqual(view.rows.map(({ row }) => row.id));
      }
  });

  it('keeps the order of rows on the way down, whatever is in focus', () => {
    const lines = (focus: string[]) => place('2007', [806, 560], { focus }).rows.map(({ id, y }) => [id, y]);
    expect(lines(['clc'])).toEqual(lines([]));
    const ys = lines([]).map(([, y]) => y);
    expect(ys).toEqual([...ys].sort((a, b) => Number(a) - Number(b)));
  });

  it('says on a phone how many rows are only in the table, and keeps those of the step', () => {
    const total = viewStrength(record, moment('2007'), figures).rows.length;
    const placed = place('2007', [374, 300]);
    expect(placed.rows.length).toBeLessThan(total);
    expect(placed.more?.text).toBe(`${total - placed.rows.length} more in the table`);
    const rolls = ['st-soi-2007-11', 'st-soi-2007-11-paid', 'st-soi-2007-12'];
    const focused = place('2007', [374, 300], { focus: ['clc'] }).rows.map(({ id }) => id);
    expect(focused).toEqual(expect.arrayContaining(rolls));
    expect(placed.rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining(rolls));
  });

  it('names on a phone every organisation without a figure, in one hatched box', () => {
    const placed = place('2007', [374, 300]);
    const chips = placed.rows.filter(({ shape }) => shape.kind === 'chip');
    expect(placed.folds).toHaveLength(1);
    expect(chips.flatMap(({ texts }) => texts.map(({ text }) => text))).toEqual([
      '1920 Brigades',
      'Hamas of Iraq',
      'Mujahideen Army',
      'Islamic Front',
      'Anbar council'
    ]);
    const [fold] = placed.folds;
    if (!fold) throw new Error('no box');
    const box = { x0: fold.x0, x1: fold.x1, y0: fold.y, y1: fold.y + fold.height };
    for (const row of chips) expect(within(markBox(row), box)).toBe(true);
  });

  it('leaves an axis out where nothing stands on it', () => {
    const scales = (date: string, size: readonly [number, number]) =>
      place(date, size).axes.map(({ scale }) => scale);
    expect(scales('2005', [806, 560])).toEqual(['fighters']);
    expect(scales('2007', [806, 560])).toEqual(['fighters', 'rolls']);
    expect(scales('2007-11', [374, 300])).toEqual(['rolls']);
  });

  it('says who, when and of what beside every value, and reads “own claim” beside a claim at every size', () => {
    for (const size of sizes) {
      const claim = place('2006-11-10', size).rows.find(({ id }) => id === 'st-isi-12000');
      expect(claim?.texts.map(({ text }) => text).join(' ')).toContain('own claim');
      for (const date of [...months, ...longer])
        for (const { shape, texts, id } of place(date, size, { focus: ['clc'] }).rows)
          if (shape.kind === 'figure') expect(texts, `${id} at ${size.join(' by ')}`).toHaveLength(2);
    }
  });

  it('closes a bound at the number that is given and leaves the other side open', () => {
    const base = record.strengths.find(({ id }) => id === 'st-isi-2007-04-crs') as Strength;
    const date = { edtf: '2009-05', shown: 'May 2009' };
    const rows: Strength[] = [
      { ...base, id: 'least', date, low: 4000, high: null, bound: 'at-least', shown: 'at least 4,000' },
      { ...base, id: 'most', date, low: null, high: 4000, bound: 'at-most', shown: 'up to 4,000' }
    ];
    const from = { ...record, strengths: [...record.strengths, ...rows] };
    const placed = place('2009-05', [806, 560], { from });
    const [least, most] = [shapeOf(placed, 'least'), shapeOf(placed, 'most')];
    expect([least.form, most.form]).toEqual(['at-least', 'at-most']);
    expect(least.low).toBeCloseTo(most.high);
    expect(most.high).toBeGreaterThan(most.zero);
    expect(faultsOf(placed)).toEqual([]);
  });

  it('widens the axis rather than cut off a figure that is larger than the chapter’s limit', () => {
    const base = record.strengths.find(({ id }) => id === 'st-isi-2007-04-crs') as Strength;
    const large = { ...base, id: 'large', low: 30_000, high: 30_000, shown: 'about 30,000' };
    const from = { ...record, strengths: [...record.strengths, large] };
    for (const size of sizes)
      expect(faultsOf(place('2007-04-27', size, { from })), size.join(' by ')).toEqual([]);
  });

  it('sets a bracket at the two names of a figure that counts both together', () => {
    const base = record.strengths.find(({ id }) => id === 'st-isi-2007-04-crs') as Strength;
    const joint: Strength = { ...base, id: 'joint', actor: 'hamas-of-iraq', combinedWith: ['islamic-army'] };
    const from = {
      ...record,
      strengths: [...record.strengths, { ...joint, date: { edtf: '2009', shown: '2009' } }]
    };
    const row = place('2009', [806, 560], { from }).rows.find(({ id }) => id === 'joint');
    expect(row?.names).toHaveLength(2);
    expect(row?.bracket).toBeDefined();
    for (const one of row?.names ?? [])
      expect(within(textBox(one), { ...(row?.bracket as Box), x0: 0 })).toBe(true);
  });

  it('gives the same picture twice, leaves the ledger as it was, and has no number that is none', () => {
    const before = JSON.stringify(record);
    for (const size of sizes) expect(place('2007', size)).toEqual(place('2007', size));
    expect(JSON.stringify(record)).toBe(before);
    // JSON writes NaN and Infinity as null.
    for (const size of [...sizes, [320, 200], [200, 100]] as const)
      expect(JSON.stringify(place('2006-06/2007-06', size))).not.toContain('null');
  });
});
