import { describe, expect, it } from 'vitest';
import { type DrawnLabel, type DrawnMark, drawLabels, drawMarks } from './drawing';
import { frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import { chapter, moment, realRecord } from './realRecord';
import { viewAllegiance } from './view';

const record = realRecord(chapter);
const frame = frameAllegiance(record, chapter, { width: 806, height: 590 });
const picture = (at: string, focus: string[] = []) =>
  placeAllegiance(viewAllegiance(record, moment(at, 'evidence', focus)), frame);
const marksOf = (at: string, before: ReadonlyMap<string, DrawnMark> = new Map(), focus: string[] = []) =>
  drawMarks(picture(at, focus).marks, { prefix: 'p', live: true, covered: true }, before);
const labelsOf = (at: string, before: ReadonlyMap<string, DrawnLabel> = new Map()) => {
  const { labels, now } = picture(at);
  return drawLabels(labels, now, before);
};

describe('drawing marks', () => {
  it('draws every mark once, in the order in which they are placed', () => {
    expect([...marksOf('2007-12').keys()]).toEqual(picture('2007-12').marks.map(({ id }) => id));
  });

  it('leaves a ribbon alone while the moment moves on along it', () => {
    const early = marksOf('2007-10-18');
    const late = marksOf('2007-12', early);
    for (const id of ['tie-isi-al-qaeda', 'pl-aqm-member-of-aq', 'pl-thirty-tribes-asc']) {
      expect(early.get(id), id).toBeDefined();
      expect(late.get(id), id).toBe(early.get(id));
    }
  });

  it('draws a mark again that the step begins to speak of', () => {
    const context = marksOf('2007-12');
    const subject = marksOf('2007-12', context, ['islamic-army']);
    const changed = [...subject].filter(([id, drawn]) => context.get(id) !== drawn).map(([id]) => id);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(subject.size / 2);
  });

  it('looks the same whether or not it was drawn before', () => {
    const strokes = (marks: ReadonlyMap<string, DrawnMark>) => [...marks.values()].map((one) => one.strokes);
    expect(strokes(marksOf('2007-12', marksOf('2006-10-12')))).toEqual(strokes(marksOf('2007-12')));
  });

  it('ends with the moment where nothing covers what is later', () => {
    const { marks, cut } = picture('2007-12');
    const still = drawMarks(marks, { prefix: 'p', live: false, covered: false }, new Map());
    const ends = [...still.values()]
      .flatMap(({ strokes }) => strokes.filter(({ width }) => width !== undefined))
      .flatMap(({ d }) => [...d.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x)));
    expect(ends.length).toBeGreaterThan(20);
    expect(Math.max(...ends)).toBeLessThanOrEqual(cut + 0.1);
  });

  it('names each gradient once', () => {
    const ids = [...marksOf('2011').values()].flatMap(({ gradients }) => gradients.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('drawing words', () => {
  it('leaves alone what stands where it stood, and what keeps its place at the line', () => {
    const early = labelsOf('2007-10-18');
    const late = labelsOf('2007-12', early);
    expect(late.get('lane al-qaeda')).toBe(early.get('lane al-qaeda'));
    expect(late.get('name al-qaeda')).toBe(early.get('name al-qaeda'));
  });

  it('sets the date at the line anew', () => {
    const early = labelsOf('2006-11-10');
    expect(labelsOf('2007-12', early).get('now')?.lines).not.toEqual(early.get('now')?.lines);
  });
});
