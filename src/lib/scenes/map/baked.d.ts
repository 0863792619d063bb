/** Written by `npm run geo` (`bake/bake.ts`): a page carries those of its constants that it uses. */
declare module '$content/geo/baked/base.json' {
  // A module that is only declared may not import by a relative path
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  type Base = import('./bake/baked').BakedBase;
  export const projection: Base['projection'];
  export const unitsPerKm: Base['unitsPerKm'];
  export const windows: Base['windows'];
  export const lines: Base['lines'];
  export const names: Base['names'];
  export const grounds: Base['grounds'];
}
