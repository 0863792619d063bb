/**
 * Every figure of every step of the story: pure, so that no browser has to open them. What the browser adds is that
 * words are no wider there than they are reckoned here.
 */
import { describe, expect, it } from 'vitest';
import { chapters, findChapter } from '../content/content';
import { statuses } from '../ledger/vocabulary';
import { momentOf } from '../figure/momentOf';
import { accounts } from '../story';
import { readPlaced } from './readPlaced';
import { scenes, sceneNames, type SceneName } from './index';
import { meet } from './shared/labels';

/** The boxes that figures have on a page: the one that leads, then what stands small. */
const sizes = [
  { name: 'a laptop', width: 684, height: 425 },
  { name: 'a phone', width: 374, height: 257 },
  { name: 'a wide screen', width: 788, height: 751 },
  { name: 'beside the one that leads', width: 452, height: 299 },
  { name: 'a slide', width: 824, height: 433 },
  { name: 'a slide on a phone', width: 354, height: 360 },
  { name: 'a still', width: 806, height: 560 },
  { name: 'a small still', width: 362, height: 330 },
  { name: 'a frame', width: 606, height: 380 }
];

const boards = chapters.map(({ storyboard }) => findChapter(storyboard.chapter.id)!);

/** No account changes a number: strength is looked at once. */
const told = (scene: SceneName) => (scene === 'strength' ? accounts.slice(0, 1) : accounts);

describe.each(boards.map(({ storyboard, record }) => ({ id: storyboard.chapter.id, storyboard, record })))(
  'in $id',
  ({ storyboard: { chapter, steps }, record }) => {
    const known = new Set(record.sources.map(({ id }) => id));

    it.each(sceneNames)(
      'no words of %s meet others or leave the figure, at any step, account and size',
      (name) => {
        const scene = scenes[name];
        const faults: string[] = [];
        let count = 0;
        for (const size of sizes) {
          const frame = scene.frame(record, chapter, size);
          for (const account of told(name))
            for (const step of steps) {
              const { id } = step;
              const view = scene.view(record, momentOf(step, account, name), chapter);
              const { words, width, air } = readPlaced(name, scene.place(view, frame));
              count += words.length;
              words.forEach(({ key, box }, index) => {
                const where = `${id}, ${account}, ${size.name}: ${key}`;
                if (box.x0 < -0.5 || box.x1 > width + 0.5) faults.push(`${where} leaves the figure`);
                for (const other of words.slice(index + 1))
                  if (meet(box, other.box, air)) faults.push(`${where} and ${other.key}`);
              });
            }
        }
        expect(count).toBeGreaterThan(steps.length);
        expect(faults).toEqual([]);
      },
      30_000
    );

    it.each(sceneNames)('each mark of %s is one row of its table, and has a source that there is', (name) => {
      const scene = scenes[name];
      for (const size of sizes.slice(0, 2)) {
        const frame = scene.frame(record, chapter, size);
        for (const account of told(name))
          for (const step of steps) {
            const where = `${step.id}, ${account}, ${size.name}`;
            const view = scene.view(record, momentOf(step, account, name), chapter);
            const { marks } = readPlaced(name, scene.place(view, frame));
            const rows = scene.describe(view, frame).rows.map((row) => row.id);
            const drawn = marks.map((mark) => mark.id);
            expect(new Set(drawn).size, where).toBe(drawn.length);
            // What a frame leaves out stays in its table
            expect(rows, where).toEqual(expect.arrayContaining(drawn));
            for (const mark of marks) {
              const sources = mark.sources.split(' ');
              expect(
                sources.every((one) => known.has(one)),
                `${where}: ${mark.id} cites ${mark.sources}`
              ).toBe(true);
              expect([...statuses, 'none'], `${where}: ${mark.id}`).toContain(mark.status);
            }
          }
      }
    });
  }
);
