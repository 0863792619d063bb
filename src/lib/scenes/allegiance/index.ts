/** The allegiance scene: a Sankey over time whose lanes are whom one answers to. */
export { blendAllegiance } from './blend';
export { accountBanner, describeAllegiance } from './describe';
export { frameAllegiance, type AllegianceFrame } from './frame';
export type { PlacedMark } from './marks';
export { placeAllegiance, type PlacedAllegiance } from './place';
export type { AllegianceSettings } from './settings';
export { viewAllegiance, type AllegianceView } from './view';
export { default as Scene } from './Scene.svelte';
