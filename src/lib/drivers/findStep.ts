/**
 * The geometry rule: the reader is at the last step whose top has passed the line, or at the first when none has.
 * It looks at nothing but the page as it is now, so it cannot be wrong after a flick, a jump or a turned phone.
 *
 * @param tops - the steps' upper edges, top to bottom, in CSS px from any one origin
 * @param line - the reading line, in px from the same origin
 * @returns index into `tops`; 0 when there are no steps
 */
export function findStep(tops: readonly number[], line: number): number {
  let found = 0;
  tops.forEach((top, index) => {
    if (top <= line) found = index;
  });
  return found;
}
