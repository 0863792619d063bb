import { expect, it } from 'vitest';
import { whole } from './strength/realRecord';
import type { PlacedAllegiance } from './allegiance/place';
import { placeExamples, type Example } from './examples';
import { loadLedger } from '../ledger/build/load';
import { findRecord } from '../ledger/build/findRecord';
import type { PlacedMap } from './map/place';
import type { PlacedStrength } from './strength/place';

const ledger = loadLedger(
  import.meta.glob<string>('/content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);
const record = findRecord(ledger, {
  chapter: {
    ...whole,
    map: { from: '2000', to: '2016' },
    strength: { actors: ledger.actors.map(({ id }) => id) }
  },
  steps: []
});
const examples = placeExamples(record, { small: 284, large: 380 });
const placedOf = <Placed>({ placed }: Example): Placed[] => placed.map((one) => one.placed as Placed);
const find = (row: string): Example => {
  const found = examples.find((one) => one.row === row);
  if (!found) throw new Error(`no example of ${row}`);
  return found;
};

it('shows six marks, each once, each with its source', () => {
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
  const shapes = (mark: string) => {
    const example = examples.find((one) => one.mark === mark);
    return example ? placedOf<PlacedStrength>(example).map(({ rows }) => rows[0]?.shape) : [];
  };
  for (const shape of shapes('A range')) expect(shape).toMatchObject({ voice: 'estimate', form: 'range' });
  for (const shape of shapes('An open end')) expect(shape).toMatchObject({ form: 'at-least' });
  for (const shape of shapes('A claim')) expect(shape).toMatchObject({ voice: 'claim' });
  for (const shape of shapes('No figure')) expect(shape).toMatchObject({ kind: 'slot' });
});

it('lays the contested tie between the lanes, hatched, with both other places', () => {
  for (const placed of placedOf<PlacedAllegiance>(find('tie-isi-al-qaeda'))) {
    const mark = placed.marks.find(({ id }) => id === 'tie-isi-al-qaeda');
    const path = mark?.paths.at(-1);
    const lane = placed.lanes.find(({ lane: one }) => one === 'disputed');
    expect(path?.drawn).toBe('hatched');
    expect(path?.y0).toBeGreaterThan(lane?.y0 ?? Infinity);
    expect(path?.y0).toBeLessThan(lane?.y1 ?? -Infinity);
    expect(placed.ghosts).toHaveLength(2);
    expect(placed.lanes).toHaveLength(3);
  }
});

it('rings the enclave as an area, and marks no point', () => {
  for (const { marks } of placedOf<PlacedMap>(find('ev-2002-enclave-size')))
    expect(marks.flatMap(({ glyphs }) => glyphs.map(({ sort }) => sort))).toEqual(['area']);
});

it('refuses a row that no figure draws', () => {
  expect(() => placeExamples({ ...record, ties: [] }, { small: 284 })).toThrow('tie-isi-al-qaeda');
});
