import { type Account, accounts, neutral } from '../../story';
import { describe, expect, it } from 'vitest';
import { meet } from '../shared/labels';
import { recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { blendAllegiance } from './blend';
import { frameAllegiance } from './frame';
import type { PlacedAllegiance } from './place';
import * as swept from './sweep';
import { labelBox } from './words';

const settings = whole.allegiance;
const record = recordFor({ allegiance: settings });
const frames = swept.sizes.map((size) => frameAllegiance(record, settings, size));
const [wide, , small] = frames as [(typeof frames)[0], (typeof frames)[0], (typeof frames)[0]];
const moments = [
  '1962',
  '1965-09',
  '1968-02',
  '1968-11-02',
  '1968-11-03',
  '1970-06',
  '1971',
  '1972-06-20',
  '1973-03-17'
];
const picture = (at: string, account: Account = neutral, frame = wide): PlacedAllegiance =>
  swept.place(record, frame, at, account, ['pellmouth-club', 'corran-association']);
const markOf = (placed: PlacedAllegiance, id: string) => placed.marks.find((mark) => mark.id === id);

describe('placing allegiances', () => {
  it('draws nothing later than the moment, and moves nothing that is drawn, in any box and account', () => {
    expect(swept.sweep(record, settings, [...moments, '1975-12'])).toEqual([]);
  });

  it('names a council beside the line of the moment only while it stands', () => {
    // Columns so far apart that its outline has no room for a name
    const columns = ['1962', '1968-06', '1970', '1972', '1974', '1975-12'];
    const frame = frameAllegiance(record, { ...settings, columns }, { width: 806, height: 590 });
    const named = (at: string) =>
      picture(at, neutral, frame).labels.some(({ key }) => key === 'name ti-branch-committee');
    expect(named('1968-04')).toBe(true);
    expect(named('1970')).toBe(false);
  });

  it('draws a ribbon as far as the moment until it has turned, though its bend will begin before', () => {
    for (const frame of frames)
      for (const at of ['1966', '1968-02', '1968-11-02']) {
        const placed = picture(at, neutral, frame);
        const ends = markOf(placed, 'ti-branch')?.paths.map(({ x1 }) => x1) ?? [];
        const { cut } = placed;
        expect(Math.max(...ends), at).toBeCloseTo(cut, 5);
      }
  });

  it('gives every counted body one thread', () => {
    expect(markOf(picture('1968-06'), 'ti-three-committee')?.paths[0]?.offsets0.length).toBe(3);
  });

  it('keeps the lanes in their order and to their heights', () => {
    const { lanes, plot } = picture('1970');
    expect(lanes.map(({ lane }) => lane)).toEqual([
      'under-association',
      'contested',
      'own-boathouse',
      'other-crews'
    ]);
    lanes.forEach(({ y0, y1 }, index) =>
      expect(((y1 - y0) / (plot.y1 - plot.y0)) * 100).toBeCloseTo(settings.lanes[index] ?? 0, 5)
    );
  });

  it('moves only the contested ribbons, and what flows into them, when the account changes', () => {
    const evidence = picture('1971');
    for (const account of accounts.slice(1)) {
      const other = picture('1971', account);
      const moved = evidence.marks
        .filter(({ paths }) => paths.length > 0)
        .filter((mark) => JSON.stringify(markOf(other, mark.id)?.paths) !== JSON.stringify(mark.paths))
        .map(({ id }) => id);
      expect(moved.sort()).toEqual([
        'ti-branch',
        'ti-club-association',
        'ti-juniors-club',
        'ti-three-committee'
      ]);
    }
  });

  it('draws three different pictures on the day of the declaration, and one on the day before', () => {
    const drawn = (at: string) =>
      new Set(accounts.map((account) => JSON.stringify(picture(at, account).marks))).size;
    expect(drawn('1968-11-03')).toBe(3);
    expect(drawn('1968-11-02')).toBe(1);
  });

  it('lets all accounts meet in one place from the expulsion on', () => {
    for (const at of ['1973-03-17', '1975']) {
      const ends = accounts.map((account) =>
        JSON.stringify(markOf(picture(at, account), 'ti-expulsion')?.paths.at(-1))
      );
      expect(new Set(ends).size, at).toBe(1);
      expect(ends[0]).toContain('"drawn":"solid"');
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
    const ids = (frame: typeof wide) => picture('1975', neutral, frame).marks.map(({ id }) => id);
    expect(ids(small)).toEqual(ids(wide));
    expect(picture('1975', neutral, small).labels.length).toBeLessThan(picture('1975').labels.length);
  });
});

describe('a lane of height 0', () => {
  const lanes = [36, 37, 27, 0];
  const narrowed = frameAllegiance(record, { ...settings, lanes }, { width: 806, height: 590 });
  const placed = picture('1970-06', neutral, narrowed);

  it('is left out: no band and no name', () => {
    expect(placed.lanes.map(({ lane }) => lane)).toEqual(['under-association', 'contested', 'own-boathouse']);
    expect(placed.lanes.at(-1)?.y1).toBeCloseTo(placed.plot.y1, 5);
    expect(placed.labels.map(({ key }) => key).filter((key) => key.startsWith('lane '))).toEqual([
      'lane under-association',
      'lane contested',
      'lane own-boathouse'
    ]);
  });

  it('takes with it what lies in it, and what hangs on that', () => {
    const ids = placed.marks.map(({ id }) => id);
    for (const gone of ['own-ferrymen', 'own-mill', 'ti-mill-women', 'ti-ferry-truce', 'ti-ferry-severs']) {
      expect(picture('1970-06').marks.map(({ id }) => id)).toContain(gone);
      expect(ids).not.toContain(gone);
    }
    expect(ids).toEqual(expect.arrayContaining(['own-association', 'ti-branch', 'ti-club-association']));
    expect(placed.labels.map(({ key }) => key)).not.toContain('name mill-crew');
  });

  it('leaves no beginning or end of a ribbon outside the lanes that there are', () => {
    // Its crews come from the lane that is left out
    const threads = picture('1968-06', neutral, narrowed).marks.find(({ id }) => id === 'ti-three-committee');
    const own = narrowed.lanes.at(-1)!;
    expect(threads?.paths.length).toBeGreaterThan(0);
    for (const { y0, y1 } of threads?.paths ?? [])
      for (const y of [y0, y1]) {
        expect(y).toBeGreaterThan(own.y0);
        expect(y).toBeLessThan(own.y1);
      }
  });

  it('does not make the ribbons thinner', () => {
    expect(narrowed.ribbon).toBe(14);
  });
});

describe('from one picture to the next', () => {
  it('starts where it was and ends at the very picture that was asked for', () => {
    const [from, to] = [picture('1968-02'), picture('1971')];
    expect(blendAllegiance(from, to)(1)).toBe(to);
    expect(blendAllegiance(from, to)(0).now).toBe(from.now);
  });

  it('fades in what is new and fades out what has gone', () => {
    const [from, to] = [picture('1968-11-02'), picture('1968-11-03')];
    const opacity = (placed: PlacedAllegiance) => markOf(placed, 'ti-club-association')?.opacity;
    expect(opacity(blendAllegiance(from, to)(0.5))).toBe(0.5);
    expect(opacity(blendAllegiance(to, from)(0.25))).toBe(0.75);
    expect(opacity(blendAllegiance(to, from)(1))).toBeUndefined();
  });

  it('leaves alone what does not move, so that it is not drawn again', () => {
    const to = picture('1971');
    const half = blendAllegiance(picture('1970-06'), to)(0.5);
    const same = (id: string) => markOf(half, id) === markOf(to, id);
    expect(same('ti-three-committee')).toBe(true);
    expect(same('ti-branch')).toBe(true);
    expect(same('ti-club-association')).toBe(false);
  });

  it('keeps a ribbon’s two ends together while it moves between lanes', () => {
    const half = blendAllegiance(picture('1971'), picture('1971', 'association'))(0.5);
    const tie = markOf(half, 'ti-club-association')?.paths.at(-1);
    const inflow = markOf(half, 'ti-branch')?.paths.at(-1);
    expect(inflow?.y1).toBeCloseTo(tie?.y0 ?? 0, 5);
  });
});
