/** Written by `npm run geo` (`bake/bake.ts`): a page carries those of its constants that it uses. */
declare module '$content/geo/baked/base.json' {
  type Base = import('./bake/baked').BakedBase;
  export const projection: Base['projection'];
  export const unitsPerKm: Base['unitsPerKm'];
  export const windows: Base['windows'];
  export const names: Base['names'];
  export const areas: Base['areas'];
}
