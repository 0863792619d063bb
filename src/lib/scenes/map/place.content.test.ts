import { describe, expect, it } from 'vitest';
import { chapters, findChapter } from '../../content/content';
import { momentOf } from '../../figure/momentOf';
import { accounts, type MapFrame, mapFrames } from '../../story';
import { readLines } from './bake/lines';
import { sheetTexts } from './bake/sheetTexts';
import { describeMap } from './describe';
import { placeMap } from './place';
import {
  type Lines,
  findCrossed,
  findFaults,
  findOverlaps,
  findSea,
  leadSizes,
  momentsOf,
  sizes,
  sweep
} from './sweep';
import { recordFor } from './testRecord';
import { viewMap } from './view';
import { findWindow } from './window';

const sheets = new Map<string, Lines>(
  Object.entries(sheetTexts).map(([name, text]) => [name, readLines(text ?? '')])
);
const linesOf = (frame: MapFrame) => sheets.get(findWindow(frame).sheet) ?? [];

describe.each(chapters.map(({ storyboard }) => [storyboard.chapter.id, storyboard] as const))(
  'in the chapter %s',
  (id, { chapter, steps }) => {
    it('at each step, date, window and size, no words are in the way, and each mark is seen and told', () => {
      const record = recordFor(chapter.map);
      const moments = [...new Set([...steps.map(({ at }) => at), ...momentsOf(record, chapter.map)])];
      expect(sweep(record, chapter.map, moments)).toEqual([]);
    }, 60_000);

    it('the point of a step is large, in the middle, with its words beside it, and nothing is in their way', () => {
      const { record } = findChapter(id)!;
      const found: string[] = [];
      for (const step of steps.filter(({ lead }) => lead === 'map'))
        for (const account of accounts)
          for (const size of leadSizes) {
            const view = viewMap(record, momentOf(step, account), chapter.map);
            const placed = placeMap(view, size);
            const rows = describeMap(view, { ...size, record }).rows.map((row) => row.id);
            const where = `${step.id}, ${account}, ${size.width}`;
            for (const mark of placed.marks)
              if (!rows.includes(mark.id)) found.push(`${where}: the table lacks ${mark.id}`);
            const cell = view.lines?.[2] ?? 0;
            const faults = [...findFaults(placed), ...findCrossed(placed, linesOf(view.frame), cell)];
            found.push(...faults.map((fault) => `${where}: ${fault}`));
          }
      expect(found).toEqual([]);
    });

    it('what a figure shows beside the one that leads has words, too', () => {
      const { record } = findChapter(id)!;
      for (const step of steps.filter(({ lead }) => lead !== 'map')) {
        const view = viewMap(record, momentOf(step, accounts[0]!, 'map'), chapter.map);
        for (const size of [...leadSizes, ...sizes]) {
          const placed = placeMap(view, size);
          expect(placed.labels).not.toEqual([]);
          expect(findOverlaps(placed), `${step.id} ${size.width}`).toEqual([]);
        }
      }
    });
  }
);

it('shows land to the edge of every window, however wide or high a figure is', () => {
  const { storyboard, record } = findChapter(chapters[0]!.storyboard.chapter.id)!;
  const { chapter, steps } = storyboard;
  const extremes = [
    { width: 1792, height: 724 },
    { width: 1008, height: 390 },
    { width: 300, height: 370 }
  ];
  for (const { id: map } of mapFrames)
    for (const size of [...leadSizes, ...sizes, ...extremes]) {
      const view = viewMap(record, { ...momentOf(steps[0]!, accounts[0]!), map }, chapter.map);
      expect(findSea(placeMap(view, size), map), `${map} ${size.width}`).toEqual([]);
    }
});
