/** The strength scene: how many there were said to be, and by whom. */
import { defineScene } from '../scene';
import { changeOf } from '../shared/changes';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import Figure from './Scene.svelte';
import { isFigure, viewStrength } from './view';

export const strength = defineScene({
  tab: 'Strength',
  called: 'strength',
  frame: frameStrength,
  view: viewStrength,
  place: placeStrength,
  describe: describeStrength,
  // No account changes a number: each says beside itself whose it is.
  agrees: () => true,
  // A number that is given for a range stands all the while
  changes: ({ strengths }) => strengths.filter(isFigure).flatMap((row) => changeOf(row, row.date, 'first')),
  Figure,
  key: () => import('./Key.svelte')
});
