import { defineScene } from '../scene';
import Key from './Key.svelte';
import Figure from './Scene.svelte';

export const map = defineScene({
  tab: 'Map',
  frame: (_record, _figures, size) => size,
  view: (_record, moment) => moment,
  place: (_view, frame) => frame,
  describe: () => ({ title: 'Map', subtitle: '', words: [], rows: [], source: '' }),
  agrees: () => true,
  Figure,
  Key
});
