import { describe, expect, it } from 'vitest';
import { chapters, findChapter } from '../../../content/content';
import { momentOf } from '../../../figure/momentOf';
import { accounts } from '../../../story';
import { frameAllegiance } from '../frame';
import { placeMarks } from '../marks';
import { viewAllegiance } from '../view';
import { viewEdited } from './cast';
import { describeEdited } from './describe';
import { findFaults, sizes as all } from './sweep';

/** Those that readers meet most; the long run takes them all. */
const sizes = process.env.LONG === '1' ? all : all.filter((_, index) => [0, 2, 4, 7].includes(index));

const boards = chapters.map(({ storyboard }) => findChapter(storyboard.chapter.id)!);

describe.each(boards.map(({ storyboard, record }) => ({ id: storyboard.chapter.id, storyboard, record })))(
  'in $id',
  ({ storyboard: { chapter, steps }, record }) => {
    const led = steps.filter(({ lead }) => lead === 'allegiance');

    it.each(sizes)(
      'every step shows its point in words, clear of all else, in a box of $width × $height',
      (size) => {
        const faults = led.flatMap((step) =>
          accounts.flatMap((account) =>
            findFaults(viewEdited(record, momentOf(step, account), chapter.allegiance), size).map(
              (fault) => `${step.id}, ${account}: ${fault}`
            )
          )
        );
        expect(faults).toEqual([]);
      }
    );

    it('loses no row of the figure of everything: what is not in a frame is in its table', () => {
      const frame = frameAllegiance(record, chapter.allegiance, sizes[0]!);
      for (const step of steps)
        for (const account of accounts) {
          const moment = momentOf(step, account, 'allegiance');
          const rows = describeEdited(viewEdited(record, moment, chapter.allegiance)).rows.map(
            ({ id }) => id
          );
          const whole = placeMarks(viewAllegiance(record, moment), frame).marks.map(({ id }) => id);
          expect(rows, `${step.id}, ${account}`).toEqual(expect.arrayContaining(whole));
          expect(new Set(rows).size).toBe(rows.length);
        }
    });
  }
);
