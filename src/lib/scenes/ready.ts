import type { Record } from '../ledger/record';
import type { Moment, SceneParts, Size } from './scene';

/** What a chapter, or the whole work, sets: its years, and by the names of scenes what each of them takes. */
interface Settings {
  readonly years: string;
}

/** A scene as pages use it, whichever it is: what its parts give goes to its own other parts, and nowhere else. */
export interface Scene extends Omit<SceneParts<unknown, unknown, unknown, unknown>, 'frame' | 'view'> {
  /** Lays out what never moves, for a box in px */
  readonly frame: (record: Record, figures: Settings, size: Size) => unknown;
  /** What is true at a moment */
  readonly view: (record: Record, moment: Moment, figures: Settings) => unknown;
}

/** By their names. Its parts fit one another, whatever they are: each scene was held to that where it is defined. */
export const readyScenes = <Name extends string>(given: { readonly [name in Name]: object }) =>
  Object.fromEntries(
    Object.entries<object>(given).map(([name, one]) => {
      const scene = one as SceneParts<unknown, unknown, unknown, unknown>;
      const own = (figures: Settings): unknown => (figures as unknown as { [scene: string]: unknown })[name];
      return [
        name,
        {
          ...scene,
          frame: (record, figures, size) => scene.frame(record, own(figures), size, figures.years),
          view: (record, moment, figures) => scene.view(record, moment, own(figures))
        } satisfies Scene
      ];
    })
  ) as { readonly [name in Name]: Scene };
