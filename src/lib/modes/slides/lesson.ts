import type { Storyboard, StoryStep } from '../../authoring/words/storyboard';
import type { Teaching } from '../../authoring/lessons/teaching';
import type { DeckState, DeckStep, Intent } from '../../drivers/deck';
import type { Record } from '../../ledger/record';
import { parseSpan, saySpan } from '../../moments';

/** A chapter as a class needs it. */
export interface Lesson {
  readonly storyboard: Storyboard;
  readonly teaching: Teaching;
  readonly record: Record;
}

/** A chapter among the others, as far as going there needs it. */
export interface Neighbour {
  readonly id: string;
  readonly title: string;
}

export const deckSteps = ({ storyboard, teaching }: Lesson): DeckStep[] =>
  storyboard.steps.map(({ id }) => ({ id, asks: teaching[id]?.predict !== undefined }));

/** What is said to a presenter who has asked for a step where there is none. */
export function sayEnd(to: Intent['to'], isLastChapter: boolean): string {
  if (to === 'previous') return 'This is the first step.';
  if (to !== 'next') return '';
  return isLastChapter
    ? 'This is the last step of the last chapter.'
    : 'This is the last step. Shift + → opens the next chapter.';
}

/**
 * The step as a slide shows it. While it asks, that is its figure at the earlier moment, without the point, which is the answer;
 * the id differs then, so that the way from question to answer is a way from step to step.
 */
export function findShownStep({ storyboard, teaching }: Lesson, state: DeckState): StoryStep {
  const step = storyboard.steps.find(({ id }) => id === state.step) ?? storyboard.steps[0]!;
  const predict = state.asking ? teaching[step.id]?.predict : undefined;
  if (!predict) return step;
  const { keep } = step.edit;
  return {
    ...step,
    id: `${step.id} asks`,
    at: predict.at,
    says: saySpan(parseSpan(predict.at)),
    edit: { keep }
  };
}
