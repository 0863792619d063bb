/** The one projection of a story’s maps: conic conformal, so that all windows are cut from one drawing. Build only. */
import { geoConicConformal } from 'd3';

export interface Projection {
  /** Latitudes at which it is true to scale */
  readonly parallels: readonly [number, number];
  /** Longitude and latitude of the middle of the drawing */
  readonly center: readonly [number, number];
  /** Drawing units to a kilometre at the standard parallels */
  readonly unitsPerKm: number;
}

const earthKm = 6371.0088;

/** Where a place lies on the drawing: whole units from its middle, x to the east, y to the south. */
export type Project = (lon: number, lat: number) => { x: number; y: number };

export function makeProjection({ parallels, center: [lon, lat], unitsPerKm }: Projection): Project {
  const projection = geoConicConformal()
    .parallels([...parallels])
    .rotate([-lon, 0])
    .center([0, lat])
    .scale(earthKm * unitsPerKm)
    .translate([0, 0]);
  return (...place) => {
    const [x, y] = projection(place) ?? [NaN, NaN];
    return { x: Math.round(x), y: Math.round(y) };
  };
}
