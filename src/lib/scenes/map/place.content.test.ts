import { expect, it } from 'vitest';
import { chapters } from '../../content/content';
import { recordFor } from './testRecord';
import { momentsOf, sweep } from './sweep';

it.each(chapters.map(({ storyboard }) => [storyboard.chapter.id, storyboard] as const))(
  'in the chapter %s, at each step, date, window and size, no words are in the way, and each mark is seen and told',
  (_id, { chapter, steps }) => {
    const record = recordFor(chapter.map);
    const moments = [...new Set([...steps.map(({ at }) => at), ...momentsOf(record, chapter.map)])];
    expect(sweep(record, chapter.map, moments)).toEqual([]);
  },
  60_000
);
