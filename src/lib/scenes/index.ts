/** The registry of steps: every scene as it shows one point. */
import { allegiance } from './allegiance/edited';
import { map } from './map';
import { type SceneName, sceneNames } from './names';
import { readyScenes, type Scene } from './ready';
import { strength } from './strength';

export { type Scene, type SceneName, sceneNames };

const registry = { map, strength, allegiance } satisfies { readonly [name in SceneName]: object };

/** What a chapter sets for a scene; `unknown` where there is nothing to set. */
export type SettingsOf<Name extends SceneName> = Parameters<(typeof registry)[Name]['view']>[2];

/** What a chapter, or the whole work, sets for its figures: the same at every step. */
export type Figures = {
  readonly [Name in SceneName as unknown extends SettingsOf<Name> ? never : Name]: SettingsOf<Name>;
} & {
  /** The years that are told, a moment */
  readonly years: string;
};

export type Scenes = { readonly [name in SceneName]: Scene };

export const scenes: Scenes = readyScenes(registry);
