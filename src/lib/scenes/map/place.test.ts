import { mapFrames } from '../../story';
import { describe, expect, it } from 'vitest';
import { type Box, meet } from '../shared/labels';
import type { Size } from '../scene';
import { unitsPerKm } from './base';
import { glyphBox, pointOn } from './marks';
import { type PlacedMap, placeMap } from './place';
import { declaration, moment, origins, realRecord, schism, split } from './realRecord';
import { viewMap } from './view';

const record = realRecord(split);
const large: Size = { width: 842, height: 560 };
const sizes: Size[] = [
  large,
  { width: 700, height: 420 },
  { width: 480, height: 300 },
  { width: 374, height: 300 }
];
const months = [2005, 2006, 2007, 2008].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
);
const others = [
  '2007',
  '2006',
  '2007-06-06',
  '2007-03-27',
  '2007-10/2007-11',
  '2006-10-15/2007-12',
  '2005/2008'
];

const show = (at: string, size = large, options = {}): PlacedMap =>
  placeMap(viewMap(record, moment(at, options), split), size);
const journeys = realRecord(origins);
const travel = (at: string, size = large, options = {}): PlacedMap =>
  placeMap(viewMap(journeys, moment(at, options), origins), size);

/** What stands on something else, or beyond the figure. */
function faults({ labels, marks, width, height }: PlacedMap): string[] {
  const found: string[] = [];
  const bounds: Box = { x0: 0, y0: 0, x1: width, y1: height };
  const glyphs = marks.flatMap(({ id, glyphs: all }) =>
    all.map((glyph) => ({
      id,
      box: { x0: glyph.x - glyph.r, x1: glyph.x + glyph.r, y0: glyph.y - glyph.r, y1: glyph.y + glyph.r }
    }))
  );
  labels.forEach((label, index) => {
    const { key, box } = label;
    if (box.x0 < bounds.x0 || box.y0 < bounds.y0 || box.x1 > bounds.x1 || box.y1 > bounds.y1)
      found.push(`${key} runs out of the figure`);
    for (const other of labels.slice(index + 1))
      // Lines of one list stand under one another
      if (meet(box, other.box, -1.5)) found.push(`${key} on ${other.key}`);
    for (const { id, box: glyph } of glyphs)
      if (meet(box, glyph, -0.5)) found.push(`${key} on the mark of ${id}`);
  });
  return found;
}

describe('the map in pixels', () => {
  it('lets no words stand on other words, on a mark or beyond the figure, at any month, window and size', () => {
    const found: string[] = [];
    for (const at of [...months, ...others])
      for (const map of mapFrames)
        for (const size of sizes)
          for (const fault of faults(show(at, size, { map })))
            found.push(`${at} ${map} ${size.width}: ${fault}`);
    expect(found).toEqual([]);
  });

  it('holds that for the journeys of 2001 to 2004 too', () => {
    const found: string[] = [];
    for (const at of [
      '2001',
      '2002-04',
      '2002-05',
      '2002-07',
      '2002-10-28',
      '2002-11',
      '2003-03-29',
      '2003-06',
      '2003-08',
      '2004-04-06'
    ])
      for (const map of mapFrames)
        for (const size of sizes)
          for (const fault of faults(travel(at, size, { map })))
            found.push(`${at} ${map} ${size.width}: ${fault}`);
    expect(found).toEqual([]);
  });

  it('gives every mark a place to be seen, in the figure, and covers none of them with another', () => {
    for (const at of [...months, ...others])
      for (const map of mapFrames)
        for (const size of sizes) {
          const { marks } = show(at, size, { map });
          expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
          const seen: { x: number; y: number; id: string }[] = [];
          for (const { id, glyphs, legs } of marks) {
            expect(glyphs.length + legs.length, `${at} ${map} ${size.width} ${id}`).toBeGreaterThan(0);
            for (const { x, y } of glyphs) {
              expect(x > 0 && x < size.width && y > 0 && y < size.height, `${at} ${map} ${id}`).toBe(true);
              for (const other of seen)
                expect(
                  Math.hypot(x - other.x, y - other.y),
                  `${at} ${map} ${size.width} ${id}, ${other.id}`
                ).toBeGreaterThanOrEqual(11);
              seen.push({ x, y, id });
            }
          }
        }
  });

  it('gives the same picture for the same moment, without NaN, and leaves the ledger as it was', () => {
    const before = JSON.stringify(record);
    const text = JSON.stringify(show('2007-06'));
    expect(JSON.stringify(show('2007-06'))).toBe(text);
    expect(text).not.toMatch(/null|NaN/);
    expect(JSON.stringify(record)).toBe(before);
  });

  it('sets no word under 12 px', () => {
    for (const size of sizes)
      for (const { lines } of show('2007-06', size).labels)
        for (const line of lines) expect(line.size).toBeGreaterThanOrEqual(12);
  });

  it('keeps the whole of a window in view, and true to scale', () => {
    for (const size of sizes) {
      const { scaleBar, window } = show('2007-06', size);
      expect(scaleBar.length).toBeCloseTo(parseInt(scaleBar.text, 10) * unitsPerKm * window.scale);
      expect(scaleBar.length).toBeLessThan(size.width / 3);
    }
    // Abu Ghraib and Fallujah are some 27 km apart
    const { marks, window } = show('2007-12');
    const [a, b] = ['ev-2007-02-fallujah-mosque', 'ev-2007-03-27-dari-killed'].map(
      (id) => marks.find((mark) => mark.id === id)?.glyphs[0]
    );
    const km = Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)) / window.scale / unitsPerKm;
    expect(km).toBeGreaterThan(25);
    expect(km).toBeLessThan(30);
  });

  it('washes a country once, in no one’s hue, where events of several hues are there at one moment', () => {
    const view = viewMap(realRecord(schism), moment('2013-06-14/2014-02-03'), schism);
    const tints = placeMap(view, large).tints.map(({ outline, hue }) => `${outline} ${hue}`);
    expect(tints.sort()).toEqual(['IRQ is', 'SYR ink']);
  });

  it('tints a governorate for good and washes a country only while something of the moment is there', () => {
    const tints = (at: string) => show(at).tints.map(({ outline, exactness }) => `${outline} ${exactness}`);
    expect(tints('2006-08')).toEqual(['IRQ country']);
    expect(tints('2006-09')).toEqual(['IQ-AN governorate']);
    expect(tints('2006-12')).toEqual(['IQ-AN governorate']);
    expect(tints('2007-06-06').sort()).toEqual(['IQ-AN governorate', 'IRQ country']);
  });

  it('tells in words first what the step speaks of', () => {
    const told = (focus: string[]) =>
      show('2007', large, { focus })
        .labels.filter(({ key }) => key.startsWith('iraq'))
        .map(({ lines }) => lines[0]?.text)
        .join(' ');
    expect(told(['al-badawi'])).toContain('killing claimed, denied');
    expect(told(['islamic-army'])).not.toContain('killing claimed, denied');
  });

  it('says where nothing is placed, and when something will be', () => {
    const { marks, labels } = show('2005-01');
    expect(marks).toEqual([]);
    const text = labels
      .find(({ key }) => key === 'empty')
      ?.lines.map((line) => line.text)
      .join(' ');
    expect(text).toMatch(/^Nothing in our sources is placed on the map at this moment Next: May 2005/);
  });

  it('names a party’s account on the mark that it tells', () => {
    const placed = placeMap(
      viewMap(realRecord(declaration), moment('2006-10-15', { account: 'islamic-state' }), declaration),
      large
    );
    expect(placed.account).toBe('islamic-state');
    const text = placed.labels.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
    expect(text).toContain('Islamic State’s account: From this moment on it was a state');
  });
});

describe('a journey in pixels', () => {
  const placed = travel('2002-07');
  const mark = (id: string) => placed.marks.find((one) => one.id === id);

  it('is as in July 2002: from the edge to the enclave, to Baghdad, to Ayn al-Hilweh, and fading into Syria', () => {
    const stops = placed.marks
      .flatMap(({ glyphs }) => glyphs)
      .filter(({ number }) => number !== undefined)
      .map(({ number, x, current }) => ({ number, x: Math.round(x), current }));
    expect(stops.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(stops.map(({ current }) => current)).toEqual([false, false, false, true]);
    // From east to west
    expect(stops.map(({ x }) => -x)).toEqual(stops.map(({ x }) => -x).sort((a, b) => a - b));
    const [west, fading] = mark('ev-2002-07-levant-trip')?.legs ?? [];
    expect(west).toMatchObject({ current: true });
    expect(west?.head).toBeDefined();
    expect(fading).toMatchObject({ current: true, fades: 'out' });
    expect(fading?.head).toBeUndefined();
    expect(mark('ev-2002-05-in-baghdad')?.legs[0]).toMatchObject({ current: false });
  });

  it('begins at the edge, with words, where it comes from beyond the map', () => {
    const stop = mark('ev-2001-late-move-to-iran')?.glyphs[0];
    expect(large.width - (stop?.x ?? 0)).toBeLessThan(30);
    expect(mark('ev-2001-late-move-to-iran')?.legs).toEqual([]);
    const text = placed.labels.find(({ key }) => key === 'iran')?.lines.map((line) => line.text);
    expect(text).toEqual(['From Iran', 'late 2001; Afghanistan before']);
  });

  it('has no point in a country whose place is not given', () => {
    const text = placed.labels.find(({ key }) => key === 'syria')?.lines.map((line) => line.text);
    expect(text?.[0]).toBe('5. Syria, place not given');
    expect(placed.tints.map(({ outline }) => outline)).toEqual(['SYR']);
  });

  it('draws the enclave as an area, at least as large as its source says', () => {
    const near = travel('2002-07', { width: 4000, height: 2600 });
    const ring = near.marks.find(({ id }) => id === 'ev-2002-04-enclave-arrival')?.glyphs[0];
    expect(ring?.sort).toBe('area');
    const km2 = Math.PI * ((ring?.r ?? 0) / near.window.scale / unitsPerKm) ** 2;
    expect(km2).toBeCloseTo(500, 0);
    expect(mark('ev-2002-04-enclave-arrival')?.glyphs[0]?.r).toBeGreaterThanOrEqual(13);
  });

  it('keeps its ways off the stops they lead to', () => {
    for (const { legs, glyphs } of placed.marks)
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
