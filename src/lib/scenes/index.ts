/** The registry: every scene by the name that authors write, in the order of its tabs and of the keys of a presentation. */
import type { Record } from '../ledger/record';
import { allegiance } from './allegiance/edited';
import { map } from './map';
import type { Moment, SceneParts, Size } from './scene';
import { strength } from './strength';

const registry = { map, strength, allegiance };

export type SceneName = keyof typeof registry;
export const sceneNames = Object.keys(registry) as readonly SceneName[];

/** What a chapter sets for a scene; `unknown` where there is nothing to set. */
export type SettingsOf<Name extends SceneName> = Parameters<(typeof registry)[Name]['view']>[2];

/** What a chapter, or the whole work, sets for its figures: the same at every step. */
export type Figures = {
  readonly [Name in SceneName as unknown extends SettingsOf<Name> ? never : Name]: SettingsOf<Name>;
} & {
  /** The years that are told, a moment */
  readonly years: string;
};

/** A scene as pages use it, whichever it is: what its parts give goes to its own other parts, and nowhere else. */
export interface Scene extends Omit<SceneParts<unknown, unknown, unknown, unknown>, 'frame' | 'view'> {
  /** Lays out what never moves, for a box in px */
  readonly frame: (record: Record, figures: Figures, size: Size) => unknown;
  /** What is true at a moment */
  readonly view: (record: Record, moment: Moment, figures: Figures) => unknown;
}

/** `given` is the scene of that name. */
export function readyScene(name: SceneName, given: object = registry[name]): Scene {
  // Its parts fit one another, whatever they are: each scene was held to that where it is defined
  const scene = given as SceneParts<unknown, unknown, unknown, unknown>;
  type Settings = { readonly [scene: string]: unknown };
  return {
    ...scene,
    frame: (record, figures, size) => scene.frame(record, (figures as Settings)[name], size, figures.years),
    view: (record, moment, figures) => scene.view(record, moment, (figures as Settings)[name])
  };
}

export const scenes = Object.fromEntries(sceneNames.map((name) => [name, readyScene(name)])) as {
  readonly [name in SceneName]: Scene;
};
