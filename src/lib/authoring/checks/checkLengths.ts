import type { Fault } from '../../reading/fault';
import { countWords } from '../../ledger/build/check';
import type { Story } from '../../story/shape';
import type { ParsedChapter } from '../parsing/chapter';

/**
 * A step is one idea and one slide, and a chapter a lesson’s worth of them: the story says how many words and steps that is.
 * Margin note and presenter’s note do not count.
 */
export function checkLengths(
  { file, steps }: ParsedChapter,
  { steps: [fewest, most], stepWords }: Pick<Story, 'steps' | 'stepWords'>
): Fault[] {
  const faults: Fault[] = [];
  if (steps.length > 0 && (steps.length < fewest || steps.length > most))
    faults.push({
      file,
      line: 1,
      says: `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}; allowed: ${fewest} to ${most}; a chapter that needs more becomes two, or story.yaml allows more under steps`
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
