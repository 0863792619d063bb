import { expect, it } from 'vitest';
import { checkFrames } from './checkFrames';
import { chapters, findChapter } from './content';

it.each(chapters.map(({ storyboard }) => storyboard.chapter.id))(
  'each step of %s shows its point, in words, and unlike the step before it',
  (id) => {
    const { storyboard, record } = findChapter(id)!;
    expect(checkFrames(storyboard, record)).toEqual([]);
  }
);
