/** The allegiance scene as steps show it: one point, in a window of time around its moment. */
import { defineScene } from '../../scene';
import type { AllegianceSettings } from '../settings';
import { type EditedView, viewEdited } from './cast';
import { describeEdited } from './describe';
import { type EditedFrame, type PlacedEdited, placeEdited } from './place';
import Figure from './Scene.svelte';

export const allegiance = defineScene<AllegianceSettings, EditedFrame, EditedView, PlacedEdited>({
  tab: 'Allegiance',
  called: 'allegiance',
  frame: (record, _settings, size) => ({ ...size, record }),
  view: viewEdited,
  place: placeEdited,
  describe: describeEdited,
  agrees: ({ agreement }) => agreement,
  Figure,
  key: () => import('../Key.svelte')
});
