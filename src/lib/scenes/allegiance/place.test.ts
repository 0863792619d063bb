import { type Account, accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import { meet } from '../shared/labels';
import { blendAllegiance } from './blend';
import { frameAllegiance } from './frame';
import { type PlacedAllegiance, placeAllegiance } from './place';
import { chapter, moment, realRecord, whole } from './realRecord';
import { viewAllegiance } from './view';
import { labelBox } from './words';

const record = realRecord(chapter);
const sizes = [
  { width: 806, height: 590 },
  { width: 646, height: 420 },
  { width: 354, height: 320 },
  { width: 1180, height: 760 }
];
const moments = [
  '2004-12',
  '2006-01',
  '2006-09',
  '2006-10-12',
  '2006-10-14',
  '2006-10-15',
  '2006-11-10',
  '2006-10-15/2006-12',
  '2007-07',
  '2007-10-18',
  '2007-12',
  '2008-04',
  '2010-06',
  '2011-04',
  '2011'
];
const frames = sizes.map((size) => frameAllegiance(record, chapter, size));
const picture = (at: string, account: Account = 'evidence', frame = frames[0]): PlacedAllegiance =>
  placeAllegiance(
    viewAllegiance(record, moment(at, account, ['isi', 'al-qaeda'])),
    frame ?? frameAllegiance(record, chapter, { width: 806, height: 590 })
  );
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

const hasBendAt = (mark: PlacedAllegiance['marks'][number], x: number | undefined): boolean =>
  mark.paths.some(({ x0, y0, y1 }) => y0 !== y1 && x !== undefined && Math.abs(x0 - x) < 0.01);

describe('placing allegiances', () => {
  it('names a council beside the line of the moment only while it stands', () => {
    const settings = {
      ...whole,
      columns: ['2000-12', '2010-05', '2011-08', '2013-04-10', '2014-02-03', '2016-12']
    };
    const wholeRecord = realRecord(settings);
    const frame = frameAllegiance(wholeRecord, settings, { width: 806, height: 590 });
    const named = (at: string) =>
      placeAllegiance(viewAllegiance(wholeRecord, moment(at)), frame).labels.some(
        ({ key }) => key === 'name pl-aqm-msm'
      );
    expect(named('2006-08')).toBe(true);
    expect(named('2014-02-03')).toBe(false);
  });

  it('places only real numbers, at any moment, in any frame, for any account', () => {
    for (const frame of frames)
      for (const at of [...moments, '1999', '2014-02-03', '2016'])
        for (const account of accounts)
          expect(numbersIn(picture(at, account, frame)).every(Number.isFinite), `${at} ${account}`).toBe(
            true
          );
  });

  it('keeps every mark inside its frame', () => {
    for (const frame of frames)
      for (const account of accounts)
        for (const mark of picture('2011', account, frame).marks)
          for (const path of mark.paths) {
            expect(path.x0).toBeGreaterThanOrEqual(frame.plot.x0 - 0.01);
            expect(path.x1).toBeLessThanOrEqual(frame.plot.x1 + 0.01);
            expect(Math.min(path.y0, path.y1)).toBeGreaterThanOrEqual(frame.plot.y0);
            expect(Math.max(path.y0, path.y1)).toBeLessThanOrEqual(frame.plot.y1);
          }
  });

  it('draws nothing later than the moment, and moves nothing that is drawn', () => {
    for (const frame of frames)
      for (const account of accounts) {
        const last = picture('2011', account, frame);
        for (const at of moments) {
          const early = picture(at, account, frame);
          for (const mark of early.marks) {
            const later = last.marks.find(({ id }) => id === mark.id);
            expect(later, `${at} ${mark.id}`).toBeDefined();
            for (const path of mark.paths) {
              expect(path.x1, `${at} ${mark.id}`).toBeLessThanOrEqual(early.now + 8.01);
              const same = later?.paths.find(({ key }) => key === path.key);
              expect(same?.x0, `${at} ${mark.id} ${path.key}`).toBeCloseTo(path.x0, 5);
              expect(same?.y0).toBeCloseTo(path.y0, 5);
              expect(same?.y1).toBeCloseTo(path.y1, 5);
              // Only where a bend has come since, a ribbon ends earlier: it had stayed where it was
              const turns = later && last.marks.some((other) => hasBendAt(other, same?.x1));
              if (!turns) expect(same?.x1).toBeGreaterThanOrEqual(path.x1 - 0.01);
            }
            if (mark.glyph) expect(later?.glyph).toEqual(mark.glyph);
          }
        }
      }
  });

  it('draws a ribbon as far as the moment until it has turned, though its bend will begin before', () => {
    const all = realRecord(whole);
    for (const size of sizes) {
      const frame = frameAllegiance(all, whole, size);
      for (const at of ['2005-06', '2005-12', '2006-06', '2006-10-14']) {
        const { marks, cut } = picture(at, 'evidence', frame);
        const ribbon = marks.find(({ id }) => id === 'pl-aqm-member-of-aq');
        const ends = ribbon?.paths.map(({ x1 }) => x1) ?? [];
        expect(Math.max(...ends), at).toBeCloseTo(cut, 5);
      }
    }
  });

  it('gives every organisation one width and every counted body one thread, whatever its size', () => {
    for (const frame of frames) {
      const { marks } = picture('2011', 'evidence', frame);
      const named = marks.flatMap((mark) => (mark.bundle ? [] : mark.paths.map(({ width }) => width)));
      expect(new Set(named).size).toBe(1);
    }
    const threads = (id: string) =>
      picture('2011').marks.find((mark) => mark.id === id)?.paths[0]?.offsets0.length;
    expect(threads('pl-five-msm')).toBe(5);
    expect(threads('pl-three-groups-hilf')).toBe(3);
    expect(threads('pl-six-tribes-hilf')).toBe(6);
    expect(threads('pl-thirty-tribes-asc')).toBe(30);
  });

  it('keeps the lanes in their order and to their heights', () => {
    const { lanes, plot } = picture('2007-12');
    expect(lanes.map(({ lane }) => lane)).toEqual([
      'al-qaeda',
      'disputed',
      'own-command',
      'own-leaders',
      'own-sheikhs'
    ]);
    lanes.forEach(({ y0, y1 }, index) =>
      expect(((y1 - y0) / (plot.y1 - plot.y0)) * 100).toBeCloseTo(chapter.lanes[index] ?? 0, 5)
    );
  });

  it('moves only the disputed ribbon, and what flows into it, when the account changes', () => {
    const evidence = picture('2007-12');
    for (const account of ['islamic-state', 'al-qaeda'] as const) {
      const other = picture('2007-12', account);
      const moved = evidence.marks
        .filter(({ paths }) => paths.length > 0)
        .filter((mark) => {
          const twin = other.marks.find(({ id }) => id === mark.id);
          return JSON.stringify(twin?.paths) !== JSON.stringify(mark.paths);
        })
        .map(({ id }) => id);
      expect(moved).toContain('tie-isi-al-qaeda');
      expect(moved.filter((id) => id !== 'tie-isi-al-qaeda').sort()).toEqual(
        ['pl-aqm-member-of-aq', 'pl-five-msm', 'pl-six-tribes-hilf', 'pl-three-groups-hilf'].sort()
      );
    }
  });

  it('draws three different pictures on 15 October 2006, and one on the day before', () => {
    const drawn = (at: string) =>
      new Set(accounts.map((account) => JSON.stringify(picture(at, account).marks))).size;
    expect(drawn('2006-10-15')).toBe(3);
    expect(drawn('2006-10-14')).toBe(1);
    expect(drawn('2006-10-12')).toBe(1);
  });

  it('lets all accounts meet in one place from 3 February 2014 on', () => {
    const all = realRecord(whole);
    const frame = frameAllegiance(all, whole, { width: 1180, height: 760 });
    for (const at of ['2014-02-03', '2014-08', '2016']) {
      const ends = accounts.map((account) => {
        const view = viewAllegiance(all, moment(at, account));
        const { marks } = placeAllegiance(view, frame);
        return JSON.stringify(marks.find(({ id }) => id === 'pl-aq-expels-isis')?.paths.at(-1));
      });
      expect(new Set(ends).size, at).toBe(1);
      expect(ends[0]).toContain('"drawn":"solid"');
    }
  });

  it('names a source on every mark', () => {
    const known = new Set(record.sources.map(({ id }) => id));
    for (const account of accounts)
      for (const mark of picture('2011', account).marks) {
        expect(mark.sources).not.toBe('');
        for (const source of mark.sources.split(' ')) expect(known.has(source), source).toBe(true);
      }
  });

  it('gives no two marks one id', () => {
    for (const at of moments)
      for (const account of accounts) {
        const ids = picture(at, account).marks.map(({ id }) => id);
        expect(new Set(ids).size, `${at} ${account}`).toBe(ids.length);
      }
  });

  it('lets no two labels touch, and none leave the frame', () => {
    for (const frame of frames)
      for (const at of moments)
        for (const account of accounts) {
          const { labels } = picture(at, account, frame);
          const boxes = labels.map((label) => ({ key: label.key, box: label.plate ?? labelBox(label) }));
          boxes.forEach(({ key, box }, index) => {
            const where = `${at} ${account} ${frame.width}: ${key}`;
            expect(box.x0, where).toBeGreaterThanOrEqual(-0.5);
            expect(box.x1, where).toBeLessThanOrEqual(frame.width + 0.5);
            for (const other of boxes.slice(index + 1))
              expect(meet(box, other.box, -0.5), `${where} and ${other.key}`).toBe(false);
          });
        }
  });

  it('drops a caption rather than a mark where there is no room', () => {
    const ids = (size: number) => picture('2011', 'evidence', frames[size]).marks.map(({ id }) => id);
    expect(ids(2)).toEqual(ids(0));
    expect(picture('2011', 'evidence', frames[2]).labels.length).toBeLessThan(picture('2011').labels.length);
  });
});

describe('from one picture to the next', () => {
  it('starts where it was and ends at the very picture that was asked for', () => {
    const from = picture('2006-10-12');
    const to = picture('2007-12');
    expect(blendAllegiance(from, to)(1)).toBe(to);
    expect(blendAllegiance(from, to)(0).now).toBe(from.now);
  });

  it('fades in what is new and fades out what has gone', () => {
    const from = picture('2006-10-12');
    const to = picture('2006-10-15');
    const opacity = (placed: PlacedAllegiance, id: string) =>
      placed.marks.find((mark) => mark.id === id)?.opacity;
    expect(opacity(blendAllegiance(from, to)(0.5), 'tie-isi-al-qaeda')).toBe(0.5);
    expect(opacity(blendAllegiance(to, from)(0.25), 'tie-isi-al-qaeda')).toBe(0.75);
    expect(opacity(blendAllegiance(to, from)(1), 'tie-isi-al-qaeda')).toBeUndefined();
  });

  it('leaves alone what does not move, so that it is not drawn again', () => {
    const to = picture('2007-12');
    const half = blendAllegiance(picture('2007-10-18'), to)(0.5);
    const same = (id: string) =>
      half.marks.find((mark) => mark.id === id) === to.marks.find((mark) => mark.id === id);
    expect(same('pl-six-tribes-hilf')).toBe(true);
    expect(same('pl-thirty-tribes-asc')).toBe(true);
    expect(same('tie-isi-al-qaeda')).toBe(false);
  });

  it('keeps a ribbon’s two ends together while it moves between lanes', () => {
    const half = blendAllegiance(picture('2007-12'), picture('2007-12', 'al-qaeda'))(0.5);
    const tie = half.marks.find(({ id }) => id === 'tie-isi-al-qaeda')?.paths.at(-1);
    const inflow = half.marks.find(({ id }) => id === 'pl-aqm-member-of-aq')?.paths.at(-1);
    expect(inflow?.y1).toBeCloseTo(tie?.y0 ?? 0, 5);
  });
});
