/** The allegiance scene: a Sankey over time whose lanes are whom one answers to. */
import { defineScene } from '../scene';
import { describeAllegiance } from './describe';
import { frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import Figure from './Scene.svelte';
import { viewAllegiance } from './view';

export const allegiance = defineScene({
  tab: 'Allegiance',
  called: 'allegiance',
  frame: frameAllegiance,
  view: viewAllegiance,
  place: placeAllegiance,
  describe: describeAllegiance,
  agrees: ({ agree }) => (agree ? 'agree' : 'differ'),
  Figure,
  key: () => import('./Key.svelte')
});
