/** The strength figures of the steps of the story: geometry, so that no browser has to open them. */
import { describe, expect, it } from 'vitest';
import { chapters, findChapter } from '../../content/content';
import { parseSpan } from '../../moments';
import { neutral } from '../../story';
import type { Edit } from '../point';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import { faultsOf, lineSizes, stepSizes } from './sweep';
import { viewStrength } from './view';

describe.each(chapters.map(({ storyboard }) => findChapter(storyboard.chapter.id)!))(
  'in the chapter $storyboard.chapter.id',
  ({ record, storyboard: { chapter, steps } }) => {
    const told = steps.map(({ id, at, focus, lead, edit }) => {
      const asked = { at: parseSpan(at), account: neutral, focus };
      const all = viewStrength(record, asked, chapter.strength).rows.map(({ row }) => row.id);
      /** Its own; and each row of it as if that were the point */
      const edits: Edit[] = [
        lead === 'strength' ? edit : { keep: [] },
        ...all.map((row) => ({ point: `mark:${row}`, keep: [] }))
      ];
      return {
        id,
        lead,
        all,
        views: edits.map((one) => viewStrength(record, { ...asked, edit: one }, chapter.strength))
      };
    });

    it.each(stepSizes)('words and marks of every step keep apart at %i by %i', (width, height) => {
      const frame = frameStrength(record, chapter.strength, { width, height });
      for (const { id, views } of told)
        for (const view of views)
          expect(faultsOf(placeStrength(view, frame)), `${id}, ${view.moment.edit?.point}`).toEqual([]);
    });

    it.each(stepSizes)('the point comes first, is largest and is read first at %i by %i', (width, height) => {
      const frame = frameStrength(record, chapter.strength, { width, height });
      const isWide = width >= 600;
      for (const { id, views, all } of told)
        for (const view of views) {
          const placed = placeStrength(view, frame);
          const where = `${id}, ${view.moment.edit?.point}`;
          const drawn = new Set([
            ...placed.rows.map((row) => row.id),
            ...placed.folds.flatMap(({ ids }) => ids ?? [])
          ]);
          const table = describeStrength(view, frame).rows.map((row) => row.id);
          expect(table, where).toEqual(expect.arrayContaining([...all, ...drawn]));
          const { head, most, least } = lineSizes(placed);
          expect(least, where).toBeGreaterThanOrEqual(12);
          if (!placed.head) continue;
          expect(head / most, where).toBeGreaterThanOrEqual(isWide ? 1.25 : 1.15);
          const [first, ...others] = placed.rows;
          expect([first?.role, first?.id], where).toEqual(['point', placed.head.of]);
          // Whatever is compared is drawn, and all bars of it are equally high: where it is much, all are lower
          const points = placed.rows.filter(({ role }) => role === 'point');
          expect(
            points.map((row) => row.id),
            where
          ).toEqual(view.rows.filter(({ role }) => role === 'point').map(({ row }) => row.id));
          const bars = points.filter(({ shape }) => shape.kind === 'figure');
          for (const { shape } of bars) expect(shape.half, where).toBeCloseTo(bars[0]!.shape.half);
          expect(first!.shape.half, where).toBeGreaterThanOrEqual(points.length > 3 ? 7 : 12);
          for (const one of others.filter(({ role }) => role === 'context'))
            expect(one.shape.half, where).toBeLessThan(first!.shape.half / 1.5);
          const labels = 1 + placed.rows.length + placed.folds.length;
          if (others.every(({ role }) => role === 'context'))
            expect(labels, where).toBeLessThanOrEqual(isWide ? 7 : 5);
        }
    });
  }
);
