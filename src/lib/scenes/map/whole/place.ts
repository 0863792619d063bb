import type { Size } from '../../scene';
import { type PlacedMap, placeMap } from '../place';
import type { MapView } from '../view';
import { sayAll } from './captions';
import { layClusters } from './clusters';

/** Every mark with its own glyph; words for as many as there is room for. */
export const placeWhole = (view: MapView, size: Size): PlacedMap =>
  placeMap(view, size, { lay: layClusters, say: sayAll });
