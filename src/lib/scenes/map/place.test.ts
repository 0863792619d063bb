import { describe, expect, it } from 'vitest';
import type { LedgerEvent, Record } from '../../ledger/record';
import type { Size } from '../scene';
import { unitsPerKm } from './base';
import { glyphBox } from './glyphs';
import { pointOn } from './marks';
import type { PlacedMap } from './place';
import type { MapSettings } from './settings';
import { moment, recordFor } from './testRecord';
import { large, momentsOf, sizes, sweep } from './sweep';
import { viewMap } from './view';
import { placeWhole } from './whole/place';

const whole: MapSettings = { from: '1962', to: '1975', frame: 'lake' };
const record = recordFor(whole);
const show = (at: string, size: Size = large, options = {}, of: Record = record): PlacedMap =>
  placeWhole(viewMap(of, moment(at, options), whole), size);
const mark = ({ marks }: PlacedMap, id: string) => marks.find((one) => one.id === id);
const textOf = ({ labels }: PlacedMap, key: string): string[] | undefined =>
  labels.find((label) => label.key === key)?.lines.map(({ text }) => text);

/** The record with more events, each after one that is there. */
function withEvents(...events: (Partial<LedgerEvent> & { like: string })[]): Record {
  const made = events.map(({ like, ...changes }, index): LedgerEvent => {
    const row = record.events.find(({ id }) => id === like);
    if (!row) throw new Error(`no event ${like}`);
    return { ...row, id: `made-up-${index}`, ...changes };
  });
  return { ...record, events: [...record.events, ...made] };
}
const at = (...ids: string[]): LedgerEvent['places'] => ids.map((id) => ({ id, role: 'location' }));
const by = (...ids: string[]): LedgerEvent['actors'] => ids.map((id) => ({ id, role: 'party' }));

describe('the map in pixels', () => {
  it('lets no words be in the way and loses no mark, at any date, window and size', () => {
    expect(sweep(record, whole, momentsOf(record, whole))).toEqual([]);
  }, 60_000);

  it('does so too where far more happens than there is room for', () => {
    const crowd = withEvents(
      ...['pellmouth', 'orlund', 'brathdale', 'oxlade', 'reed-banks'].flatMap((place) =>
        [0, 1, 2, 3].map((copy) => ({
          like: 'ev-1968-11-03-crowd',
          id: `crowd-${place}-${copy}`,
          places: at(place)
        }))
      )
    );
    expect(sweep(crowd, whole, ['1968-11-03', '1968-11', '1969'])).toEqual([]);
  }, 60_000);

  it('gives the same picture for the same moment, without NaN, and leaves the ledger as it was', () => {
    const before = JSON.stringify(record);
    const text = JSON.stringify(show('1970'));
    expect(JSON.stringify(show('1970'))).toBe(text);
    expect(text).not.toMatch(/null|NaN/);
    expect(JSON.stringify(record)).toBe(before);
  });

  it('sets no word under 12 px', () => {
    for (const size of sizes)
      for (const { lines } of show('1970', size).labels)
        for (const line of lines) expect(line.size).toBeGreaterThanOrEqual(12);
  });

  it('keeps the whole of a window in view, and true to scale', () => {
    for (const size of sizes) {
      const { scaleBar, window } = show('1970', size);
      expect(scaleBar.length).toBeCloseTo(parseInt(scaleBar.text, 10) * unitsPerKm * window.scale);
      expect(scaleBar.length).toBeLessThan(size.width / 3);
    }
    // From the training camp to Ostrand it is some 70 km
    const placed = show('1965-12');
    const [a, b] = ['ev-1964-camp', 'ev-1965-09-accepted'].map((id) => mark(placed, id)?.glyphs[0]);
    const px = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    expect(px / placed.window.scale / unitsPerKm).toBeGreaterThan(69);
    expect(px / placed.window.scale / unitsPerKm).toBeLessThan(71);
  });

  it('lists beside the map what no source places closer than a country or a part of it', () => {
    const placed = show('1962');
    const glyph = mark(placed, 'ev-1962-oars-lent')?.glyphs[0];
    expect(placed.map.width).toBeLessThan(large.width - 200);
    expect(glyph?.x).toBeGreaterThan(placed.map.width);
    expect(textOf(placed, 'in In Orlund, place not given')).toEqual(['In Orlund, place not given']);
    expect(show('1963-01').map).toEqual(large);
    expect(textOf(show('1974-09'), 'in In Brathdale, place not given')).toBeDefined();
  });

  it('lists them under the map on a phone', () => {
    const phone = { width: 374, height: 300 };
    const placed = show('1962', phone);
    expect(placed.map.width).toBe(phone.width);
    expect(mark(placed, 'ev-1962-oars-lent')?.glyphs[0]?.y).toBeGreaterThan(placed.map.height);
  });

  it('tells in words first what the step speaks of', () => {
    const many = withEvents(
      ...Array.from({ length: 9 }, (_, index) => ({
        like: 'ev-1962-oars-lent',
        actors: by(index === 0 ? 'mill-crew' : 'ferrymen'),
        label: {
          caption: index === 0 ? 'the one spoken of' : `another, ${index}`,
          priority: index === 0 ? 9 : 1
        }
      }))
    );
    const told = (focus: string[]) =>
      show('1962', large, { focus }, many)
        .labels.filter(({ key }) => key.startsWith('row '))
        .flatMap(({ lines }) => lines.map(({ text }) => text.toLowerCase()))
        .join(' ');
    expect(told(['mill-crew'])).toContain('the one spoken of');
    expect(told(['ferrymen'])).not.toContain('the one spoken of');
  });

  it('says where nothing is placed, and when something will be', () => {
    const placed = show('1961');
    expect(placed.marks).toEqual([]);
    expect(textOf(placed, 'empty')?.join(' ')).toBe(
      'Nothing in our sources is placed on the map at this moment Next: spring 1962'
    );
  });

  it('names a party’s account on the mark that it tells', () => {
    const nowhere = withEvents({ like: 'ev-1968-11-03-declared', places: at('orlund') });
    const placed = show('1968-11-03', large, { account: 'club' }, nowhere);
    expect(placed.account).toBe('club');
    const text = placed.labels.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
    expect(text).toContain('The club’s account: From that evening it was a club of its own');
  });
});

describe('a journey in pixels', () => {
  const near = show('1963');
  const far = show('1963', large, { map: 'shores' });
  const tour = 'ev-1963-tour';

  it('has a numbered stop where it came, none that says more than its source, and heads where ways end', () => {
    expect(mark(near, tour)?.glyphs.map(({ number, current }) => `${number} ${current}`)).toEqual([
      'undefined false',
      '1 true',
      '2 true'
    ]);
    const [up, on] = mark(far, tour)?.legs ?? [];
    expect(up).toMatchObject({ current: true });
    expect(up?.head).toBeDefined();
    expect(on).toMatchObject({ current: true, fades: { in: false, out: true } });
    expect(on?.head).toBeUndefined();
    expect(mark(show('1964'), tour)?.legs[0]).toMatchObject({ current: false });
  });

  it('has no point in a country whose place is not given', () => {
    expect(mark(far, tour)?.glyphs.map(({ number }) => number)).toEqual([undefined, 1]);
    expect(textOf(far, 'hathmoor')?.[0]).toBe('2. Hathmoor, place not given');
  });

  it('ends at the edge, with words, where it goes beyond the window', () => {
    expect(mark(near, tour)?.glyphs[2]?.y).toBeLessThan(30);
    expect(textOf(near, 'hathmoor')?.[0]).toBe('To Hathmoor');
  });

  it('begins there, with words, where it comes from beyond the window', () => {
    const of = 'far-shore-juniors';
    const coming = withEvents(
      {
        like: 'ev-1971-juniors',
        id: 'came-over',
        date: { edtf: '1964', shown: '1964' },
        journey: { of, stops: ['hathmoor', 'dunmarrow'] }
      },
      {
        like: 'ev-1971-juniors',
        id: 'came-home',
        date: { edtf: '1965', shown: '1965' },
        journey: { of, stops: ['dunmarrow', 'pellmouth'] }
      }
    );
    const placed = show('1965', large, { map: 'harbour' }, coming);
    const stop = mark(placed, 'came-over')?.glyphs[0];
    expect(large.width - (stop?.x ?? 0)).toBeLessThan(30);
    expect(mark(placed, 'came-over')?.legs).toEqual([]);
    expect(textOf(placed, 'dunmarrow')?.[0]).toBe('From Dunmarrow');
  });

  it('draws an area at least as large as its source says', () => {
    const ring = (placed: PlacedMap) => mark(placed, 'ev-1966-reed-banks')?.glyphs[0];
    const close = show('1966', { width: 4000, height: 2600 });
    expect(ring(close)?.sort).toBe('area');
    expect(Math.PI * ((ring(close)?.r ?? 0) / close.window.scale / unitsPerKm) ** 2).toBeCloseTo(60, 0);
    expect(ring(show('1966', large, { map: 'shores' }))?.r).toBe(13);
  });

  it('keeps its ways off the stops they lead to', () => {
    for (const { marks } of [near, far])
      for (const { legs, glyphs } of marks)
        for (const leg of legs.filter(({ head }) => head !== undefined)) {
          const end = pointOn(leg, 1);
          for (const glyph of glyphs.filter(({ number }) => number !== undefined)) {
            const box = glyphBox(glyph);
            expect(Math.hypot(end.x - glyph.x, end.y - glyph.y)).toBeGreaterThanOrEqual(glyph.r);
            expect(box.x1 - box.x0).toBeGreaterThan(16);
          }
        }
  });
});
