import { parseSpan, type Day } from '../moments';
import type { Storyboard, StoryStep } from '../authoring/words/storyboard';

/** A step that tells a row, and the chapter it is in. */
export interface Telling {
  chapter: Storyboard['chapter'];
  step: StoryStep;
}

/**
 * The step that tells one of some rows: of those that cite it, explain it or weigh it, the one whose moment ends nearest to
 * a day; between equals the earlier one. Rows are asked for one after the other. Undefined: no chapter tells any.
 */
export function findTelling(
  storyboards: readonly Storyboard[],
  rows: readonly string[],
  day: Day
): Telling | undefined {
  const steps = [...storyboards]
    .sort((a, b) => a.chapter.number - b.chapter.number)
    .flatMap(({ chapter, steps: all }) => all.map((step): Telling => ({ chapter, step })));
  for (const row of rows) {
    const telling = steps.filter(({ step }) =>
      [...step.cites, ...step.terms, ...step.disputes].includes(row)
    );
    const far = ({ step }: Telling): number => Math.abs(parseSpan(step.at).end - day);
    const [nearest] = telling.sort((a, b) => far(a) - far(b));
    if (nearest) return nearest;
  }
  return undefined;
}
