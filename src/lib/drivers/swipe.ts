import type { Attachment } from 'svelte/attachments';

/** A swipe goes so far, px, and more sideways than down. */
const far = 50;

/** Whoever has zoomed in with two fingers moves over the page with one. */
const isZoomed = (): boolean => (globalThis.visualViewport?.scale ?? 1) > 1.05;

/** Between what is touched and the element something goes sideways under the finger: a wide table. */
function pans(touched: EventTarget | null, element: Element): boolean {
  for (let at = touched as Element | null; at && at !== element; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  return false;
}

/** Tells of a swipe of one finger over an element: to the left is on, to the right is back. */
export const swipe =
  (onswipe: (way: 'next' | 'previous') => void): Attachment<HTMLElement> =>
  (element) => {
    let from: { x: number; y: number } | undefined;
    const start = (event: TouchEvent) => {
      const [touch] = event.touches;
      const isOne = event.touches.length === 1 && !isZoomed() && !pans(event.target, element);
      from = touch && isOne ? { x: touch.clientX, y: touch.clientY } : undefined;
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!from || !touch) return;
      const x = touch.clientX - from.x;
      const y = touch.clientY - from.y;
      from = undefined;
      if (Math.abs(x) >= far && Math.abs(x) > 1.5 * Math.abs(y)) onswipe(x < 0 ? 'next' : 'previous');
    };
    const lose = () => (from = undefined);
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchend', end, { passive: true });
    element.addEventListener('touchcancel', lose);
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchend', end);
      element.removeEventListener('touchcancel', lose);
    };
  };
