import { defineScene } from '../scene';
import Key from './Key.svelte';
import Figure from './Scene.svelte';

export const strength = defineScene({
  tab: 'Strength',
  frame: (_record, _figures, size) => size,
  view: (_record, moment) => moment,
  place: (_view, frame) => frame,
  describe: () => ({ title: 'Strength', subtitle: '', words: [], rows: [], source: '' }),
  agrees: () => true,
  Figure,
  Key
});
