import { easing } from './timing';

/** Fades elements in, by the browser alone: what they are afterwards they are already. `ms` is how long that takes. */
export function appear(elements: Iterable<Element>, ms: number): void {
  for (const element of elements) element.animate({ opacity: [0, 1] }, { duration: ms, easing });
}
