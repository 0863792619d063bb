import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../../moments';
import { type Account, accounts, neutral } from '../../../story';
import type { Edit } from '../../point';
import { recordFor } from '../../shared/testRecord';
import { whole } from '../../whole';
import { spans } from './between';
import { blendAccounts, blendEdited, findLength, findSlide } from './blend';
import { viewEdited } from './cast';
import { describeEdited } from './describe';
import { type PlacedEdited, placeEdited } from './place';
import { findFaults, sizes } from './sweep';

const settings = whole.allegiance;
const record = recordFor({ allegiance: settings });
const [large] = sizes as [(typeof sizes)[0]];
const viewOf = (at: string, edit: Partial<Edit>, account: Account = neutral, focus: string[] = []) =>
  viewEdited(record, { at: parseSpan(at), account, focus, edit: { keep: [], ...edit } }, settings);
const picture = (...asked: Parameters<typeof viewOf>): PlacedEdited =>
  placeEdited(viewOf(...asked), { ...large, record });
const pointOf = ({ marks }: PlacedEdited) => marks.find(({ role }) => role === 'point')!;
const wordsOf = ({ labels }: PlacedEdited, key: string) =>
  labels.find((label) => label.key === key)?.lines.join(' ');

const expulsion = {
  point: 'move:open-water-club@1973-03-17',
  says: 'The Association announces an expulsion',
  window: '1972-06/1973-09'
};
/** One frame of each sort of point. */
const frames: readonly (readonly [at: string, edit: Partial<Edit>])[] = [
  ['1973-03-17', expulsion],
  ['1965-05', { point: 'move:thursday-crew@1965-05', keep: ['corran-association'], window: '1964/1966' }],
  ['1965-09', { point: 'move:pellmouth-branch@1965-09', keep: ['corran-association'], window: '1964/1966' }],
  [
    '1968-11-03',
    { point: 'move:pellmouth-club@1968-11-03', keep: ['pellmouth-branch'], window: '1968-01/1969-06' }
  ],
  ['1972-06-01', { point: 'move:open-water-club@1972-06-01', window: '1971-01/1973-01' }],
  ['1970', { point: 'place:pellmouth-club', window: '1968-11/1971-06' }],
  ['1970-06-14', { point: 'mark:ti-ferry-truce', window: '1969-09/1971-01' }],
  ['1970-04', { point: 'mark:ti-ferry-severs', window: '1969-09/1971-01' }],
  ['1970-08', { point: 'mark:v-race-list', window: '1968-11/1971-06' }],
  ['1968-04', { point: 'mark:ti-branch-committee', says: 'A committee of crews', window: '1967/1968-12' }],
  ['1972-11', { point: 'mark:ev-1972-06-20-refusal', window: '1971/1973-06' }]
];

describe('an edited frame', () => {
  it.each(sizes)('shows each sort of point in words, clear of all else, at $width × $height', (size) => {
    const faults = frames.flatMap(([at, edit]) =>
      accounts.flatMap((account) =>
        findFaults(viewOf(at, edit, account), size).map((fault) => `${edit.point}, ${account}: ${fault}`)
      )
    );
    expect(faults).toEqual([]);
  });

  it('bends the ribbon that is expelled into its new lane, and names what the accounts agree on from then on', () => {
    const placed = picture('1973-03-17', expulsion);
    const point = pointOf(placed);
    expect(point.id).toBe('ti-expulsion');
    expect(point.moves).toBe('bend');
    expect(point.pieces.map(({ drawn, becomes }) => `${drawn} ${becomes}`)).toEqual([
      'hatched solid',
      'solid solid'
    ]);
    expect(wordsOf(placed, 'point 0')).toBe(expulsion.says);
    expect(wordsOf(placed, 'agreement')).toBe('From here on all accounts agree');
    expect(viewOf('1973-03-17', expulsion).agreement).toBe('from-here');
  });

  it('leaves a pledge that is not yet accepted on its way', () => {
    const given = pointOf(picture(...frames[1]!));
    expect(given.id).toBe('ti-word');
    const [bend] = given.pieces;
    const accepted = pointOf(picture(...frames[2]!));
    expect(accepted.id).toBe('ti-branch');
    expect(Math.abs(bend!.y1 - bend!.y0)).toBeLessThan(
      Math.abs(accepted.pieces[0]!.y1 - accepted.pieces[0]!.y0)
    );
  });

  it('shows rival places only of a ribbon that it is about', () => {
    expect(picture('1970', { point: 'place:pellmouth-club', window: '1968-11/1971-06' }).ghosts).toHaveLength(
      2
    );
    expect(
      picture('1970', { point: 'place:ferrymen', keep: ['pellmouth-club'], window: '1969/1971' }).ghosts
    ).toEqual([]);
  });

  it('breaks the line between two ribbons where one cuts its ties, and draws it whole where they make a truce', () => {
    expect(pointOf(picture('1970-04', { point: 'mark:ti-ferry-severs' })).link?.broken).toBe(true);
    expect(pointOf(picture('1970-06-14', { point: 'mark:ti-ferry-truce' })).link?.broken).toBe(false);
  });

  it('counts the evidence of its window by direction, and draws none of it', () => {
    const placed = picture('1971-12', { point: 'place:pellmouth-club', window: '1968-12/1972-06' });
    expect(wordsOf(placed, 'count tie')).toBe('2 items point to a tie');
    expect(wordsOf(placed, 'count independence')).toBe('1 to independence');
    expect(placed.marks.some(({ glyph }) => glyph)).toBe(false);
  });

  it('counts it under the lanes on a phone', () => {
    const view = viewOf('1971-12', { point: 'place:pellmouth-club', window: '1968-12/1972-06' });
    const { labels, plot } = placeEdited(view, { width: 390, height: 302, record });
    const counts = labels.filter(({ opens }) => opens);
    expect(counts.map(({ lines }) => lines.join(' '))).toEqual([
      '2 items point to a tie',
      '1 both ways',
      '1 to independence'
    ]);
    for (const { box } of counts) expect(box.y0).toBeGreaterThan(plot.y1);
  });

  it('has the date of its point over it, or its moment where the point has none', () => {
    const chipOf = (at: string, edit: Partial<Edit>): string => picture(at, edit).chip.text;
    expect(chipOf('1970-01/1970-08', { point: 'mark:ti-ferry-truce', window: '1969-09/1971-01' })).toBe(
      '14 June 1970'
    );
    expect(chipOf('1970/1971', { point: 'place:pellmouth-club', window: '1968-11/1972-06' })).toBe(
      '1970 to 1971'
    );
    expect(chipOf('1970-03/1970-08', { point: 'place:pellmouth-club', window: '1968-11/1971-06' })).toBe(
      'March to August 1970'
    );
  });

  it('has the date of a point that is earlier than its moment over the lanes too', () => {
    const { chip, dates } = picture('1972-01', { point: 'mark:ti-ferry-truce', window: '1969-09/1972-06' });
    expect(chip.text).toBe('January 1972');
    expect(dates.map(({ text }) => text)).toContain('14 June 1970');
  });

  it('names a council on its outline', () => {
    const placed = picture('1968-04', {
      point: 'mark:ti-branch-committee',
      says: 'A committee of crews',
      window: '1967/1968-12'
    });
    expect(placed.labels.some(({ key, of }) => key === 'mark ti-branch-committee' && of)).toBe(true);
  });

  it('draws nothing that is later than its moment', () => {
    const early = picture('1970-01', {
      point: 'place:pellmouth-club',
      keep: ['ti-ferry-truce'],
      window: '1968-12/1972-06'
    });
    expect(early.marks.map(({ id }) => id)).not.toContain('ti-ferry-truce');
    expect(viewOf('1973-03-16', expulsion).ribbons[0]?.stay?.tie).not.toBe('ti-expulsion');
  });

  it('has the moment in its middle, and nobody’s lane without a ribbon', () => {
    for (const [at, edit] of frames) {
      const { chip, lanes, width } = picture(at, edit);
      const middle = (chip.box.x0 + chip.box.x1) / 2 / width;
      expect(middle, edit.point).toBeGreaterThan(0.4);
      expect(middle, edit.point).toBeLessThan(0.65);
      expect(lanes.length, edit.point).toBeLessThan(5);
    }
  });

  it('without a point takes the first of those in focus', () => {
    expect(pointOf(picture('1970', {}, neutral, ['nell-harrow', 'ferrymen'])).id).toBe('own-ferrymen');
  });

  it('is told with its point first, and with every row in its table', () => {
    const { words, rows } = describeEdited(viewOf('1973-03-17', expulsion));
    expect(words[0]).toBe(`${expulsion.says}.`);
    expect(rows.map(({ id }) => id)).toContain('ti-oars');
  });
});

describe('the way to an edited frame', () => {
  const before = picture('1972-11', { point: 'place:open-water-club', window: '1972-01/1973-09' });
  const after = picture('1973-03-17', expulsion);

  it('moves the end of the ribbon from lane to lane, alone, and leaves dots where it was until it rests', () => {
    const way = blendEdited(before, after);
    const ends = [0.4, 0.6, 0.8, 1].map((gone) => pointOf(way(gone).placed).pieces[0]!.y1);
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
    expect(ends[0]!).toBeLessThan(ends.at(-1)! - 20);
    expect(way(0.5).left).toBeDefined();
    expect(way(0.5).words).toBe(0);
    expect(way(1)).toMatchObject({ words: 1, placed: after, leaving: [] });
  });

  it('goes back the same way', () => {
    const forward = blendEdited(before, after);
    const back = blendEdited(after, before);
    expect(pointOf(back(0.3).placed).pieces[0]!.y1).toBe(pointOf(forward(0.7).placed).pieces[0]!.y1);
    expect(back(1).placed).toBe(before);
  });

  it('moves the point though there was no figure before it', () => {
    const way = blendEdited(undefined, after);
    expect(pointOf(way(0).placed).pieces[0]!.y1).toBe(pointOf(after).pieces[0]!.y0);
  });

  it('takes no longer than what moves on it', () => {
    const { window, point, words } = spans;
    expect(findLength(before, after)).toBe(window + point + words);
    expect(findLength(after, before)).toBe(window + point + words);
    // A sign on a ribbon that lies still is there at once, and its words come
    const signs = (['1970-06-14', '1970-04'] as const).map((at) =>
      picture(at, {
        point: at === '1970-04' ? 'mark:ti-ferry-severs' : 'mark:ti-ferry-truce',
        window: '1969-09/1971-01'
      })
    );
    expect(findLength(signs[0], signs[0]!)).toBeLessThan(window);
    expect(findLength(signs[1], signs[0]!)).toBeLessThan(window);
  });

  it('goes back with its new words last, and shows none of them before', () => {
    const back = blendEdited(after, before);
    const seen = [0, 0.3, 0.6, 0.95, 0.999].map((gone) => back(gone).early);
    expect(seen.slice(0, 3)).toEqual([0, 0, 0]);
    expect(seen[4]!).toBeGreaterThan(0.9);
  });

  it('is left to the browser where all of it only goes to another place as it is', () => {
    const low = { point: 'place:pellmouth-club', window: '1968-11/1971-06' };
    const [one, other] = [picture('1970', low), picture('1970', { ...low, keep: ['ferrymen'] })];
    const slide = findSlide(one, other);
    expect(slide).toBeDefined();
    for (const { lane, y0 } of other.lanes) {
      const twin = one.lanes.find((old) => old.lane === lane);
      expect(slide!.lanes.get(lane)).toBe(twin ? twin.y0 - y0 : 0);
    }
    const mark = pointOf(other);
    const [, dy] = slide!.marks.get(mark.id)!;
    expect(mark.pieces[0]!.y0 + dy).toBe(pointOf(one).pieces[0]!.y0);
    // A point that comes is drawn on its way
    expect(findSlide(before, after)).toBeUndefined();
    expect(findSlide(after, before)).toBeUndefined();
  });

  it('does not move where the box has another size', () => {
    const small = placeEdited(viewOf('1973-03-17', expulsion), { width: 390, height: 302, record });
    expect(blendEdited(before, small)(0.1).placed).toBe(small);
  });

  it('takes the contested ribbon from account to account', () => {
    const at = ['1970', { point: 'place:pellmouth-club', window: '1969/1971' }] as const;
    const [ours, theirs] = [picture(...at), picture(...at, accounts[1])];
    const half = pointOf(blendAccounts(ours, theirs)(0.2).placed).pieces[0]!.y0;
    const [from, to] = [pointOf(ours).pieces[0]!.y0, pointOf(theirs).pieces[0]!.y0];
    expect(half).toBeGreaterThan(Math.min(from, to));
    expect(half).toBeLessThan(Math.max(from, to));
  });
});
