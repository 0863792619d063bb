/** The projection of a story’s maps: conic conformal, so that all windows are cut from one drawing. Build only. */
import { geoConicConformal } from 'd3';

export interface Projection {
  /** Latitudes at which it is true to scale */
  readonly parallels: readonly [number, number];
  /** Longitude and latitude of the middle of the drawing */
  readonly center: readonly [number, number];
  /** Drawing units to a kilometre at the standard parallels */
  readonly unitsPerKm: number;
  /** A land so far off that north would lean there: it lies about a meridian of its own */
  readonly aside?: Aside | undefined;
}

export interface Aside {
  readonly center: readonly [number, number];
  /** West, south, east and north of the land */
  readonly holds: readonly [number, number, number, number];
}

const earthKm = 6371.0088;

/** Where a place lies on the drawing: whole units from its middle, x to the east, y to the south. */
export type Project = (lon: number, lat: number) => { x: number; y: number };

export function makeProjection({ parallels, center, unitsPerKm, aside }: Projection): Project {
  const about = ([lon, lat]: readonly [number, number], [x, y]: [number, number]) =>
    geoConicConformal()
      .parallels([...parallels])
      .rotate([-lon, 0])
      .center([0, lat])
      .scale(earthKm * unitsPerKm)
      .translate([x, y]);
  const main = about(center, [0, 0]);
  // Its middle is where it would be without one
  const other = aside && about(aside.center, main([...aside.center]) ?? [0, 0]);
  const isAside = (lon: number, lat: number): boolean => {
    const [west, south, east, north] = aside?.holds ?? [0, 0, 0, 0];
    return lon >= west && lon <= east && lat >= south && lat <= north;
  };
  return (...place) => {
    const [x, y] = (other && isAside(...place) ? other : main)(place) ?? [NaN, NaN];
    return { x: Math.round(x), y: Math.round(y) };
  };
}
