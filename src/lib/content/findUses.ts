import type { Storyboard } from '../authoring/words/storyboard';

/** A step that speaks of a row. */
export interface Use {
  chapter: string;
  /** The chapter’s place in the work, from 1 */
  number: number;
  step: string;
  title: string;
}

/**
 * Where each row of the ledger is told: by its id, the steps that cite, dispute or explain it or have it in focus, in the
 * order of the work. Rows that no step speaks of are absent.
 */
export function findUses(storyboards: readonly Storyboard[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const ordered = [...storyboards].sort((a, b) => a.chapter.number - b.chapter.number);
  for (const { chapter, steps } of ordered)
    for (const step of steps)
      for (const row of new Set([...step.cites, ...step.disputes, ...step.terms, ...step.focus]))
        uses.set(row, [
          ...(uses.get(row) ?? []),
          { chapter: chapter.id, number: chapter.number, step: step.id, title: step.title }
        ]);
  return uses;
}
