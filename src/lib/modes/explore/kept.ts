import { keepSame } from '../../motion/keepSame';
import type { Scene } from '../../scenes';
import { Shown } from '../../figure/shown.svelte';

/** A figure under the reader’s hand: from date to date most of it looks as before, and that is left alone. */
export class Kept extends Shown {
  #scene: Scene | undefined;
  #placed: unknown;

  override get scene(): Scene {
    return (this.#scene ??= {
      ...super.scene,
      place: (view, frame) => (this.#placed = keepSame(super.scene.place(view, frame), this.#placed))
    });
  }
}
