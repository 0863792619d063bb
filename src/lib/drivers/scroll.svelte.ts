import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { watchCrossings } from './crossings';
import type { Driver } from './driver';
import { findStep } from './findStep';

interface Options {
  /** Distance of the reading line from the top of the window, in CSS px, as the page is laid out now */
  line: () => number;
  /** Called when the reader stays at a step, having come there by scrolling */
  onrest?: (step: string) => void;
}

/** How long a reader has stood still before it counts as staying. */
const restMs = 250;

/**
 * Follows the scrolling reader. scrollama reports that something crossed; the geometry rule decides which step is
 * current, and is asked again whenever the page may have moved without a crossing.
 */
export class ScrollDriver implements Driver {
  step = $state('');
  readonly #options: Options;

  constructor(first: string, options: Options) {
    this.step = first;
    this.#options = options;
  }

  // An attachment runs again when what it read has changed; this one reads the step that it sets
  follow: Attachment<HTMLElement> = (element) => untrack(() => this.#watch(element));

  #watch(element: HTMLElement): () => void {
    const { line, onrest } = this.#options;
    const steps = [...element.querySelectorAll<HTMLElement>('[data-step]')];
    const crossings = watchCrossings(steps, line(), () => later());

    let window_ = { width: innerWidth, height: innerHeight };
    /** How far into the current step the line stands, in parts of its height; undefined outside the steps */
    let depth: number | undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    /** The step that the address does not name yet */
    let unsaid: string | undefined;
    let touched = false;
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const isFresh = arrival?.type === 'navigate';
    let held = false;

    /** The step at the line, by the page as it is now */
    const findAt = () =>
      steps[
        findStep(
          steps.map((step) => step.getBoundingClientRect().top),
          line()
        )
      ];

    const decide = () => {
      if (held) return;
      const found = findAt();
      if (!found) return;
      const { id } = found;
      const box = found.getBoundingClientRect();
      const at = line();
      const into = (at - box.top) / (box.height || 1);
      depth = into >= 0 && into <= 1 ? into : undefined;
      if (id === this.step) return;
      this.step = id;
      clearTimeout(resting);
      // Below the last step the address may name a note; that is left alone
      const free = into <= 1 || steps.some((step) => `#${step.id}` === location.hash);
      unsaid = free ? id : undefined;
    };

    /** The page stands still. A flick passes many steps; only one that is stayed at is written into the address. */
    const stand = () => {
      decide();
      const id = unsaid;
      if (id === undefined || !onrest) return;
      clearTimeout(resting);
      resting = setTimeout(() => {
        unsaid = undefined;
        onrest(id);
      }, restMs);
    };

    /** The layout changes: once it has, the same words of the same step are brought back to the line. */
    const hold = () => {
      if (held) return;
      held = true;
      // Media queries are answered after the resize event, and stills may come or go with them
      requestAnimationFrame(() => {
        const step = steps.find(({ id }) => id === this.step);
        if (step && depth !== undefined) {
          const box = step.getBoundingClientRect();
          scrollBy({ top: box.top + depth * box.height - line(), behavior: 'instant' });
        }
        crossings.move(line());
        held = false;
        decide();
      });
    };

    const resize = () => {
      const width = innerWidth;
      const height = innerHeight;
      // A phone's address bar comes and goes; following it would make the page jump
      const turned = width !== window_.width;
      if (!turned && Math.abs(height - window_.height) <= window_.height / 4) return;
      window_ = { width, height };
      hold();
    };

    /**
     * Fonts or figures have come and moved the text: the step of the address stays where it belongs, until the reader moves.
     * After a reload the place within it is the reader’s.
     */
    const settle = () => {
      const target = steps.find(({ id }) => `#${id}` === location.hash);
      if (target && !touched && (isFresh || findAt() !== target))
        target.scrollIntoView({ behavior: 'instant' });
      decide();
    };

    // One step is left and another entered in one frame: asked once, in the next, before anything has been changed
    let asking: number | undefined;
    const later = () =>
      (asking ??= requestAnimationFrame(() => {
        asking = undefined;
        decide();
      }));
    // A jump over all steps at once (End, Home) crosses nothing that scrollama sees, and browsers do not always say
    // that scrolling has ended. So it is looked at now and then, which costs less than a timer at every frame.
    let looking: ReturnType<typeof setTimeout> | undefined;
    let moved = false;
    const look = () => {
      looking = moved ? setTimeout(look, 100) : undefined;
      if (!moved) stand();
      moved = false;
    };
    const scrolled = () => {
      moved = true;
      looking ??= setTimeout(look, 100);
    };
    const touch = () => (touched = true);

    // Not Svelte’s `on`: it sets a timer at every event, and wheels and fingers make one a frame
    const listening = new AbortController();
    const { signal } = listening;
    const on = (type: string, listener: () => void, options?: AddEventListenerOptions) =>
      addEventListener(type, listener, { signal, ...options });
    on('scroll', scrolled, { passive: true });
    on('resize', resize);
    // The address has changed by itself: what was still to be written into it belongs to the entry that was left
    const gone = () => {
      clearTimeout(resting);
      unsaid = undefined;
      later();
    };
    for (const type of ['hashchange', 'popstate']) on(type, gone);
    on('load', decide);
    for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
      on(type, touch, { passive: true, once: true });
    decide();
    const sized = new ResizeObserver(settle);
    sized.observe(element);

    return () => {
      clearTimeout(resting);
      clearTimeout(looking);
      if (asking !== undefined) cancelAnimationFrame(asking);
      listening.abort();
      sized.disconnect();
      crossings.stop();
    };
  }
}
