import { describe, expect, it } from 'vitest';
import { meet } from '../shared/labels';
import { placeOnRuler } from '../shared/ruler';
import { spanOfDating } from '../../ledger/ties';
import { parseSpan } from '../../moments';
import type { Record } from '../../ledger/record';
import { realRecord, whole } from '../allegiance/realRecord';
import {
  captionLeading,
  describeThumbnail,
  findLineage,
  frameThumbnail,
  placeThumbnail,
  viewThumbnail,
  type Caption
} from './thumbnail';
import { widest } from '../allegiance/words';

const record = realRecord(whole);
const sizes = [
  { width: 284, height: 300 },
  { width: 484, height: 290 },
  { width: 560, height: 214 },
  { width: 780, height: 290 },
  { width: 1160, height: 290 }
];
const placeAt = (size: { width: number; height: number }, rows: Record = record) =>
  placeThumbnail(viewThumbnail(rows), frameThumbnail(rows, size));
const tie = (id: string, rows: Record = record) => {
  const found = rows.ties.find((one) => one.id === id);
  if (!found) throw new Error(`no tie ${id}`);
  return found;
};
/** px of a day on a picture as wide as `width`. */
const at = (edtf: string, width: number) => {
  const day = parseSpan(edtf).end;
  return (placeOnRuler({ start: day, end: day }).from / 100) * width;
};
const boxOf = ({ x, y, anchor, lines }: Pick<Caption, 'x' | 'y' | 'anchor' | 'lines'>) => {
  const width = widest(lines);
  const x0 = anchor === 'start' ? x : x - width;
  return { x0, x1: x0 + width, y0: y - 10, y1: y + (lines.length - 1) * captionLeading + 3 };
};
const wide = placeAt({ width: 1160, height: 290 });

describe('what it is made of', () => {
  it('is the contested line, the one that it was made of, and al-Qaeda', () => {
    const { contested, before } = findLineage(record);
    expect(contested.actors).toContain('isi');
    expect(before.actors).toEqual(expect.arrayContaining(['jund-al-sham', 'jtj', 'aqm']));
    expect(wide.marks.map(({ id }) => id).sort()).toEqual(
      [
        'own-al-qaeda',
        'own-jund-al-sham',
        'pl-aq-expels-isis',
        'pl-aqm-member-of-aq',
        'pl-jas-jtj',
        'pl-msm-isi',
        'pl-zarqawi-bayat',
        'tie-isi-al-qaeda'
      ].sort()
    );
  });

  it('has every mark, at every size', () => {
    for (const size of sizes)
      expect(placeAt(size).marks.map(({ id }) => id)).toEqual(wide.marks.map(({ id }) => id));
  });
});

describe('a true scale of years', () => {
  it('hatches from the declaration to the expulsion, the days of the contested tie', () => {
    const contested = wide.marks.find(({ id }) => id === 'tie-isi-al-qaeda');
    const hatched = contested?.paths.find(({ drawn }) => drawn === 'hatched');
    expect(hatched?.x0).toBeCloseTo(at(tie('tie-isi-al-qaeda').start.edtf ?? '', wide.width), 3);
    const bend = wide.marks.find(({ id }) => id === 'pl-aq-expels-isis')?.paths[0];
    expect(bend?.drawn).toBe('hatched');
    expect(bend?.x1).toBeCloseTo(at(tie('tie-isi-al-qaeda').end?.edtf ?? '', wide.width), 3);
  });

  it('ends the bend of the pledge where its acceptance ends', () => {
    const bend = wide.marks.find(({ id }) => id === 'pl-zarqawi-bayat')?.paths[0];
    expect([bend?.from, bend?.to]).toEqual(['rust', 'blue']);
    expect(bend?.x1).toBeCloseTo(at('2004-12', wide.width), 3);
    // No steeper than its date is wide
    expect(bend?.x0).toBeLessThanOrEqual(at('2004-10-01', wide.width) + 0.01);
  });

  it('follows a date that its row changes', () => {
    const moved = structuredClone(record);
    tie('tie-isi-al-qaeda', moved).start = { edtf: '2007-10-15', shown: '15 October 2007' };
    const changed = placeAt({ width: 1160, height: 290 }, moved);
    const hatched = (placed: typeof wide) =>
      placed.marks.find(({ id }) => id === 'tie-isi-al-qaeda')?.paths.at(-1)?.x0 ?? NaN;
    expect(hatched(changed)).toBeGreaterThan(hatched(wide) + 60);
    const words = changed.captions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
    expect(words).toContain('15 October 2007');
    expect(words).not.toContain('15 October 2006');
  });

  it('fades in over the year that is all the source gives', () => {
    const first = wide.marks.find(({ id }) => id === 'own-jund-al-sham')?.paths[0];
    const span = spanOfDating(tie('own-jund-al-sham').start);
    expect(span?.precision).toBe('year');
    expect(first?.x0).toBeCloseTo(0, 3);
    expect(first?.fadeIn).toBeCloseTo(at('2000', wide.width), 3);
  });
});

describe('lanes', () => {
  const laneAt = (y: number) => wide.lanes.find(({ y0, y1 }) => y > y0 && y < y1)?.lane;

  it('puts each stretch in the lane of its tie', () => {
    const lanes = Object.fromEntries(
      wide.marks.map(({ id, paths }) => [id, laneAt(paths.findLast(({ y0, y1 }) => y0 === y1)?.y1 ?? -1)])
    );
    expect(lanes).toMatchObject({
      'own-al-qaeda': 'al-qaeda',
      'own-jund-al-sham': tie('own-jund-al-sham').lane,
      'pl-aqm-member-of-aq': tie('pl-aqm-member-of-aq').lane,
      'tie-isi-al-qaeda': tie('tie-isi-al-qaeda').states?.find(({ account }) => account === 'evidence')?.lane,
      'pl-aq-expels-isis': tie('pl-aq-expels-isis').lane
    });
  });

  it('shows where both parties put the contested stretch, from its first day to its last', () => {
    expect(wide.ghosts.map(({ account, y }) => [account, laneAt(y)])).toEqual([
      ['islamic-state', 'own-command'],
      ['al-qaeda', 'al-qaeda']
    ]);
    for (const { x0, x1 } of wide.ghosts) {
      expect(x0).toBeCloseTo(at('2006-10-15', wide.width), 3);
      expect(x1).toBeCloseTo(at('2014-02-03', wide.width), 3);
    }
  });
});

describe.each(sizes)('words at $width × $height px', (size) => {
  const placed = placeAt(size);
  const texts = placed.captions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');

  it('tells the beginning, the pledge, the declaration, both accounts and the expulsion', () => {
    for (const word of ['Jund al-Sham', 'ledge', 'Islamic State of Iraq', 'Islamic State’s', 'xpulsion'])
      expect(texts).toContain(word);
    for (const year of ['2000', '2004', '2006', '2014']) expect(texts).toContain(year);
    expect(texts).toMatch(/al-Qaeda’s account/i);
    expect(placed.names).toHaveLength(3);
  });

  it('keeps them inside the picture, apart from one another, and at 12 px or more', () => {
    const all = [...placed.captions, ...placed.names];
    const boxes = all.map(boxOf);
    for (const { x0, x1, y0, y1 } of boxes) {
      expect(x0).toBeGreaterThanOrEqual(-0.01);
      expect(x1).toBeLessThanOrEqual(size.width + 0.01);
      expect(y0).toBeGreaterThanOrEqual(0);
      expect(y1).toBeLessThanOrEqual(size.height);
    }
    boxes.forEach((box, index) =>
      boxes.slice(index + 1).forEach((other) => expect(meet(box, other, -0.5)).toBe(false))
    );
    for (const { lines } of all) for (const line of lines) expect(line.size).toBeGreaterThanOrEqual(12);
  });

  it('rests every caption on a row', () => {
    for (const { rows } of placed.captions) {
      expect(rows.length).toBeGreaterThan(0);
      expect(record.ties.map(({ id }) => id)).toContain(rows[0]);
    }
  });
});

describe('in words', () => {
  const { words, rows, source } = describeThumbnail(viewThumbnail(record), frameThumbnail(record, sizes[4]!));

  it('has a row for every mark, and the money that made no pledge', () => {
    const ids = rows.map(({ id }) => id);
    for (const { id } of wide.marks) expect(ids).toContain(id);
    expect(ids).toContain('pl-aq-seed-money');
  });

  it('tells them in the order of time, with both accounts and a source', () => {
    const order = ['Jund al-Sham', 'pledged himself', 'disputed', 'expelled'].map((word) =>
      words.findIndex((sentence) => sentence.includes(word))
    );
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(words.join(' ')).toContain('Islamic State’s account');
    expect(words.join(' ')).toContain('Al-Qaeda’s account');
    expect(source).toContain('Orton 2016');
  });
});
