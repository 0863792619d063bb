/** The registry: every scene by the name that authors write. */
import { allegiance } from './allegiance';
import type { SceneName } from './names';
import type { Scene } from './scene';

export const scenes: { readonly [name in SceneName]: Scene } = { allegiance };
export type { SceneName };
