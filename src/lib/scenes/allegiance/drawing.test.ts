import { describe, expect, it } from 'vitest';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { type DrawnLabel, type DrawnMark, drawLabels, drawMarks } from './drawing';
import { frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import { viewAllegiance } from './view';

const record = recordFor({ allegiance: whole.allegiance });
const frame = frameAllegiance(record, whole.allegiance, { width: 806, height: 590 });
const picture = (at: string, focus: string[] = []) =>
  placeAllegiance(viewAllegiance(record, moment(at, { focus })), frame);
const marksOf = (at: string, before: ReadonlyMap<string, DrawnMark> = new Map(), focus: string[] = []) =>
  drawMarks(picture(at, focus).marks, { prefix: 'p', live: true, covered: true }, before);
const labelsOf = (at: string, before: ReadonlyMap<string, DrawnLabel> = new Map()) => {
  const { labels, now } = picture(at);
  return drawLabels(labels, now, before);
};

describe('drawing marks', () => {
  it('draws every mark once, in the order in which they are placed', () => {
    expect([...marksOf('1971').keys()]).toEqual(picture('1971').marks.map(({ id }) => id));
  });

  it('leaves a ribbon alone while the moment moves on along it', () => {
    const early = marksOf('1970-06');
    const late = marksOf('1970-12', early);
    for (const id of ['ti-club-association', 'ti-branch', 'ti-three-committee']) {
      expect(early.get(id), id).toBeDefined();
      expect(late.get(id), id).toBe(early.get(id));
    }
  });

  it('draws a mark again that the step begins to speak of', () => {
    const context = marksOf('1971');
    const subject = marksOf('1971', context, ['mill-women']);
    const changed = [...subject].filter(([id, drawn]) => context.get(id) !== drawn).map(([id]) => id);
    expect(changed).toContain('ti-mill-women');
    expect(changed.length).toBeLessThan(subject.size / 2);
  });

  it('looks the same whether or not it was drawn before', () => {
    const strokes = (marks: ReadonlyMap<string, DrawnMark>) => [...marks.values()].map((one) => one.strokes);
    expect(strokes(marksOf('1971', marksOf('1968-02')))).toEqual(strokes(marksOf('1971')));
  });

  it('ends with the moment where nothing covers what is later', () => {
    const { marks, cut } = picture('1971');
    const still = drawMarks(marks, { prefix: 'p', live: false, covered: false }, new Map());
    const ends = [...still.values()]
      .flatMap(({ strokes }) => strokes.filter(({ width }) => width !== undefined))
      .flatMap(({ d }) => [...d.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x)));
    expect(ends.length).toBeGreaterThan(10);
    expect(Math.max(...ends)).toBeLessThanOrEqual(cut + 0.1);
  });

  it('names each gradient once', () => {
    const ids = [...marksOf('1975').values()].flatMap(({ gradients }) => gradients.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('drawing words', () => {
  it('leaves alone what stands where it stood, and what keeps its place at the line', () => {
    const early = labelsOf('1970-06');
    const late = labelsOf('1970-12', early);
    for (const key of ['lane under-association', 'name corran-association'])
      expect(late.get(key), key).toBe(early.get(key));
  });

  it('sets the date at the line anew', () => {
    const early = labelsOf('1970-06');
    expect(labelsOf('1970-12', early).get('now')?.lines).not.toEqual(early.get('now')?.lines);
  });
});
