import { expect, it } from 'vitest';
import { chapters } from '../../content/content';
import { recordFor } from './storyRecord';
import { monthsOf, sweep } from './sweep';

it.each(chapters.map(({ storyboard }) => [storyboard.chapter.id, storyboard] as const))(
  'in the chapter %s, at each step, month, window and size, no words are in the way, and each mark is seen and told',
  (_id, { chapter, steps }) => {
    const moments = [...new Set([...steps.map(({ at }) => at), ...monthsOf(chapter.map)])];
    expect(sweep(recordFor(chapter.map), chapter.map, moments)).toEqual([]);
  },
  60_000
);
