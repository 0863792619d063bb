/** What `npm run geo` writes into `geo/baked/`. */
import type { Projection } from '../../../ledger/build/projection';
import type { MapLines } from '../../../ledger/record';
import type { MapFrame } from '../../../story';

/**
 * Near windows are cut from one drawing, far ones from another, of more land in fewer points; one aside, of a land by
 * itself.
 */
export type SheetName = 'near' | 'far' | 'aside';

/** `base.json`: where windows and names lie, in drawing units. */
export interface BakedBase {
  readonly projection: Omit<Projection, 'unitsPerKm'>;
  readonly unitsPerKm: number;
  readonly windows: { readonly [frame in MapFrame]?: BakedWindow };
  readonly names: readonly BakedName[];
  /** By window; no page carries it whole */
  readonly lines: { readonly [frame in MapFrame]?: MapLines };
  /** Where ways to a country, and to no place in it, come to an end: by the id of the place and by window */
  readonly grounds: {
    readonly [place: string]: { readonly [frame in MapFrame]?: readonly [number, number] };
  };
}

export interface BakedWindow {
  /** Left, top, right and bottom */
  readonly box: readonly [number, number, number, number];
  /** The same of what can be seen around it, whatever the shape of a figure: beyond, the sheet may have no land */
  readonly reach: readonly [number, number, number, number];
  readonly sheet: SheetName;
}

/** A name of the base map; the first of the list is placed first. */
export interface BakedName {
  readonly kind: 'country' | 'town' | 'river';
  readonly text: string;
  /** x and y, by the windows that show the name */
  readonly at: { readonly [frame in MapFrame]?: readonly number[] };
}

export interface BakedGeo {
  /** SVG files of paths by id, without colours: the page gives them. Others than the near one where a window is cut from them */
  readonly sheets: { readonly near: string } & { readonly [sheet in SheetName]?: string };
  readonly base: BakedBase;
}
