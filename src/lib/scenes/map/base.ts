/** Where the windows and names of the base map lie, in drawing units: what `npm run geo` made of the story’s `geo/`. */
export { grounds, names, unitsPerKm, windows } from '$content/geo/baked/base.json';
export type { BakedName as BaseName, SheetName } from './bake/baked';
