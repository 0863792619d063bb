import type { Account } from '../story';
import { prefersReducedMotion } from 'svelte/motion';
import type { Entry, Record } from '../ledger/record';
import { findDuration, type Shown as Moved } from '../motion/timing';
import type { Figures, SceneName, Scenes } from '../scenes';
import { type AskedStep, momentOf } from './momentOf';
import { numberRows } from './numberRows';
import { stillSizes } from './stillSizes';

/** What the figures of a stage are to show. */
export interface Asked {
  /** A chapter, or the whole work */
  readonly storyboard: { readonly chapter: Figures };
  readonly record: Record;
  readonly step: AskedStep;
  readonly account: Account;
  /** Those of steps, or of everything */
  readonly scenes: Scenes;
}

/**
 * One figure of the stage, from the step that is read to pixels and words. Each part is computed when it is first asked
 * for, so a figure that is not shown costs nothing.
 */
export class Shown {
  readonly name: SceneName;
  readonly #asked: () => Asked;
  readonly #isSeen: () => boolean;
  #held: Asked | undefined;
  #width = $state(0);
  #height = $state(0);

  /** `isSeen`: while it is not, nothing is computed, and it keeps what it was asked last */
  constructor(
    name: SceneName,
    asked: () => Asked,
    isSeen = () => true,
    box?: { width: number; height: number }
  ) {
    this.name = name;
    this.#asked = asked;
    this.#isSeen = isSeen;
    this.#width = box?.width ?? 0;
    this.#height = box?.height ?? 0;
  }

  readonly asked = $derived.by(() => {
    if (this.#isSeen() || !this.#held) this.#held = this.#asked();
    return this.#held;
  });

  /** The box it is drawn in, CSS px; 0 until it is measured. A hidden box has no size, and changes nothing */
  get width() {
    return this.#width;
  }
  set width(px) {
    if (px > 0) this.#width = px;
  }
  get height() {
    return this.#height;
  }
  set height(px) {
    if (px > 0) this.#height = px;
  }

  get scene() {
    return this.#asked().scenes[this.name];
  }
  readonly size = $derived({
    width: this.width || stillSizes.wide.width,
    height: this.height || stillSizes.wide.height
  });
  readonly view = $derived.by(() => {
    const { record, storyboard, step, account } = this.asked;
    return this.scene.view(record, momentOf(step, account, this.name), storyboard.chapter);
  });
  // Derived on their own, so that a frame lasts as long as what it is laid out from, and not a moment only
  readonly #record = $derived(this.asked.record);
  readonly #figures = $derived(this.asked.storyboard.chapter);
  readonly frame = $derived.by(() => this.frameFor(this.size));
  readonly placed = $derived.by(() => this.scene.place(this.view, this.frame));
  readonly description = $derived.by(() => this.scene.describe(this.view, this.frame));
  get agrees() {
    return this.scene.agrees(this.view);
  }
  /** Accessible name of the picture */
  get label() {
    return `${this.description.title}, ${this.asked.step.says}`;
  }

  /** The numbers under which the step cites rows, by the ids of these */
  readonly numbers = $derived(numberRows(this.asked.step.cites));

  row = (mark: string): Entry | undefined => this.description.rows.find(({ id }) => id === mark);
  says = (mark: string): string => this.row(mark)?.says ?? mark;

  #last: Moved | undefined;
  /** How long the way to this picture takes, ms */
  readonly moves = $derived.by(() => {
    const { step, account } = this.asked;
    const next = { step: step.id, account, ...this.size, at: performance.now() };
    const duration = this.#last ? findDuration(this.#last, next, prefersReducedMotion.current) : 0;
    this.#last = next;
    return duration;
  });

  frameFor(size: { width: number; height: number }): unknown {
    return this.scene.frame(this.#record, this.#figures, size);
  }
}
