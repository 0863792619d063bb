import { describe, expect, it } from 'vitest';
import type { Edit } from '../point';
import type { Moment, Size } from '../scene';
import { describeMap } from './describe';
import { type PlacedMap, placeMap } from './place';
import type { MapSettings } from './settings';
import { findFaults, leadSizes } from './sweep';
import { moment, recordFor } from './testRecord';
import { type MapView, viewMap } from './view';

const whole: MapSettings = { from: '1962', to: '1975', frame: 'lake' };
const record = recordFor(whole);
const laptop = leadSizes[0]!;
const phone: Size = { width: 390, height: 300 };

const edited = (at: string, edit: Partial<Edit>, options = {}): Moment => ({
  ...moment(at, options),
  edit: { keep: [], ...edit }
});
const see = (...asked: Parameters<typeof edited>): MapView => viewMap(record, edited(...asked), whole);
const show = (view: MapView, size = laptop): PlacedMap => placeMap(view, size);
const wordsOf = ({ labels }: PlacedMap, id: string): string =>
  labels
    .filter(({ of }) => of === id)
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join(' ');
const roles = ({ marks }: PlacedMap): string[] => marks.map(({ id, role }) => `${id} ${role}`);

describe('a map with a point', () => {
  const letter = 'ev-1969-letter';
  const truce = see('1970-06', { point: 'mark:ev-1970-06-14-truce', keep: [letter] });

  it('draws the point and what is kept, and no other event, journey or area', () => {
    expect(roles(show(truce))).toEqual(['ev-1970-06-14-truce point', `${letter} context`]);
    expect(show(truce).marks.flatMap(({ legs }) => legs)).toEqual([]);
  });

  it('draws the point largest, with the words of the step, else those of its row', () => {
    const [point, kept] = show(truce).marks.map(({ glyphs }) => glyphs[0]!);
    expect(point).toMatchObject({ r: 15, halo: 30 });
    expect(kept).toMatchObject({ r: 8 });
    expect(wordsOf(show(truce), 'ev-1970-06-14-truce')).toMatch(/14 June 1970; approximate truce$/);
    const said = see('1970-06', { point: 'mark:ev-1970-06-14-truce', says: 'The crews stop fighting' });
    expect(wordsOf(show(said), 'ev-1970-06-14-truce')).toContain('The crews stop fighting');
  });

  it('keeps its point in the middle of every figure, with nothing in the way of its words', () => {
    const points = record.events.filter(({ places }) => places.length > 0).map(({ id }) => id);
    for (const id of points)
      for (const map of ['shores', 'lake', 'harbour'])
        for (const size of leadSizes)
          expect(
            findFaults(show(see('1975', { point: `mark:${id}` }, { map }), size)),
            `${id} ${map} ${size.width}`
          ).toEqual([]);
  });

  it('makes marks that are too near one mark, and says how many they are, and each of up to three', () => {
    const near = see('1970-11', {
      point: 'mark:ev-1970-06-14-truce',
      keep: ['ev-1968-11-03-crowd', 'ev-1970-autumn-moorings']
    });
    const placed = show(near, phone);
    expect(placed.marks.map(({ id }) => id)).toContain('ev-1970-06-14-truce');
    expect(placed.marks.map(({ id }) => id)).not.toContain('ev-1968-11-03-crowd');
    expect(placed.marks[0]!.glyphs[0]).toMatchObject({ number: 2 });
    expect(wordsOf(placed, 'ev-1970-06-14-truce')).toMatch(/truce a crowd, same evening; approximate$/);
  });

  it('lists beside it what has no place, the point first', () => {
    const placed = show(see('1962', { point: 'compare:ev-1962-crew-founded ev-1962-oars-lent' }));
    const [founded, lent] = ['ev-1962-crew-founded', 'ev-1962-oars-lent'].map(
      (id) => placed.marks.find((mark) => mark.id === id)?.glyphs[0]
    );
    expect(founded?.x).toBeLessThan(placed.map.width);
    expect(lent).toMatchObject({ r: 13 });
    expect(lent?.x).toBeGreaterThan(placed.map.width);
    expect(wordsOf(placed, 'ev-1962-oars-lent')).toMatch(/1962 Eight oars lent$/);
  });

  it('gives the list more room where nothing has a place', () => {
    const alone = show(see('1962', { point: 'mark:ev-1962-oars-lent' }));
    const beside = show(see('1962', { point: 'compare:ev-1962-crew-founded ev-1962-oars-lent' }));
    expect(alone.map.width).toBeLessThan(beside.map.width);
    expect(findFaults(alone)).toEqual([]);
  });

  it('draws of a journey its own way, with numbered stops, and its words where it ends', () => {
    const placed = show(see('1971', { point: 'mark:ev-1963-tour' }, { map: 'shores' }));
    expect(roles(placed)).toEqual(['ev-1963-tour point']);
    expect(placed.marks[0]?.legs.map(({ current }) => current)).toEqual([true, true]);
    expect(placed.labels.find(({ key }) => key === 'hathmoor')?.lines[0]?.size).toBe(23);
    const other = placed.labels.filter(({ of, key }) => of && key !== 'hathmoor');
    expect(other.flatMap(({ lines }) => lines.map(({ size }) => size < 14))).not.toContain(false);
  });

  it('takes of an actor what it did at that moment, and draws nothing that comes later', () => {
    const placed = show(see('1965-05', { point: 'place:thursday-crew' }));
    expect(placed.marks.filter(({ role }) => role === 'point')).toHaveLength(1);
    expect(show(see('1965', { point: 'mark:ev-1973-03-17-expulsion' })).marks).toEqual([]);
  });

  it('draws what those in focus did then, where another figure leads', () => {
    expect(roles(show(see('1965-05', {}, { focus: ['thursday-crew'] })))).toEqual([
      'ev-1965-05-word undefined'
    ]);
    expect(show(see('1965-07', {}, { focus: ['thursday-crew'] })).labels.at(-1)?.key).toBe('empty');
  });
});

describe('such a map in words', () => {
  const view = see('1970-06', { point: 'mark:ev-1970-06-14-truce' }, { map: 'harbour' });
  const told = describeMap(view, { ...laptop, record });

  it('says window and moment, and the point first', () => {
    expect(told.title).toMatch(/^Where: .+, June 1970$/);
    expect(told.words[1]).toContain('14 June 1970');
    expect(told.source.split(';').length).toBeLessThan(3);
  });

  it('has all rows that it would have without a point', () => {
    const all = viewMap(record, moment('1970-06', { map: 'harbour' }), whole);
    const rows = describeMap(all, { ...laptop, record }).rows.map(({ id }) => id);
    expect(told.rows.map(({ id }) => id).sort()).toEqual(rows.sort());
    expect(told.rows[0]?.id).toBe('ev-1970-06-14-truce');
  });
});
