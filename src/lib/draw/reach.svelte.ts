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

const markOf = (event: Event): Element | null => (event.target as Element).closest('[data-mark]');

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

  /** Put on the element that holds the marks: `<svg {...reach.listeners}>` */
  readonly listeners = {
    onkeydown: (event: KeyboardEvent) => this.#keydown(event),
    onclick: (event: MouseEvent) => {
      const mark = markOf(event);
      const id = mark?.getAttribute('data-mark');
      if (!mark || !id) return;
      this.#reached = id;
      this.#options.onmark()?.(id, mark);
    },
    onpointerover: (event: PointerEvent) => this.#point(event),
    onpointerleave: () => this.#options.onpoint()?.(undefined),
    onfocusin: (event: FocusEvent) => this.#point(event),
    onfocusout: () => this.#options.onpoint()?.(undefined)
  };

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
