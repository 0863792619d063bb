import scrollama from 'scrollama';

let scroller: ReturnType<typeof scrollama> | undefined;

/**
 * Reports that some step crossed the line, and nothing more: which one, and in which direction, scrollama cannot
 * be trusted to say after a jump. There is one scroller a page: several would share their direction.
 *
 * @param steps - the steps' elements, in order
 * @param line - distance of the line from the top of the window, in CSS px
 * @returns `move` puts the line elsewhere and measures the window anew; `stop` ends the reports
 */
export function watchCrossings(steps: HTMLElement[], line: number, report: () => void) {
  const at = (px: number) => `${Math.round(px)}px` as const;
  scroller ??= scrollama();
  scroller
    .destroy()
    .setup({ step: steps, offset: at(line) })
    .onStepEnter(report)
    .onStepExit(report);
  return {
    move: (px: number) => void scroller?.offset(at(px)),
    stop: () => void scroller?.destroy()
  };
}
