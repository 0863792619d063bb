import { describe, expect, it } from 'vitest';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import type { PlacedRow, PlacedStrength } from './placed';
import { faultsOf, lineSizes, monthsOf, stepSizes } from './sweep';
import { viewStrength } from './view';
import { widthOf } from './words';

const settings = whole.strength;
const record = recordFor({ strength: settings });
type Size = readonly [number, number];
type Step = { point?: string; says?: string; keep?: string[]; focus?: string[] };

const viewAt = (at: string, { point, says, keep = [], focus = [] }: Step) =>
  viewStrength(
    record,
    {
      ...moment(at, { focus }),
      edit: { keep, ...(point ? { point } : {}), ...(says ? { says } : {}) }
    },
    settings
  );
const frameFor = ([width, height]: Size) => frameStrength(record, settings, { width, height });
const place = (at: string, step: Step, size: Size = [806, 560]): PlacedStrength =>
  placeStrength(viewAt(at, step), frameFor(size));
const idsOf = ({ rows }: PlacedStrength) => rows.map(({ id }) => id);
const rowOf = ({ rows }: PlacedStrength, id: string): PlacedRow => {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
};
const wordsOf = ({ texts }: PlacedRow) => texts.map(({ text }) => text).join(' ');
const halfOf = ({ shape }: PlacedRow) => ('half' in shape ? shape.half : 0);

const rivals: Step = {
  point: 'compare:st-club-1970-rival st-club-1970-lorne',
  says: 'A rival counts more than a visitor',
  keep: ['st-association-1970']
};

describe('the frame of a step', () => {
  it('has the rows of its point first, in the order in which it names them, then what it keeps', () => {
    for (const size of stepSizes)
      expect(idsOf(place('1970', rivals, size)), size.join(' by ')).toEqual([
        'st-club-1970-rival',
        'st-club-1970-lorne',
        'st-association-1970'
      ]);
  });

  it('has the point largest, in full colour, under its words', () => {
    for (const size of stepSizes) {
      const placed = place('1970', rivals, size);
      const [first, second, kept] = placed.rows;
      expect([first?.role, second?.role, kept?.role]).toEqual(['point', 'point', 'context']);
      expect(halfOf(first!)).toBeGreaterThanOrEqual(12);
      expect(halfOf(first!)).toBeGreaterThan(1.6 * halfOf(kept!));
      expect(first?.texts.map(({ ink }) => ink)).toContain(first?.hue);
      expect(kept?.texts.every(({ ink }) => ink === 'ink-2')).toBe(true);
      expect(placed.head?.of).toBe('st-club-1970-rival');
      expect(placed.head?.texts.map(({ text }) => text).join(' ')).toBe(rivals.says);
      const sizes = lineSizes(placed);
      expect(sizes.head / sizes.most, size.join(' by ')).toBeGreaterThanOrEqual(size[0] < 600 ? 1.15 : 1.25);
      expect(sizes.least).toBeGreaterThanOrEqual(12);
    }
  });

  it('says once whose rows are that stand under one another', () => {
    const [first, second] = place('1970', rivals).rows;
    expect(wordsOf(first!)).toContain('Pellmouth Rowing Club');
    expect(wordsOf(second!)).not.toContain('Pellmouth Rowing Club');
  });

  it('leaves all other figures to one line, and every organisation without a figure to one small mark with their names', () => {
    const placed = place('1970', rivals);
    const { rows } = viewAt('1970', rivals);
    const empty = rows.filter(({ kind }) => kind === 'none');
    expect(empty.length).toBeGreaterThan(0);
    expect(placed.more?.text).toBe(`${rows.length - empty.length - 3} more figures in the table`);
    expect(placed.folds.map(({ ids }) => ids)).toEqual([empty.map(({ row }) => row.id)]);
    const [box] = place('1971', { point: 'place:pellmouth-club' }).folds;
    for (const { x0, x1, texts } of [...placed.folds, ...(box ? [box] : [])])
      for (const one of texts) {
        expect(one.x).toBeGreaterThan(x1);
        expect(x1 - x0).toBeLessThan(widthOf(one.text, one) / 2);
      }
    expect(box?.texts.map(({ text }) => text).join(' ')).toMatch(/^No figure: Mill Crew, .*; 4 in all$/);
  });

  it('loses nothing: its table has every row that was there before, and its words begin with the point', () => {
    const all = viewStrength(record, moment('1970'), settings).rows.map(({ row }) => row.id);
    const { rows, words } = describeStrength(viewAt('1970', rivals), frameFor([806, 560]));
    expect(rows.map(({ id }) => id).sort()).toEqual([...all].sort());
    expect(words[0]).toBe('A rival counts more than a visitor.');
    expect(words[2]).toMatch(/^Pellmouth Rowing Club: /);
  });

  it('ends its axis at a round number that follows from the rows that it shows', () => {
    const limitOf = (step: Step) => place('1970', step).axes[0]?.texts.map(({ text }) => text) ?? [];
    expect(limitOf({ point: 'mark:st-club-1970-lorne' })).toEqual(
      expect.arrayContaining(['0', '250', expect.stringMatching(/members/)])
    );
    expect(limitOf({ point: 'mark:st-association-1970' })).toContain('1,500');
  });

  it('is true to scale', () => {
    const placed = place('1970', rivals);
    const [a, b] = ['st-club-1970-lorne', 'st-association-1970'].map((id) => rowOf(placed, id).shape);
    if (a?.kind !== 'figure' || b?.kind !== 'figure') throw new Error('no bars');
    expect((b.high - b.zero) / (a.high - a.zero)).toBeCloseTo(1300 / 220);
  });

  it('gives people on a roll an axis of their own, that of the first point first', () => {
    const step = { point: 'compare:st-learners-1974 st-open-water-1973', keep: [] };
    expect(place('1973/1974', step).axes.map(({ scale }) => scale)).toEqual(['rolls', 'members']);
  });

  it('draws the unknown, where that is the point, as a small mark before its words, which no one takes for a bar', () => {
    for (const size of stepSizes) {
      const placed = place(
        '1971',
        { point: 'mark:st-none-mill-women', says: 'Nobody counted the women' },
        size
      );
      const { shape, texts, role } = rowOf(placed, 'st-none-mill-women');
      expect([shape.kind, role]).toEqual(['slot', 'point']);
      if (shape.kind !== 'slot') continue;
      const [words] = texts;
      expect(words?.text).toMatch(/^no figure in our sources/);
      expect(words!.x).toBeGreaterThan(shape.x1);
      expect(shape.x1 - shape.x0).toBeLessThan(widthOf(words!.text, words!) / 2);
      expect(placed.axes).toEqual([]);
    }
  });

  it('may name a figure of an earlier time, and never draws a later one', () => {
    const step = { point: 'compare:st-club-1970-lorne st-club-1968-claim', keep: [] };
    expect(idsOf(place('1970', step))).toEqual(['st-club-1970-lorne', 'st-club-1968-claim']);
    expect(idsOf(place('1967', step))).toEqual([]);
  });

  it('takes the words of the row where the step has none, and does not say them twice', () => {
    const placed = place('1970', { point: 'mark:st-club-1970-lorne' });
    const says = placed.head?.texts.map(({ text }) => text).join(' ') ?? '';
    expect(says.length).toBeGreaterThan(5);
    expect(wordsOf(rowOf(placed, 'st-club-1970-lorne'))).not.toContain(says);
  });

  it('gives the same picture twice, and has no number that is none', () => {
    for (const size of [...stepSizes, [200, 100]] as const) {
      expect(place('1970', rivals, size)).toEqual(place('1970', rivals, size));
      expect(JSON.stringify(place('1970', rivals, size))).not.toContain('null');
    }
  });
});

describe('a figure that does not lead', () => {
  it('shows the rows of those in focus, and names no point', () => {
    const placed = place('1970', { focus: ['mill-crew'] });
    expect(idsOf(placed)).toEqual(['st-ferry-mill-1970']);
    expect(placed.rows[0]?.role).toBeUndefined();
    expect(placed.head).toBeUndefined();
    expect(wordsOf(placed.rows[0]!)).toContain('Mill Crew');
  });

  it('shows those in focus of whom there is no figure as slots, and all figures where it lists none in focus', () => {
    expect(place('1970', { focus: ['mill-women'] }).rows.map(({ shape }) => shape.kind)).toEqual(['slot']);
    expect(idsOf(place('1970', {}))).toHaveLength(5);
  });
});

it.each(stepSizes)('words and marks keep apart at %i by %i, whatever the point is', (width, height) => {
  for (const at of [...monthsOf(whole.years), '1968/1970', '1968-11-03/1973-03-17'].filter(
    (_, i) => i % 5 === 0
  ))
    for (const { row } of viewStrength(record, moment(at), settings).rows) {
      const step = { point: `mark:${row.id}`, focus: ['pellmouth-club', 'corran-association'] };
      expect(faultsOf(place(at, step, [width, height])), `${at}: ${row.id}`).toEqual([]);
    }
});
