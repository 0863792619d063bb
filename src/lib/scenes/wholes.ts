/**
 * The scenes as pages use them that show all that is true at a moment, and not one point of it. Chapters never load this: the
 * figures of everything are other drawings.
 */
import { allegiance } from './allegiance';
import { readyScene, type Scene, type SceneName, scenes } from './index';
import { wholeStrength } from './strength/whole';

export const wholeScenes: { readonly [name in SceneName]: Scene } = {
  ...scenes,
  allegiance: readyScene('allegiance', allegiance),
  strength: readyScene('strength', wholeStrength)
};
