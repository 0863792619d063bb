import type { Attachment } from 'svelte/attachments';

/** A swipe goes so far, px, and more sideways than down. */
const far = 50;

/** Tells of a swipe of one finger over an element: to the left is on, to the right is back. */
export const swipe =
  (onswipe: (way: 'next' | 'previous') => void): Attachment<HTMLElement> =>
  (element) => {
    let from: { x: number; y: number } | undefined;
    const start = (event: TouchEvent) => {
      const [touch] = event.touches;
      from = touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!from || !touch) return;
      const x = touch.clientX - from.x;
      const y = touch.clientY - from.y;
      from = undefined;
      if (Math.abs(x) >= far && Math.abs(x) > 1.5 * Math.abs(y)) onswipe(x < 0 ? 'next' : 'previous');
    };
    element.addEventListener('touchstart', start, { passive: true });
    element.addEventListener('touchend', end, { passive: true });
    return () => {
      element.removeEventListener('touchstart', start);
      element.removeEventListener('touchend', end);
    };
  };
