/** What is wrong in a story’s map, and in what the ledger asks of it. Build only. */
import type { Place } from '../../../ledger/build/schema';
import { faultIn } from '../../../ledger/build/parse';
import type { Fault } from '../../../reading/fault';
import { suggest } from '../../../reading/nearest';
import { bakeGeo, writeBase } from './bake';
import { type Geo, geoFile, parseGeo } from './readGeo';
import { type Box, extentOf, joinBoxes } from './topology';

/**
 * Every fault of the map: in `geo/`, in the rows of places as far as they are drawn, and in `geo/baked/`, where it is not
 * what `npm run geo` would write. `files` are the texts of both folders (`readGeoFiles`), `frames` the ids of the story’s
 * windows.
 */
export function checkGeo(
  files: Record<string, string>,
  frames: readonly string[],
  places: readonly Place[]
): Fault[] {
  const { geo, faults } = parseGeo(files, frames);
  if (!geo) return faults;
  const wrongs = [...checkGrounds(places, geo), ...checkCoordinates(places, geo)];
  return wrongs.length > 0 ? wrongs : checkBaked(files, geo);
}

/** Ways end in countries that there are. */
export function checkGrounds(places: readonly Place[], { map }: Geo): Fault[] {
  const ids = places.flatMap(({ id, precision }) =>
    precision === 'governorate' || precision === 'country' ? [id] : []
  );
  return Object.keys(map.grounds)
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      file: geoFile,
      field: 'grounds',
      says: `“${id}” is no country or governorate of places.yaml; allowed: ${ids.join(', ')}${suggest(id, ids)}`
    }));
}

/** What may lie anywhere: it is told in words, and marked only where the map has it. */
const wide: readonly Place['precision'][] = ['country', 'region'];

/** Rows that lie off the map, for one because latitude and longitude are swapped. */
export function checkCoordinates(places: readonly Place[], map: Geo): Fault[] {
  const extents = findExtents(map);
  const isOn = (lat: number, lon: number): boolean =>
    extents.some(
      ([west, south, east, north]) =>
        lat >= south && lat <= north && [lon, lon + 360].some((one) => one >= west && one <= east)
    );
  const within = extents
    .map(([west, south, east, north]) => `lat ${south} to ${north}, lon ${west} to ${east}`)
    .join('; or ');
  return places.flatMap(({ id, lat, lon, precision }) => {
    if (lat === null || lon === null || isOn(lat, lon)) return [];
    const isSwapped = isOn(lon, lat);
    if (wide.includes(precision) && !isSwapped) return [];
    const hint = isSwapped ? `; did you mean lat: ${lon} and lon: ${lat}?` : '';
    return [
      faultIn(
        'places',
        id,
        `${lat}, with lon: ${lon}, lies off the map; allowed: within ${within}${hint}`,
        'lat'
      )
    ];
  });
}

/** All that is drawn, in degrees: the land of the sheets, and what windows show of the sea; what lies aside by itself. */
function findExtents({ map, topologies }: Geo): Box[] {
  const extentOn = (isWanted: (sheet: string) => boolean): Box =>
    joinBoxes([
      ...Object.entries(map.sheets).flatMap(([sheet, { land }]) =>
        isWanted(sheet) ? [extentOf(topologies.get(land))] : []
      ),
      ...Object.values(map.windows).flatMap(({ holds, sheet }) => (isWanted(sheet) ? [holds] : []))
    ]);
  return [
    extentOn((sheet) => sheet !== 'aside'),
    ...(map.sheets.aside ? [extentOn((sheet) => sheet === 'aside')] : [])
  ];
}

/** Files in `geo/baked/` that are not what is made from the others. */
export function checkBaked(files: Record<string, string>, geo: Geo): Fault[] {
  const baked = writeBaked(geo);
  const folder = 'content/geo/baked/';
  const names = new Set([
    ...Object.keys(baked),
    ...Object.keys(files).flatMap((file) => (file.startsWith(folder) ? file.slice(folder.length) : []))
  ]);
  return [...names].flatMap((name) => {
    const file = `${folder}${name}`;
    if (files[file]?.replaceAll('\r\n', '\n') === baked[name]) return [];
    return baked[name] === undefined
      ? [{ file, says: `unknown file; allowed: ${Object.keys(baked).join(', ')}` }]
      : [{ file, says: 'not what map.yaml, its sources and places.yaml make; run npm run geo' }];
  });
}

/** The texts of `geo/baked/`, by their names. */
export function writeBaked(geo: Geo): Record<string, string> {
  const { sheets, base } = bakeGeo(geo);
  const drawn = Object.entries(sheets).map(([name, text]) => [`${name}.svg`, text] as const);
  return { ...Object.fromEntries(drawn), 'base.json': writeBase(base) };
}
