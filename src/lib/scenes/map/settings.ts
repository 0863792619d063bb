import type { MapFrame } from '../../story';

/** What a chapter sets for its map: chapter data, the same at every step. */
export interface MapSettings {
  /** Events that ended before this moment are not on the map */
  readonly from: string;
  /** No step of the chapter goes beyond this moment */
  readonly to: string;
  /** The window of steps that name none */
  readonly frame: MapFrame;
}
