import { defineScene } from '../scene';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import Figure from './Scene.svelte';
import { viewStrength } from './view';

export const strength = defineScene({
  tab: 'Strength',
  frame: frameStrength,
  view: viewStrength,
  place: placeStrength,
  describe: describeStrength,
  // No account changes a number: each says beside itself whose it is.
  agrees: () => true,
  Figure,
  key: () => import('./Key.svelte')
});
