import type { Entry } from '../ledger/record';
import type PopoverPart from './Popover.svelte';

/** What a reader asks about a row, and where. */
export interface Asked {
  readonly entry: Entry;
  /** What it was opened from: a number, a word or a mark */
  readonly anchor: Element;
  /** What the answer stays within, sideways: the text column or the figure */
  readonly within: Element;
  /** It belongs to a figure that does not scroll with the text */
  readonly onstage: boolean;
  /** The number of a citation, and the address of its note */
  readonly note?: { readonly number: number; readonly href: string };
}

/**
 * What is asked on a page: one row at a time. A question about a figure goes with its picture. The part that answers comes when
 * the first question is asked, or before, by `bring`.
 */
export class Question {
  readonly #picture: () => unknown;
  readonly #onfail: ((asked: Asked) => void) | undefined;
  #asked = $state.raw<{ asked: Asked; isTied: boolean; picture: unknown }>();
  #Popover = $state.raw<typeof PopoverPart>();

  /**
   * @param picture - what tells one picture of the page from another; read anew whenever it changes
   * @param onfail - the part that answers did not arrive
   */
  constructor(picture: () => unknown, onfail?: (asked: Asked) => void) {
    this.#picture = picture;
    this.#onfail = onfail;
  }

  readonly open = $derived.by(() => {
    const last = this.#asked;
    return last && (!last.isTied || last.picture === this.#picture()) ? last.asked : undefined;
  });

  get Popover() {
    return this.#Popover;
  }

  /** @param isTied - it goes with the picture that is shown just now */
  ask(asked: Asked, isTied = asked.onstage): void {
    this.#asked = { asked, isTied, picture: this.#picture() };
    void this.bring();
  }

  /** Asks about a mark of a figure. */
  askMark(entry: Entry, anchor: Element, onstage = true, isTied = onstage): void {
    const within = anchor.closest('figure');
    if (within) this.ask({ entry, anchor, within, onstage }, isTied);
  }

  close = (): void => {
    this.#asked = undefined;
  };

  /** Has the part that answers come; what few readers need in their first minute waits until someone reaches for it. */
  async bring(): Promise<void> {
    try {
      this.#Popover ??= (await import('./Popover.svelte')).default;
    } catch {
      const last = this.#asked?.asked;
      this.#asked = undefined;
      if (last) this.#onfail?.(last);
    }
  }
}
