/**
 * The scenes as pages use them that show all that is true at a moment, and not one point of it. Chapters never load this: the
 * allegiance figure of everything is another drawing.
 */
import { allegiance } from './allegiance';
import { readyScene, type Scene, type SceneName, scenes } from './index';

export const wholeScenes: { readonly [name in SceneName]: Scene } = {
  ...scenes,
  allegiance: readyScene('allegiance', allegiance)
};
