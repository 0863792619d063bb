/** Strength as it is shown where no step speaks: every organisation with its figures, or with an empty slot. */
import { defineScene } from '../../scene';
import { describeStrength } from '../describe';
import Figure from '../Scene.svelte';
import { viewStrength } from '../view';
import { frameWhole } from './frame';
import { placeWhole } from './place';

export const strength = defineScene({
  tab: 'Strength',
  called: 'strength',
  frame: frameWhole,
  view: viewStrength,
  place: placeWhole,
  describe: describeStrength,
  // No account changes a number: each says beside itself whose it is.
  agrees: () => 'agree',
  Figure,
  key: () => import('../Key.svelte')
});
