/**
 * The ruler of a chapter as a way through its steps. It comes when the page has come to rest, so that no reader waits for
 * it; until then, and without script, the ruler only shows.
 */
import { pushState, replaceState } from '$app/navigation';
import type { Storyboard, StoryStep } from '../../authoring/words/storyboard';
import { withStep } from '../../drivers/address';
import { rulerYears } from '../../scenes/shared/ruler';
import { nearestStep } from './nearestStep';

const dayOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;
const [firstDay, lastDay] = [dayOf(rulerYears.first), dayOf(rulerYears.last + 1)];

/**
 * Makes a slider of it: a click or tap goes to the step nearest to that date, a drag through all on its way, the arrow keys
 * from step to step. One drag is one entry of the history.
 */
export function ruleSteps({ chapter, steps }: Storyboard): void {
  const stage = document.querySelector<HTMLElement>(`[data-chapter="${chapter.id}"] [data-stage]`);
  const ruler = stage?.querySelector<HTMLElement>('.ruler');
  const axis = ruler?.lastElementChild;
  if (!stage || !ruler || !axis) return;
  const current = () => steps.findIndex(({ id }) => id === stage.dataset.currentStep);

  const tell = () => {
    const index = current();
    const { title = '', says = '' } = steps[index] ?? {};
    ruler.ariaValueNow = `${index + 1}`;
    ruler.ariaValueText = `${title}, ${says}`;
  };
  Object.assign(ruler, {
    role: 'slider',
    tabIndex: 0,
    ariaLabel: 'Step, by date',
    ariaValueMin: '1',
    ariaValueMax: `${steps.length}`
  });
  tell();
  new MutationObserver(tell).observe(stage, { attributeFilter: ['data-current-step'] });

  let asked = '';
  const go = (step: StoryStep | undefined, write: typeof pushState) => {
    if (!step || step.id === asked) return;
    asked = step.id;
    write(withStep(new URL(location.href), step.id), {});
    document.getElementById(step.id)?.scrollIntoView({ behavior: 'instant' });
  };

  let write: typeof pushState | undefined;
  const follow = ({ clientX }: PointerEvent) => {
    if (!write) return;
    const { left, width } = axis.getBoundingClientRect();
    const before = asked;
    go(nearestStep(steps, firstDay + ((clientX - left) / width) * (lastDay - firstDay)), write);
    if (asked !== before) write = replaceState;
  };
  ruler.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    ruler.setPointerCapture(event.pointerId);
    asked = stage.dataset.currentStep ?? '';
    write = pushState;
    follow(event);
  });
  ruler.addEventListener('pointermove', follow);
  ruler.addEventListener('lostpointercapture', () => (write = undefined));

  ruler.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const index = current();
    const to: { [key: string]: number } = {
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      Home: 0,
      End: steps.length - 1
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    asked = '';
    go(steps[next], event.repeat ? replaceState : pushState);
  });
}
