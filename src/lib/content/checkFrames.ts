import type { Storyboard, StoryStep } from '../authoring/words/storyboard';
import { momentOf } from '../figure/momentOf';
import { stillSizes } from '../figure/stillSizes';
import type { Record } from '../ledger/record';
import { scenes } from '../scenes';
import { rowsNamed } from '../scenes/point';
import { readPlaced } from '../scenes/readPlaced';
import { neutral } from '../story';

/**
 * What the frames of a chapter lack, by its steps: the leading figure draws the point of each, with words, and none looks like
 * the one before it. The check of the content has seen to it that there is a point; whether it is drawn shows only here. Build only.
 */
export function checkFrames({ chapter, steps }: Storyboard, record: Record): string[] {
  let before: { lead: StoryStep['lead']; look: string } | undefined;
  return steps.flatMap((step) => {
    const { id, lead, edit } = step;
    const scene = scenes[lead];
    const view = scene.view(record, momentOf(step, neutral), chapter);
    const placed = scene.place(view, scene.frame(record, chapter, stillSizes.wide));
    const { marks, words } = readPlaced(lead, placed);
    const points = marks.flatMap((mark) => (mark.role === 'point' ? [mark.id] : []));
    const named = rowsNamed({ ...edit, keep: [] });
    const lost = named.filter((row) => !points.includes(row));
    const look = lookOf(placed);
    const isDead = before?.lead === lead && before.look === look;
    before = { lead, look };
    return [
      ...(points.length === 0 || lost.length > 0
        ? [`the ${lead} figure does not draw ${lost.join(', ') || edit.point} at ${step.at}`]
        : []),
      ...(points.some((point) => words.some(({ of }) => of === point)) ? [] : ['its point has no words']),
      ...(isDead ? ['its figure is that of the step before; allowed: another point, window or lead'] : [])
    ].map((says) => `<Step id="${id}" point="${edit.point}">: ${says}`);
  });
}

/** What is seen of a picture, to 8 px: finer changes pass unseen. */
const lookOf = (placed: unknown): string =>
  JSON.stringify(placed, (_, value: unknown) => (typeof value === 'number' ? Math.round(value / 8) : value));
