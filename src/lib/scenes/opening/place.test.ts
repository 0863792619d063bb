import { describe, expect, it } from 'vitest';
import { meet } from '../shared/labels';
import { placeOnRuler } from '../shared/ruler';
import { recordFor } from '../shared/testRecord';
import { parseSpan } from '../../moments';
import type { Record } from '../../ledger/record';
import { widest } from '../allegiance/words';
import { whole } from '../whole';
import type { Caption } from './captions';
import { describeOpening } from './describe';
import { findContested, frameOpening, viewOpening } from './frame';
import { placeOpening } from './place';
import { captionLeading } from './words';

const record = recordFor({ allegiance: whole.allegiance });
const sizes = [
  { width: 284, height: 300 },
  { width: 484, height: 290 },
  { width: 560, height: 214 },
  { width: 780, height: 290 },
  { width: 1160, height: 290 }
];
const placeAt = (size: { width: number; height: number }, rows: Record = record) =>
  placeOpening(viewOpening(rows), frameOpening(rows, size));
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
const markOf = (id: string, placed = wide) => placed.marks.find((mark) => mark.id === id);

describe('what it is made of', () => {
  it('is the contested line, the one that it was made of, and the network', () => {
    const { contested, before } = findContested(record);
    expect(contested.actors).toEqual(['pellmouth-club', 'open-water-club']);
    expect(before.actors).toEqual(['thursday-crew', 'pellmouth-branch']);
    expect(wide.marks.map(({ id }) => id).sort()).toEqual([
      'own-association',
      'own-thursday',
      'ti-branch',
      'ti-club-association',
      'ti-committee-club',
      'ti-expulsion',
      'ti-word'
    ]);
  });

  it('has every mark, at every size', () => {
    for (const size of sizes)
      expect(placeAt(size).marks.map(({ id }) => id)).toEqual(wide.marks.map(({ id }) => id));
  });

  it('cannot be made of a ledger without a contested tie', () => {
    expect(() => viewOpening({ ...record, ties: record.ties.filter(({ states }) => !states) })).toThrow(
      'no contested tie'
    );
  });
});

describe('a true scale of years', () => {
  it('hatches from the declaration to the expulsion, the days of the contested tie', () => {
    const contested = tie('ti-club-association');
    const hatched = markOf(contested.id)?.paths.find(({ drawn }) => drawn === 'hatched');
    expect(hatched?.x0).toBeCloseTo(at(contested.start.edtf ?? '', wide.width), 3);
    const bend = markOf('ti-expulsion')?.paths[0];
    expect(bend?.drawn).toBe('hatched');
    expect(bend?.x1).toBeCloseTo(at(contested.end?.edtf ?? '', wide.width), 3);
  });

  it('ends the bend of the pledge where its acceptance ends', () => {
    const bend = markOf('ti-word')?.paths[0];
    expect([bend?.from, bend?.to]).toEqual(['gold', 'teal']);
    expect(bend?.x1).toBeCloseTo(at('1965-09', wide.width), 3);
  });

  it('follows a date that its row changes', () => {
    const moved = structuredClone(record);
    tie('ti-club-association', moved).start = { edtf: '1970-11-03', shown: '3 November 1970' };
    const changed = placeAt({ width: 1160, height: 290 }, moved);
    const hatched = (placed: typeof wide) => markOf('ti-club-association', placed)?.paths.at(-1)?.x0 ?? NaN;
    expect(hatched(changed)).toBeGreaterThan(hatched(wide) + 60);
    const words = changed.captions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
    expect(words).toContain('3 November 1970');
    expect(words).not.toContain('3 November 1968');
  });

  it('fades in over the time that is all the source gives', () => {
    const first = markOf('own-thursday')?.paths[0];
    const span = parseSpan(tie('own-thursday').start.edtf ?? '');
    expect(span.precision).toBe('season');
    expect(first?.fadeIn).toBeGreaterThan(0);
    expect((first?.x0 ?? 0) + (first?.fadeIn ?? 0)).toBeCloseTo(at(span.edtf, wide.width), 3);
  });
});

describe('lanes', () => {
  const laneAt = (y: number) => wide.lanes.find(({ y0, y1 }) => y > y0 && y < y1)?.lane;

  it('puts each stretch in the lane of its tie', () => {
    const laneOf = (id: string) => laneAt(markOf(id)?.paths.findLast(({ y0, y1 }) => y0 === y1)?.y1 ?? -1);
    expect(laneOf('own-association')).toBe('under-association');
    for (const id of ['own-thursday', 'ti-branch', 'ti-expulsion']) expect(laneOf(id), id).toBe(tie(id).lane);
    expect(laneOf('ti-club-association')).toBe('contested');
  });

  it('shows where both parties put the contested stretch, from its first day to its last', () => {
    expect(wide.ghosts.map(({ account, y }) => [account, laneAt(y)])).toEqual([
      ['club', 'own-boathouse'],
      ['association', 'under-association']
    ]);
    for (const { x0, x1 } of wide.ghosts) {
      expect(x0).toBeCloseTo(at('1968-11-03', wide.width), 3);
      expect(x1).toBeCloseTo(at('1973-03-17', wide.width), 3);
    }
  });
});

describe.each(sizes)('words at $width × $height px', (size) => {
  const placed = placeAt(size);
  const texts = placed.captions.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');

  it('tells the beginning, the pledge, the declaration and the expulsion, with their years', () => {
    for (const word of ['Thursday Crew', '1962', 'Pellmouth Rowing Club', '1968', 'xpulsion', '1973'])
      expect(texts).toContain(word);
    // On the smallest there is no room beside its bend
    if (size.width > 400) expect(texts).toMatch(/[Ww]ord.*1965/);
    expect(placed.names.length).toBeGreaterThan(1);
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
    const ids = record.ties.map(({ id }) => id);
    for (const { rows } of placed.captions) expect(ids).toContain(rows[0]);
  });
});

describe('in words', () => {
  const { words, rows, source } = describeOpening(viewOpening(record), frameOpening(record, sizes[4]!));

  it('has a row for every mark, and the help that made no pledge', () => {
    const ids = rows.map(({ id }) => id);
    for (const { id } of wide.marks) expect(ids).toContain(id);
    expect(ids).toContain('ti-oars');
  });

  it('tells them in the order of time, with both accounts and a source', () => {
    const order = ['spring 1962', '9 May 1965', '3 November 1968', '17 March 1973'].map((word) =>
      words.findIndex((sentence) => sentence.startsWith(word))
    );
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(words.join(' ')).toContain('The club’s account');
    expect(words.join(' ')).toContain('The Association’s account');
    expect(source).toContain('Lorne 1975');
  });
});
