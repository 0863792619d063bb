/** The one projection of every map: conic conformal, so that all frames are windows onto one drawing. Build only. */
import { geoConicConformal } from 'd3';

/** Drawing units to one km at the standard parallels: a unit is 250 metres. */
export const unitsPerKm = 4;
const earthKm = 6371.0088;

const projection = geoConicConformal()
  .parallels([31, 36])
  .rotate([-42, 0])
  .center([0, 33.5])
  .scale(earthKm * unitsPerKm)
  .translate([0, 0])
  .precision(0.1);

export { projection };

/** Where a place lies on the drawing: units from its middle (42° E, 33.5° N), x to the east, y to the south. */
export function projectPlace(lon: number, lat: number): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
  return { x: Math.round(x), y: Math.round(y) };
}
