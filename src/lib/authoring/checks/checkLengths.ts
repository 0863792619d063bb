import { countWords } from '../../ledger/build/check';
import type { Fault } from '../../ledger/build/schema';
import type { ParsedChapter } from '../parsing/chapter';

/** Least and most words of prose in a step; margin note and presenter’s note do not count. */
export const stepWords = [60, 110] as const;
/** Least and most steps of a chapter. */
export const chapterSteps = [8, 12] as const;

/** A step is one idea and one slide, and a chapter a lesson’s worth of them. */
export function checkLengths({ file, steps }: ParsedChapter): Fault[] {
  const faults: Fault[] = [];
  const [fewest, most] = chapterSteps;
  if (steps.length > 0 && (steps.length < fewest || steps.length > most))
    faults.push({
      file,
      line: 1,
      says: `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}; allowed: ${fewest} to ${most}`
    });
  for (const { line, step, prose } of steps) {
    const count = countWords(prose.text);
    const [least, longest] = stepWords;
    // An empty step has been told of already.
    if (count > 0 && (count < least || count > longest))
      faults.push({
        file,
        line,
        says: `<Step>: ${count} words of prose; allowed: ${least} to ${longest}, not counting <Dispute> and <Note>`
      });
    if (!step.note)
      faults.push({
        file,
        line,
        says: '<Step>: no <Note>; every step is a slide too, and has <Note short="…">, its sentence, with what a presenter sees'
      });
  }
  return faults;
}
