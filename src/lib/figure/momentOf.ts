import type { StoryStep } from '../authoring/words/storyboard';
import { parseSpan } from '../moments';
import type { SceneName } from '../scenes';
import type { Moment } from '../scenes/scene';
import type { Account } from '../story';

/** A step as a figure asks for it. Where it has no `edit`, the figure shows all that is true at its moment. */
export type AskedStep = Pick<StoryStep, 'id' | 'at' | 'says' | 'lead' | 'map' | 'focus' | 'cites'> &
  Partial<Pick<StoryStep, 'edit'>>;

/** What a figure is asked to show at a step. Its point is that of the figure that leads; the others keep to those in focus. */
export const momentOf = (
  { at, lead, map, focus, edit }: AskedStep,
  account: Account,
  scene: SceneName = lead
): Moment => ({
  at: parseSpan(at),
  account,
  focus,
  map,
  ...(edit ? { edit: scene === lead ? edit : { keep: [] } } : {})
});
