/** The registry: every scene by the name that authors write, in the order of its tabs. */
import { allegiance } from './allegiance';
import { map } from './map';
import type { SceneName } from './names';
import type { Scene } from './scene';
import { strength } from './strength';

export const scenes: { readonly [name in SceneName]: Scene } = { map, strength, allegiance };
export type { SceneName };
