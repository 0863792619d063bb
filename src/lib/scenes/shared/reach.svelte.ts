import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * How the marks of a live figure are reached, the same in every figure: one tab stop, arrows from mark to mark, Home
 * and End, Enter or Space opens, a click opens, pointer and focus point.
 */
interface Options {
  /** Ledger ids of the marks, in their order */
  ids: () => readonly string[];
  onmark: () => ((id: string, element: Element) => void) | undefined;
  onpoint: () => ((id: string | undefined) => void) | undefined;
}

/** The mark under a pointer or a key; the words of a mark stand for it. */
function markOf({ target, currentTarget }: Event): Element | null {
  const found = (target as Element).closest('[data-mark], [data-label-for]');
  const named = found?.getAttribute('data-label-for');
  return named
    ? (currentTarget as Element).querySelector(`[data-mark="${CSS.escape(named)}"]`)
    : (found ?? null);
}

export class Reach {
  #reached = $state<string>();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The mark that Tab reaches; arrows move it */
  readonly stop = $derived.by(() => {
    const ids = this.#options.ids();
    return this.#reached !== undefined && ids.includes(this.#reached) ? this.#reached : ids[0];
  });

  /** Of a live mark: one of them is a stop of the Tab key */
  tabindex(id: string): 0 | -1 {
    return id === this.stop ? 0 : -1;
  }

  /** Put on the element that holds the marks: `<svg {@attach live && reach.listen}>` */
  readonly listen: Attachment<Element> = (element) => {
    const leave = () => this.#options.onpoint()?.(undefined);
    const stops = [
      on(element, 'keydown', (event) => this.#keydown(event as KeyboardEvent)),
      on(element, 'click', (event) => this.#click(event)),
      on(element, 'pointerover', (event) => this.#point(event)),
      on(element, 'focusin', (event) => this.#point(event)),
      on(element, 'pointerleave', leave),
      on(element, 'focusout', leave)
    ];
    return () => stops.forEach((stop) => stop());
  };

  #click(event: Event): void {
    const mark = markOf(event);
    const id = mark?.getAttribute('data-mark');
    if (!mark || !id) return;
    this.#reached = id;
    // From what it opens focus comes back to the mark, also where its name was pressed
    (mark as SVGElement).focus({ preventScroll: true });
    this.#options.onmark()?.(id, mark);
  }

  #point(event: Event): void {
    this.#options.onpoint()?.(markOf(event)?.getAttribute('data-mark') ?? undefined);
  }

  #keydown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const mark = markOf(event);
    const ids = this.#options.ids();
    const at = ids.indexOf(mark?.getAttribute('data-mark') ?? '');
    if (!mark || at < 0) return;
    const last = ids.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: Math.min(last, at + 1),
      ArrowDown: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#reached = ids[to];
      (event.currentTarget as Element)
        .querySelector<SVGElement>(`[data-mark="${CSS.escape(ids[to] ?? '')}"]`)
        ?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#options.onmark()?.(ids[at] ?? '', mark);
    }
  }
}
