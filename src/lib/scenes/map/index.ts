/** The map scene: where, as far as a source says. */
import { defineScene } from '../scene';
import { describeMap } from './describe';
import { placeMap } from './place';
import Figure from './Scene.svelte';
import { viewMap } from './view';

export const map = defineScene({
  tab: 'Map',
  called: 'the map',
  frame: (record, _settings, size) => ({ ...size, record }),
  view: viewMap,
  place: placeMap,
  describe: describeMap,
  agrees: ({ agree }) => (agree ? 'agree' : 'differ'),
  Figure,
  key: () => import('./Key.svelte')
});
