import { expect, it } from 'vitest';
import type { Edit } from '../scenes/point';
import { checkFrames } from './checkFrames';
import { chapters, findChapter } from './content';

const { storyboard, record } = findChapter(chapters[0]!.storyboard.chapter.id)!;
const declared = storyboard.steps.find(({ lead }) => lead === 'allegiance')!;
const check = (...edits: Partial<Edit>[]) =>
  checkFrames(
    { ...storyboard, steps: edits.map((edit) => ({ ...declared, edit: { ...declared.edit, ...edit } })) },
    record
  );

it('finds nothing wrong with a step whose figure shows its point', () => {
  expect(check({})).toEqual([]);
});

it('tells of a point that the leading figure does not draw', () => {
  const [fault] = check({ point: 'mark:st-crew' });
  expect(fault).toContain('the allegiance figure does not draw st-crew');
});

it('tells of a step that looks like the one before it', () => {
  expect(check({}, {})).toEqual([expect.stringContaining('its figure is that of the step before')]);
});
