/** The strength scene: how many there were said to be, and by whom. */
import { defineScene } from '../scene';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import Figure from './Scene.svelte';
import { viewStrength } from './view';

export const strength = defineScene({
  tab: 'Strength',
  called: 'strength',
  frame: frameStrength,
  view: viewStrength,
  place: placeStrength,
  describe: describeStrength,
  // No account changes a number: each says beside itself whose it is.
  agrees: () => 'agree',
  Figure,
  key: () => import('./Key.svelte')
});
