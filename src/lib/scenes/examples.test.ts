import { expect, it } from 'vitest';
import type { PlacedAllegiance } from './allegiance/place';
import { placeExamples, type Example } from './examples';
import type { PlacedMap } from './map/place';
import { recordFor } from './shared/testRecord';
import type { PlacedStrength } from './strength/placed';
import { whole } from './whole';

const record = recordFor(whole);
const examples = placeExamples(record, { small: 284, large: 380 });
const placedOf = <Placed>({ placed }: Example): Placed[] => placed.map((one) => one.placed as Placed);
const find = (row: string): Example => {
  const found = examples.find((one) => one.row === row);
  if (!found) throw new Error(`no example of ${row}`);
  return found;
};

it('shows each mark once, with its source', () => {
  expect(examples).toHaveLength(6);
  expect(new Set(examples.map(({ mark }) => mark)).size).toBe(6);
  for (const { source, reads, name } of examples) {
    expect(source).toMatch(/^Source: ./);
    expect(reads.length).toBeGreaterThan(40);
    expect(name.length).toBeGreaterThan(20);
  }
});

it('draws exactly the row that it names, in every form', () => {
  for (const example of examples) {
    if (example.scene === 'allegiance') continue;
    for (const placed of placedOf<PlacedStrength | PlacedMap>(example)) {
      const ids = 'rows' in placed ? placed.rows.map(({ id }) => id) : placed.marks.map(({ id }) => id);
      expect(ids).toEqual([example.row]);
    }
  }
});

it('prints numbers as their rows give them', () => {
  for (const { row, scene, placed } of examples.filter((one) => one.scene === 'strength')) {
    const shown = record.strengths.find(({ id }) => id === row)?.shown ?? '';
    for (const { placed: one } of placed) {
      const texts = (one as PlacedStrength).rows.flatMap(({ texts: all }) => all.map(({ text }) => text));
      expect(`${scene}: ${texts.join(' ')}`).toContain(shown);
    }
  }
});

it('shows a range, an open end, a claim and an empty slot in the manner of each', () => {
  const shapes = (row: string) => placedOf<PlacedStrength>(find(row)).map(({ rows }) => rows[0]?.shape);
  for (const shape of shapes('st-club-1970-lorne'))
    expect(shape).toMatchObject({ voice: 'estimate', form: 'range' });
  for (const shape of shapes('st-open-water-1973')) expect(shape).toMatchObject({ form: 'at-least' });
  for (const shape of shapes('st-club-1968-claim')) expect(shape).toMatchObject({ voice: 'claim' });
  for (const shape of shapes('st-none-mill-women')) expect(shape).toMatchObject({ kind: 'slot' });
});

it('lays the contested tie between the lanes, hatched, with both other places', () => {
  for (const placed of placedOf<PlacedAllegiance>(find('ti-club-association'))) {
    const path = placed.marks.find(({ id }) => id === 'ti-club-association')?.paths.at(-1);
    const lane = placed.lanes.find(({ lane: one }) => one === 'contested');
    expect(path?.drawn).toBe('hatched');
    expect(path?.y0).toBeGreaterThan(lane?.y0 ?? Infinity);
    expect(path?.y0).toBeLessThan(lane?.y1 ?? -Infinity);
    expect(placed.ghosts).toHaveLength(2);
    expect(placed.lanes).toHaveLength(3);
  }
});

it('rings an area, and marks no point', () => {
  for (const { marks } of placedOf<PlacedMap>(find('ev-1966-reed-banks')))
    expect(marks.flatMap(({ glyphs }) => glyphs.map(({ sort }) => sort))).toEqual(['area']);
});

it('refuses a row that no figure draws', () => {
  expect(() => placeExamples({ ...record, ties: [] }, { small: 284 })).toThrow('ti-club-association');
});
