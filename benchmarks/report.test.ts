import { describe, expect, it } from 'vitest';
import {
  isOver,
  median,
  readOptions,
  rows,
  spread,
  sumBlocking,
  sumHeap,
  sumShifts,
  table,
  type MeasuredRow
} from './report.mjs';

describe('the middle of several readings', () => {
  it('is one of an odd number, whatever their order', () => {
    expect(median([9, 1, 100])).toBe(9);
    expect(median([7])).toBe(7);
  });

  it('lies between the two in the middle of an even number', () => {
    expect(median([10, 2, 4, 100])).toBe(7);
  });

  it('is not moved by one wild reading, which the spread still shows', () => {
    expect(spread([50, 52, 51, 900, 49])).toEqual({ median: 51, least: 49, most: 900 });
  });

  it('does not exist where nothing was read', () => {
    expect(() => median([])).toThrow('No reading');
  });
});

describe('layout shift', () => {
  it('is nothing where nothing moved', () => expect(sumShifts([])).toBe(0));

  it('adds up what moves within a second of the move before', () => {
    expect(
      sumShifts([
        { at: 100, value: 0.02 },
        { at: 1000, value: 0.03 },
        { at: 1900, value: 0.01 }
      ])
    ).toBeCloseTo(0.06);
  });

  it('counts the worst burst, not the sum of all', () => {
    expect(
      sumShifts([
        { at: 100, value: 0.02 },
        { at: 3000, value: 0.05 },
        { at: 9000, value: 0.01 }
      ])
    ).toBeCloseTo(0.05);
  });

  it('ends a burst after five seconds', () => {
    const shifts = Array.from({ length: 12 }, (_, index) => ({ at: index * 900, value: 0.01 }));
    expect(sumShifts(shifts)).toBeCloseTo(0.06);
  });
});

describe('blocking time', () => {
  it('is what a task takes beyond 50 ms', () => {
    expect(
      sumBlocking(
        [
          { at: 1000, ms: 80 },
          { at: 2000, ms: 51 }
        ],
        500
      )
    ).toBe(31);
  });

  it('counts from the first paint, so that of a task across it only the rest', () => {
    expect(
      sumBlocking(
        [
          { at: 0, ms: 400 },
          { at: 400, ms: 200 }
        ],
        500
      )
    ).toBe(50);
  });
});

const row: MeasuredRow = {
  id: 'a',
  says: 'weight',
  unit: 'KB',
  digits: 1,
  most: 90,
  readings: [88, 89.95, 93]
};

describe('a row', () => {
  it('is over its budget when the median is', () => {
    expect(isOver(row)).toBe(false);
    expect(isOver({ ...row, readings: [90] })).toBe(false);
    expect(isOver({ ...row, readings: [89, 90.1, 91] })).toBe(true);
  });

  it('with no budget is never over, and one of nothing is broken by one', () => {
    expect(isOver({ ...row, most: undefined, readings: [1e9] })).toBe(false);
    expect(isOver({ ...row, most: 0, readings: [0] })).toBe(false);
    expect(isOver({ ...row, most: 0, readings: [1] })).toBe(true);
  });

  it('has an id of its own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe('the table', () => {
  const lines = table([
    row,
    { id: 'b', says: 'a longer name', unit: 'ms', most: 50, readings: [1200, 1300, 1250] },
    { id: 'c', says: 'frame', unit: 'ms', most: 50, below: 'under 50', readings: [0, 0, 70] },
    { id: 'd', says: 'elsewhere', unit: '', most: 0, readings: [0, 0, 0] }
  ]);

  it('gives the median with its unit, the spread and the budget', () => {
    expect(lines[1]).toMatch(/^weight +90\.0 KB +88\.0 – 93\.0 +≤ 90$/);
    expect(lines[4]).toMatch(/^elsewhere +0 +none$/);
  });

  it('marks what is over', () => {
    expect(lines[2]).toMatch(/^a longer name +1,250 ms +1,200 – 1,300 +≤ 50 +OVER$/);
    expect(lines.filter((line) => line.includes('OVER'))).toHaveLength(1);
  });

  it('says of what the clock measured that the machine was busy', () => {
    const late: MeasuredRow = { ...row, readings: [100] };
    expect(table([{ ...late, clock: true }], true)[1]).toMatch(/OVER, on a busy machine$/);
    expect(table([{ ...late, clock: true }], false)[1]).toMatch(/OVER$/);
    expect(table([late], true)[1]).toMatch(/OVER$/);
  });

  it('does not say 0 where the browser only says that it was little', () => {
    expect(lines[3]).toMatch(/under 50 ms +under 50 – 70/);
  });

  it('keeps its columns under each other', () => {
    const end = lines[1]?.indexOf('KB') ?? NaN;
    expect(lines[2]?.indexOf('ms')).toBe(end);
  });
});

describe('the options', () => {
  it('ask for five runs of every chapter, unless they say otherwise', () => {
    expect(readOptions([])).toEqual({ chapters: [], runs: 5, phone: false, check: false });
    expect(readOptions(['--chapter', 'split', '--runs', '3', '--check', '--phone'])).toEqual({
      chapters: ['split'],
      runs: 3,
      phone: true,
      check: true
    });
  });

  it('are refused when they mean nothing', () => {
    expect(() => readOptions(['--chapters', 'split'])).toThrow('No option --chapters');
    expect(() => readOptions(['--runs', 'many'])).toThrow('whole number');
    expect(() => readOptions(['--runs', '0'])).toThrow('whole number');
  });
});

it('a heap is what a page keeps and, apart from it, the code that the engine compiled', () => {
  const meta = { node_fields: ['type', 'name', 'self_size'], node_types: [['object', 'code', 'native']] };
  const nodes = [0, 1, 100, 1, 2, 40, 2, 3, 7];
  expect(sumHeap({ snapshot: { meta }, nodes })).toEqual({ kept: 107, compiled: 40 });
});
