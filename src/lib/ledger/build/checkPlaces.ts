/** Whether a place lies where the map can show it. */
import type { Fault } from '../../reading/fault';
import { faultIn } from './parse';
import type { Ledger, Place } from './schema';

/** West, south, east and north of a window of the map, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Areas of which no point is drawn where they lie outside. */
const wide: readonly Place['precision'][] = ['country', 'region'];

/**
 * Latitude and longitude that were exchanged, and points outside the map that an event puts on it. A country may lie outside,
 * and so may a place that only hidden or undated events name.
 * @param windows - of the map, any of which may hold a place
 */
export function checkPlaces(ledger: Ledger, windows: readonly Bounds[]): Fault[] {
  if (windows.length === 0) return [];
  const isOnMap = (lat: number, lon: number): boolean =>
    windows.some(
      ([west, south, east, north]) =>
        lat >= south && lat <= north && (inside(lon, west, east) || inside(lon + 360, west, east))
    );
  const drawn = new Set(
    ledger.events.flatMap(({ date, label, places }) =>
      (date.edtf ?? date.plot) === null || label?.hidden ? [] : places.map(({ id }) => id)
    )
  );
  return ledger.places.flatMap(({ id, lat, lon, precision }) => {
    if (lat === null || lon === null || isOnMap(lat, lon)) return [];
    if (isOnMap(lon, lat))
      return [
        faultIn(
          'places',
          id,
          `${lat}, with lon: ${lon}, lies outside the map; did you mean lat: ${lon} and lon: ${lat}?`,
          'lat'
        )
      ];
    if (wide.includes(precision) || !drawn.has(id)) return [];
    const says = `${lat}, with lon: ${lon}, lies outside the map, and an event is drawn there; allowed: a point in one of the windows of geo/map.yaml: ${windows.map(sayBounds).join(', or ')}`;
    return [faultIn('places', id, says, 'lat')];
  });
}

const inside = (degrees: number, from: number, to: number): boolean => degrees >= from && degrees <= to;

const sayBounds = ([west, south, east, north]: Bounds): string =>
  `lat ${south} to ${north} and lon ${west} to ${east}`;
