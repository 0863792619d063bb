import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProjection } from '../../../ledger/build/projection';
import { parseLedger } from '../../../ledger/build/parse';
import type { Place } from '../../../ledger/build/schema';
import { sayFault } from '../../../reading/fault';
import { mapFrames } from '../../../story';
import { bakeGeo } from './bake';
import { checkBaked, checkCoordinates, checkGeo, checkGrounds } from './checkGeo';
import { type Geo, geoFile, parseGeo, readGeoFiles } from './readGeo';
import { writePath } from './sheet';

const placeFiles = import.meta.glob<string>('$content/ledger/places.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const { places } = parseLedger(placeFiles).ledger;
const files = readGeoFiles(join(import.meta.dirname, '../../../../../examples/rowing-club'));
const frames = mapFrames.map(({ id }) => id);
const text = files[geoFile] ?? '';
const { geo } = parseGeo(files, frames) as { geo: Geo };

/** What is said of a map.yaml in which something else stands. */
const sayOf = (from: string, to: string, ids = frames): string[] => {
  expect(text).toContain(from);
  return parseGeo({ ...files, [geoFile]: text.replace(from, to) }, ids).faults.map(sayFault);
};
const lineOf = (passage: string): number => text.slice(0, text.indexOf(passage)).split('\n').length;
const placeOf = (id: string): Place => {
  const found = places.find((place) => place.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

describe('the map of a story', () => {
  it('has no fault, and is committed as it is made', () => {
    expect(checkGeo(files, frames, places).map(sayFault)).toEqual([]);
  });

  it('has a file that says what it holds', () => {
    const others = Object.fromEntries(Object.entries(files).filter(([name]) => name !== geoFile));
    expect(parseGeo(others, frames).faults.map(sayFault)).toEqual([
      'content/geo/map.yaml: missing file; see content/geo/README.md for what it holds'
    ]);
    expect(sayOf('windows:', 'windows: {')[0]).toMatch(/^content\/geo\/map\.yaml.*not YAML/);
    expect(sayOf('storyCountries:', 'storyCountrys:')).toEqual([
      expect.stringMatching(/unknown field “storyCountrys”; allowed: .*; did you mean “storyCountries”\?$/)
    ]);
    expect(sayOf('center: [-5, -20]', 'center: [-20, -95]')[0]).toMatch(
      /projection\.center 2: -95 is too small/
    );
    expect(sayOf('sheet: far }', 'sheet: fra }')[0]).toMatch(
      /windows\.shores\.sheet: “fra” is not known; allowed: near, far, aside/
    );
  });

  it('has the windows of the story, each with room in it', () => {
    const there = 'the windows of story.yaml: shores, lake, harbour';
    const line = lineOf('windows:');
    expect(sayOf('  harbour: { holds', '  harbor: { holds')).toEqual(
      expect.arrayContaining([
        `content/geo/map.yaml:${line}: windows: “harbor” is not known; allowed: ${there}; did you mean “harbour”?`,
        `content/geo/map.yaml:${line}: windows: no “harbour”; allowed: each of ${there}`
      ])
    );
    expect(sayOf('[-5.95, -20.6, -4.2, -19.4]', '[-4.2, -20.6, -5.95, -19.4]')).toEqual([
      expect.stringContaining('windows.lake.holds: [-4.2, -20.6, -5.95, -19.4] is empty')
    ]);
  });

  it('names only what its files have', () => {
    expect(sayOf('near.topojson', 'neer.topojson')).toEqual([
      `content/geo/map.yaml:${lineOf('near.topojson')}: sheets.near.land: no file “neer.topojson” in geo/; allowed: one that is there; did you mean “near.topojson”?`
    ]);
    expect(sayOf('land: near.topojson', 'land: lakes.topojson')).toEqual([
      'content/geo/lakes.topojson: no TopoJSON with an object “countries”; allowed: a Topology with one'
    ]);
    expect(sayOf('[ORL, VSK]', '[ORL, VSX]')[0]).toMatch(
      /storyCountries: “VSX” is not known; .*did you mean “VSK”/
    );
    expect(sayOf('Nether Quay]', 'Nether Quai]')[0]).toMatch(
      /towns\.lake: “Nether Quai” is not known; .*did you mean “Nether Quay”/
    );
    expect(sayOf('id: Tarrow', 'id: Tarow')[0]).toMatch(
      /rivers 2\.id: “Tarow” is not known; .*did you mean “Tarrow”/
    );
    expect(
      checkGrounds(places, { ...geo, map: { ...geo.map, grounds: { orland: {} } } }).map(sayFault)
    ).toEqual([
      expect.stringMatching(/grounds: “orland” is no country or governorate .*did you mean “orlund”/)
    ]);
  });

  it('needs no far sheet where no window is cut from one', () => {
    const near = text.replace('sheet: far', 'sheet: near');
    expect(parseGeo({ ...files, [geoFile]: near }, frames).faults.map(sayFault)).toEqual([
      expect.stringContaining('sheets.far: no window is cut from it')
    ]);
    const single = near.replace(/^ {2}far: .*\n/m, '');
    const one = parseGeo({ ...files, [geoFile]: single }, frames).geo;
    expect(one && Object.keys(bakeGeo(one).sheets)).toEqual(['near']);
  });

  it('is baked again when a file it is made from is another', () => {
    const moved = { ...geo, map: { ...geo.map, storyCountries: ['ORL'] } };
    expect(checkBaked(files, moved).map(({ file }) => file)).toEqual([
      'content/geo/baked/near.svg',
      'content/geo/baked/far.svg'
    ]);
    expect(checkBaked({ ...files, 'content/geo/baked/old.svg': '' }, geo).map(sayFault)).toEqual([
      'content/geo/baked/old.svg: unknown file; allowed: near.svg, far.svg, base.json'
    ]);
  });
});

describe('the coordinates of a place', () => {
  it('lie on the map, and are not swapped', () => {
    const town = placeOf('oxlade');
    expect(checkCoordinates([{ ...town, lat: town.lon, lon: town.lat }], geo).map(sayFault)).toEqual([
      'content/ledger/places.yaml, row oxlade: lat: -5.62, with lon: -19.6, lies off the map; allowed: within lat -21.5 to -17.95, lon -7.2 to -2.9; did you mean lat: -19.6 and lon: -5.62?'
    ]);
    expect(checkCoordinates([{ ...town, lat: 51.5 }], geo).map(({ says }) => says)).toEqual([
      '51.5, with lon: -5.62, lies off the map; allowed: within lat -21.5 to -17.95, lon -7.2 to -2.9'
    ]);
  });

  it('may lie off it for a country, which is told in words, and for a place that has none', () => {
    const country = placeOf('hathmoor');
    expect(checkCoordinates([{ ...country, lat: 51.5 }], geo)).toEqual([]);
    expect(checkCoordinates([{ ...country, lat: country.lon, lon: country.lat }], geo)).toHaveLength(1);
    expect(checkCoordinates([{ ...placeOf('oxlade'), lat: null, lon: null }], geo)).toEqual([]);
  });
});

describe('the drawing', () => {
  const {
    sheets: { near, far = '' },
    base
  } = bakeGeo(geo);

  it('is of whole numbers and no colour: the page paints', () => {
    for (const sheet of [near, far]) {
      const data = [...sheet.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
      expect(data.length).toBeGreaterThan(7);
      for (const d of data) expect(d).toMatch(/^(M-?\d+ -?\d+l(-?\d+| )+z?)*$/);
      expect(sheet).not.toMatch(/fill=|stroke=|style=/);
    }
  });

  it('has towns and rivers where they lie, and ends of ways by the ids of their countries', () => {
    const project = makeProjection({ ...base.projection, unitsPerKm: base.unitsPerKm });
    const { x, y } = project(-5.36, -19.93);
    expect(base.names.find(({ text: name }) => name === 'Pellmouth')?.at.lake).toEqual([x, y]);
    expect(base.names.find(({ text: name }) => name === 'Tarrow')?.at.lake).toHaveLength(2);
    expect(base.grounds.hathmoor?.shores).toHaveLength(2);
  });

  it('has a dashed line only where no line is agreed', () => {
    const dashed = /id="dashed"[^>]* d="([^"]*)"/.exec(near)?.[1];
    expect(dashed).toMatch(/^M/);
    const { sheets: agreed } = bakeGeo({ ...geo, map: { ...geo.map, dashed: [] } });
    expect(/id="dashed"[^>]* d="([^"]*)"/.exec(agreed.near)?.[1]).toBe('');
  });

  it('leaves out points that say nothing', () => {
    const speck = [
      [0, 0],
      [0, 0],
      [3, -4],
      [0, 0]
    ];
    expect(writePath(speck, true)).toBe('');
    const line = [
      [1, 2],
      [4, 0],
      [4, 5]
    ];
    expect(writePath(line, false)).toBe('M1 2l3-2 0 5');
  });
});

describe('the projection', () => {
  const kmPerDegree = 6371.0088 * (Math.PI / 180);

  it.each([
    ['the north', [50, 56], [10, 53]],
    ['the south', [-21, -19], [-5, -20]],
    ['the equator', [-3, 3], [20, 0]],
    ['a place where east meets west', [-19, -16], [179.5, -17.5]]
  ] as const)('has the right scale in %s, with east to the right and north above', (_, parallels, center) => {
    const project = makeProjection({ parallels, center, unitsPerKm: 40 });
    const [lon, lat] = center;
    expect(Math.hypot(project(lon, lat).x, project(lon, lat).y)).toBeLessThan(1);
    const [east, north] = [project(lon + 1, lat), project(lon, lat + 1)];
    const along = kmPerDegree * Math.cos((lat * Math.PI) / 180) * 40;
    expect(Math.abs(east.x / along - 1)).toBeLessThan(0.005);
    expect(Math.abs(-north.y / (kmPerDegree * 40) - 1)).toBeLessThan(0.005);
    expect(Math.abs(north.x)).toBeLessThanOrEqual(1);
  });

  it('has north above in a land aside, too, apart from all others', () => {
    const aside = { center: [10, 34], holds: [5, 30, 15, 39] } as const;
    const project = makeProjection({ parallels: [31, 36], center: [42, 33.5], unitsPerKm: 4, aside });
    const [middle, north] = [project(10, 34), project(10, 35)];
    expect(Math.abs(north.x - middle.x)).toBeLessThanOrEqual(1);
    expect(north.y).toBeLessThan(middle.y);
    expect(middle.x).toBeLessThan(project(16, 34).x);
  });
});
