import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as topojson from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Feature, Position } from 'geojson';
import { parse } from 'yaml';
import { projectPlace, unitsPerKm } from '../src/lib/ledger/build/projection';
import type { Place } from '../src/lib/ledger/build/schema';

const mapFrames = ['wide', 'levant', 'anbar-baghdad'] as const;
type MapFrame = (typeof mapFrames)[number];

/** What `npm run geo` writes: the drawing of the base map, and where its windows and names lie. */
export interface BakedGeo {
  /** SVG files of paths by id, without colours: the page gives them. Near windows, and the far one */
  readonly near: string;
  readonly far: string;
  /** What `base.ts` exports, in drawing units */
  readonly base: BakedBase;
}

export interface BakedBase {
  readonly unitsPerKm: number;
  /** Left, top, right and bottom of each window */
  readonly frames: Record<MapFrame, readonly [number, number, number, number]>;
  readonly names: readonly BakedName[];
  /** Countries and governorates that rows name without a town, by the id of the place */
  readonly areas: Record<string, BakedArea>;
}

export interface BakedName {
  readonly kind: 'country' | 'town' | 'river';
  readonly text: string;
  readonly ar?: string;
  /** Lower is placed first */
  readonly rank: number;
  /** x, y and, for a river, its slope in degrees, by the windows that show the name */
  readonly at: Partial<Record<MapFrame, readonly number[]>>;
}

export interface BakedArea {
  /** In Arabic script; of governorates only */
  readonly ar?: string;
  /** Id of its outline in the drawing */
  readonly outline?: string;
  /** Where words about it go first, by window */
  readonly at?: Partial<Record<MapFrame, readonly (readonly [number, number])[]>>;
}

type LonLat = readonly [number, number];
type AtFrames = Partial<Record<MapFrame, LonLat>>;

/** West, south, east and north that a window is to hold, in degrees. */
const windows: Record<MapFrame, readonly [number, number, number, number]> = {
  wide: [34.4, 25.2, 71.5, 39.4],
  levant: [34.7, 30.2, 47.3, 37.4],
  'anbar-baghdad': [40.5, 31.8, 45.9, 35.1]
};

/** Countries of the story, in a lighter tone. */
const storyCountries = ['IRQ', 'SYR', 'LBN', 'AFG', 'GOL'];
/** Lines that are not agreed: between these the border is dashed. */
const dashedPairs = ['GOL ISR', 'GOL SYR', 'ISR PSX'];
/** Its polygon is the city, not the governorate: no outline of its own. */
const unlined = 'IQ-BG';

const countryNames: {
  id: string;
  text: string;
  ar: string;
  rank: number;
  at: AtFrames;
}[] = [
  {
    id: 'IRQ',
    text: 'Iraq',
    ar: 'العراق',
    rank: 1,
    at: { levant: [43.5, 31.6], 'anbar-baghdad': [45.2, 32.35], wide: [43.5, 32.2] }
  },
  {
    id: 'SYR',
    text: 'Syria',
    ar: 'سوريا',
    rank: 1,
    at: { levant: [38.4, 35.6], 'anbar-baghdad': [40.65, 34.95], wide: [38.6, 35.1] }
  },
  { id: 'LBN', text: 'Lebanon', ar: 'لبنان', rank: 3, at: { levant: [34.8, 34.25] } },
  { id: 'JOR', text: 'Jordan', ar: 'الأردن', rank: 2, at: { levant: [36.75, 31.05], wide: [36.4, 30.7] } },
  { id: 'TUR', text: 'Turkey', ar: 'تركيا', rank: 2, at: { levant: [40.3, 37.55], wide: [37.5, 38.6] } },
  {
    id: 'IRN',
    text: 'Iran',
    ar: 'إيران',
    rank: 1,
    at: { levant: [47.2, 34.2], 'anbar-baghdad': [46.1, 34.35], wide: [54.2, 32.4] }
  },
  {
    id: 'SAU',
    text: 'Saudi Arabia',
    ar: 'السعودية',
    rank: 2,
    at: { levant: [40.7, 30.6], wide: [43.8, 26.6] }
  },
  { id: 'AFG', text: 'Afghanistan', ar: 'أفغانستان', rank: 1, at: { wide: [65.6, 33.7] } },
  { id: 'PAK', text: 'Pakistan', ar: 'باكستان', rank: 2, at: { wide: [68.2, 28.6] } },
  { id: 'TKM', text: 'Turkmenistan', ar: 'تركمانستان', rank: 3, at: { wide: [59.4, 39.3] } }
];

/** Towns that help, by window, the most helpful first. */
const towns: Record<MapFrame, string[]> = {
  wide: ['Baghdad', 'Kabul', 'Tehran', 'Damascus', 'Kandahar', 'Herat', 'Mosul', 'Basra', 'Mashhad'],
  levant: [
    'Baghdad',
    'Damascus',
    'Mosul',
    'Aleppo',
    'Basra',
    'Amman',
    'Beirut',
    'Ramadi',
    'Deir ez-Zor',
    'Kirkuk',
    'Homs'
  ],
  'anbar-baghdad': [
    'Baghdad',
    'Ramadi',
    'Samarra',
    'Fallujah',
    'Rutba',
    'Tikrit',
    'Abu Kamal',
    'Karbala',
    'Baquba',
    'Hilla',
    'Najaf'
  ]
};

/** A point near which a river is named. */
const rivers: { id: string; text: string; at: AtFrames }[] = [
  { id: 'Euphrates', text: 'Euphrates', at: { levant: [41.6, 34.25], 'anbar-baghdad': [41.7, 34.25] } },
  { id: 'Tigris', text: 'Tigris', at: { levant: [46.3, 32.4], 'anbar-baghdad': [45.5, 32.75] } }
];

/** Free ground for words about an area without a point, by the id of its place. */
const grounds: Record<string, Partial<Record<MapFrame, LonLat[]>>> = {
  iraq: {
    'anbar-baghdad': [
      [42.6, 32.1],
      [44.6, 32.2],
      [42.2, 35.0],
      [45.1, 34.7]
    ],
    levant: [
      [43.0, 31.2],
      [42.5, 33.2],
      [44.5, 35.6]
    ],
    wide: [[43.5, 31.6]]
  },
  anbar: {
    'anbar-baghdad': [
      [41.6, 33.0],
      [41.5, 33.5],
      [42.2, 32.7]
    ],
    levant: [
      [41.6, 33.1],
      [41.2, 32.6]
    ],
    wide: [[41.6, 33]]
  },
  syria: {
    'anbar-baghdad': [[40.7, 34.9]],
    levant: [
      [38.5, 34.6],
      [39.2, 35.2],
      [38.3, 33.7]
    ],
    wide: [[38.6, 34.9]]
  },
  lebanon: { levant: [[34.9, 34.3]] },
  iran: {
    wide: [
      [54.5, 33.2],
      [54.5, 30.8]
    ]
  },
  afghanistan: {
    wide: [
      [65.5, 33.2],
      [66, 34.6]
    ]
  }
};

const round = Math.round;
const sides = ([lon, lat]: LonLat): [number, number] => {
  const { x, y } = projectPlace(lon, lat);
  return [x, y];
};

/** One line or ring of whole numbers as relative SVG path data. */
export function writePath(line: readonly Position[], closed: boolean): string {
  let [lastX = 0, lastY = 0] = line[0] ?? [];
  let tail = '';
  let steps = 0;
  for (const [x = 0, y = 0] of line.slice(1, closed ? -1 : undefined)) {
    if (x === lastX && y === lastY) continue;
    const [dx, dy] = [x - lastX, y - lastY];
    tail += `${tail === '' || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [lastX, lastY] = [x, y];
    steps += 1;
  }
  // Nothing is left of a ring that is smaller than the grid
  return steps < (closed ? 2 : 1) ? '' : `M${line[0]?.join(' ')}l${tail}${closed ? 'z' : ''}`;
}

/** Without the points that lie within `tolerance` of the line that the others make (Douglas and Peucker). */
function straighten(line: readonly Position[], tolerance: number): Position[] {
  const [first, last] = [line[0], line[line.length - 1]];
  if (!first || !last || line.length < 3) return [...line];
  const [x0 = 0, y0 = 0] = first;
  const [dx, dy] = [(last[0] ?? 0) - x0, (last[1] ?? 0) - y0];
  const length = Math.hypot(dx, dy);
  let [farthest, at] = [tolerance, -1];
  line.forEach(([x = 0, y = 0], index) => {
    const off = length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs((x - x0) * dy - (y - y0) * dx) / length;
    if (off > farthest) [farthest, at] = [off, index];
  });
  if (at < 0) return [first, last];
  return [
    ...straighten(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...straighten(line.slice(at), tolerance)
  ];
}

interface Named {
  id?: string;
  adm0?: string;
  name?: string;
  ar?: string;
  c?: [number, number];
  river?: string;
  reservoir?: boolean;
}
type Topo = Topology<Record<string, GeometryCollection<Named>>>;

type Shape = GeometryObject<Named>;

const factsOf = (shape: Shape): Named => shape.properties ?? {};
const idOf = (shape: Shape): string => factsOf(shape).id ?? String(shape.id ?? '');

type Box = readonly [number, number, number, number];

/** A topology on the drawing, in whole numbers of `unit` drawing units, with its positions along the edge of its cut. */
interface Drawn {
  topology: Topo;
  isCut: (position: Position) => boolean;
  /** Some window, whatever its shape, can show a part of the line */
  isSeen: (line: readonly Position[]) => boolean;
  /** What an element needs to be in drawing units */
  scale: string;
}

/** Projects arcs, not shapes, so that what neighbours share stays shared. */
function draw(topology: Topo, unit: number, window: Box): Drawn {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): LonLat => {
      [x, y] = topology.transform ? [x + dx, y + dy] : [dx, dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const lons = arcs.flat().map(([lon]) => lon);
  const lats = arcs.flat().map(([, lat]) => lat);
  const near = (value: number, all: number[]): boolean =>
    Math.min(Math.abs(value - Math.min(...all)), Math.abs(value - Math.max(...all))) < 0.02;
  const edges = [lons, lats].map((all) => [Math.min(...all), Math.max(...all)]);
  const project = (point: LonLat): Position => sides(point).map((side) => round(side / unit));
  const cut = new Set<string>();
  for (const point of arcs.flat())
    if (near(point[0], edges[0] ?? []) || near(point[1], edges[1] ?? [])) cut.add(project(point).join(' '));
  return {
    topology: { ...topology, transform: undefined, arcs: arcs.map((arc) => straighten(arc.map(project), 2)) },
    isCut: (position) => cut.has(position.join(' ')),
    isSeen: (line) => {
      const xs = line.map(([x = 0]) => x * unit);
      const ys = line.map(([, y = 0]) => y * unit);
      const [wide, high] = [window[2] - window[0], window[3] - window[1]];
      return (
        Math.max(...xs) > window[0] - wide / 4 &&
        Math.min(...xs) < window[2] + wide / 4 &&
        Math.max(...ys) > window[1] - high / 2 &&
        Math.min(...ys) < window[3] + high / 2
      );
    },
    scale: unit === 1 ? '' : ` transform="scale(${unit})"`
  };
}

/** A line without its parts along the cut, which are no coast. */
function uncut(line: readonly Position[], isCut: (position: Position) => boolean): Position[][] {
  const parts: Position[][] = [[]];
  line.forEach((position, index) => {
    const next = line[index + 1];
    parts[parts.length - 1]?.push(position);
    if (next && isCut(position) && isCut(next)) parts.push([]);
  });
  return parts.filter((part) => part.length > 1);
}

/** Ground under all land, far beyond every window. */
const sea = '<rect id="sea" x="-40000" y="-40000" width="80000" height="80000"/>';

const writeSprite = (elements: readonly string[]): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Made by `npm run geo` from content/geo (Natural Earth, public domain). -->',
    sea,
    ...elements,
    '</svg>\n'
  ].join('\n');

const element = (id: string, lines: readonly string[], scale = ''): string =>
  `<path id="${id}" vector-effect="non-scaling-stroke"${scale} d="${lines.join('')}"/>`;

function ringsOf(topology: Topo, shape: Shape): Position[][] {
  const { geometry } = topojson.feature(topology, shape) as Feature;
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function linesOf(topology: Topo, shape: Shape): Position[][] {
  const { geometry } = topojson.feature(topology, shape) as Feature;
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const writeShape = ({ topology, isSeen }: Drawn, shape: Shape): string[] =>
  ringsOf(topology, shape)
    .filter(isSeen)
    .map((ring) => writePath(ring, true));

const shapesOf = (topology: Topo, object: string): GeometryCollection<Named>['geometries'] =>
  topology.objects[object]?.geometries ?? [];

function bakeCountries(drawn: Drawn): string[] {
  const { topology, isCut, isSeen, scale } = drawn;
  const countries = topology.objects.countries as GeometryCollection<Named>;
  // Each shape can be used alone, so each carries the scale
  const group = (id: string, isStory: boolean): string =>
    `<g id="${id}">${shapesOf(topology, 'countries')
      .filter((shape) => storyCountries.includes(idOf(shape)) === isStory)
      .map((shape) => element(idOf(shape), writeShape(drawn, shape), scale))
      .join('')}</g>`;
  const mesh = (wanted: (a: string, b: string) => boolean): Position[][] =>
    topojson.mesh(topology, countries, (a, b) => wanted(idOf(a as Shape), idOf(b as Shape))).coordinates;
  const isDashed = (a: string, b: string): boolean => dashedPairs.includes([a, b].sort().join(' '));
  const path = (id: string, lines: readonly (readonly Position[])[]): string =>
    element(
      id,
      lines.filter(isSeen).map((line) => writePath(line, false)),
      scale
    );
  return [
    group('out', false),
    group('land', true),
    path(
      'coast',
      mesh((a, b) => a === b).flatMap((line) => uncut(line, isCut))
    ),
    path(
      'borders',
      mesh((a, b) => a !== b && !isDashed(a, b))
    ),
    path(
      'dashed',
      mesh((a, b) => a !== b && isDashed(a, b))
    )
  ];
}

function bakeRivers({ topology, scale }: Drawn): string[] {
  return (['rivers', 'reaches'] as const).map((id) =>
    element(
      id,
      shapesOf(topology, 'rivers')
        .filter((shape) => Boolean(factsOf(shape).reservoir) === (id === 'reaches'))
        .flatMap((shape) => linesOf(topology, shape))
        .map((line) => writePath(line, false)),
      scale
    )
  );
}

/** Where a river passes nearest to a point, and its slope there, in degrees between −90 and 90. */
function findReach(topology: Topo, river: string, point: LonLat): number[] {
  const [x, y] = sides(point);
  const reaches = shapesOf(topology, 'rivers')
    .filter((shape) => factsOf(shape).river === river)
    .flatMap((shape) => linesOf(topology, shape))
    .flatMap((line) => line.map((position, index) => ({ line, index, position })))
    .map((reach) => ({
      ...reach,
      off: Math.hypot((reach.position[0] ?? 0) - x, (reach.position[1] ?? 0) - y)
    }))
    .sort((a, b) => a.off - b.off);
  const best = reaches[0];
  if (!best) throw new Error(`content/geo: no river “${river}”`);
  // The slope over some 25 km either way, so that a bend does not tilt the name
  const far = (step: number): Position => {
    let at = best.position;
    for (let index = best.index + step; best.line[index]; index += step) {
      at = best.line[index] ?? at;
      const off = Math.hypot((at[0] ?? 0) - (best.position[0] ?? 0), (at[1] ?? 0) - (best.position[1] ?? 0));
      if (off > 25 * unitsPerKm) break;
    }
    return at;
  };
  const [from = best.position, to = best.position] = [far(-1), far(1)].sort(
    (a, b) => (a[0] ?? 0) - (b[0] ?? 0)
  );
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [...from, ...to];
  return [round((x0 + x1) / 2), round((y0 + y1) / 2), round((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI)];
}

interface Sources {
  near: Topo;
  far: Topo;
  nearRivers: Topo;
  farRivers: Topo;
  lakes: Topo;
  towns: { name: string; lon: number; lat: number }[];
  places: Place[];
}

function readSources(root: string): Sources {
  const read = (file: string): string => readFileSync(join(root, 'content', file), 'utf8');
  const topo = (file: string): Topo => JSON.parse(read(`geo/${file}.topojson`)) as Topo;
  return {
    near: topo('levant'),
    far: topo('wide'),
    nearRivers: topo('levant-rivers'),
    farRivers: topo('wide-rivers'),
    lakes: topo('levant-lakes-50m'),
    towns: JSON.parse(read('geo/places.json')) as Sources['towns'],
    places: parse(read('ledger/places.yaml')) as Place[]
  };
}

/** Drawing units to one unit of the far set: a kilometre, finer than the lines it was made from. */
const farUnit = 4;

/** Projects the geometry in `content/geo` and the windows and names above. `root` is the top of the project. */
export function bakeGeo(root: string): BakedGeo {
  const sources = readSources(root);
  const frames = bakeWindows();
  const near = draw(sources.near, 1, frames.levant);
  const far = draw(sources.far, farUnit, frames.wide);
  const nearRivers = draw(sources.nearRivers, 1, frames.levant);
  const lakes = draw(sources.lakes, 1, frames.wide);
  const governorates = near.topology.objects.gov as GeometryCollection<Named>;
  const inner = topojson.mesh(near.topology, governorates, (a, b) => {
    const [one, other] = [a.properties as Named, b.properties as Named];
    return one.id !== other.id && one.adm0 === other.adm0 && one.id !== unlined && other.id !== unlined;
  }).coordinates;

  const tinted: string[] = [];
  const areas: Record<string, BakedArea> = {};
  for (const { id, name, precision } of sources.places) {
    if (precision !== 'governorate' && precision !== 'country') continue;
    const at = Object.fromEntries(
      Object.entries(grounds[id] ?? {}).map(([frame, points]) => [frame, points.map((point) => sides(point))])
    );
    const ground = grounds[id] ? { at } : {};
    if (precision === 'governorate') {
      const shape = governorates.geometries.find((one) => factsOf(one).name === name);
      if (!shape) throw new Error(`places.yaml, row ${id}: no governorate “${name}” in content/geo`);
      tinted.push(element(idOf(shape), writeShape(near, shape)));
      areas[id] = { ar: factsOf(shape).ar, outline: idOf(shape), ...ground };
    } else {
      const country = countryNames.find((one) => one.text === name);
      const isDrawn = shapesOf(far.topology, 'countries').some((shape) => idOf(shape) === country?.id);
      if (country && isDrawn) areas[id] = { outline: country.id, ...ground };
    }
  }

  const atFrames = (at: AtFrames, find: (point: LonLat) => readonly number[]): BakedName['at'] =>
    Object.fromEntries(
      mapFrames.flatMap((frame) => {
        const point = at[frame];
        return point ? [[frame, find(point)]] : [];
      })
    );
  const project = ([lon, lat]: LonLat): readonly number[] => sides([lon, lat]);
  const townNames = [...new Set(Object.values(towns).flat())].map((text): BakedName => {
    const found = sources.towns.find((one) => one.name === text);
    if (!found) throw new Error(`content/geo/places.json: no town “${text}”`);
    const shown = mapFrames.filter((frame) => towns[frame].includes(text));
    return {
      kind: 'town',
      text,
      rank: Math.min(...shown.map((frame) => towns[frame].indexOf(text))),
      at: Object.fromEntries(shown.map((frame) => [frame, sides([found.lon, found.lat])]))
    };
  });

  return {
    near: writeSprite([
      ...bakeCountries(near),
      element(
        'governorates',
        inner.map((line) => writePath(line, false))
      ),
      ...bakeRivers(nearRivers),
      element(
        'lakes',
        shapesOf(lakes.topology, 'lakes').flatMap((shape) => writeShape(lakes, shape))
      ),
      ...tinted
    ]),
    far: writeSprite([
      ...bakeCountries(far),
      ...bakeRivers(draw(sources.farRivers, farUnit, frames.wide)),
      element(
        'lakes',
        shapesOf(lakes.topology, 'lakes').flatMap((shape) => writeShape(lakes, shape))
      ),
      ...tinted
    ]),
    base: {
      unitsPerKm,
      frames,
      names: [
        ...countryNames.map(({ text, ar, rank, at }): BakedName => {
          return { kind: 'country', text, ar, rank, at: atFrames(at, project) };
        }),
        ...townNames,
        ...rivers.map(({ id, text, at }): BakedName => {
          const find = (point: LonLat): number[] => findReach(nearRivers.topology, id, point);
          return { kind: 'river', text, rank: 1, at: atFrames(at, find) };
        })
      ],
      areas
    }
  };
}

/** The boxes that hold spans of degrees, whose sides bend on the drawing. */
function bakeWindows(): BakedBase['frames'] {
  const bake = ([west, south, east, north]: readonly [number, number, number, number]) => {
    const along = [0, 0.25, 0.5, 0.75, 1].map((part) => west + (east - west) * part);
    const edge = [south, north].flatMap((lat) => along.map((lon) => sides([lon, lat])));
    const xs = edge.map(([x]) => x);
    const ys = edge.map(([, y]) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  };
  return {
    wide: bake(windows.wide),
    levant: bake(windows.levant),
    'anbar-baghdad': bake(windows['anbar-baghdad'])
  };
}

/** `base.ts` as text, before the formatter. */
export function writeBase(base: BakedBase): string {
  const { unitsPerKm: units, frames, names, areas } = base;
  return `/** Made by \`npm run geo\`: where the windows and names of the base map lie, in drawing units. */
import type { MapFrame } from '../names';

export interface BaseName {
  readonly kind: 'country' | 'town' | 'river';
  readonly text: string;
  readonly ar?: string;
  /** Lower is placed first */
  readonly rank: number;
  /** x, y and, for a river, its slope in degrees, by the windows that show the name */
  readonly at: { readonly [frame in MapFrame]?: readonly number[] };
}

export interface BaseArea {
  /** In Arabic script; of governorates only */
  readonly ar?: string;
  /** Id of its outline in the drawing */
  readonly outline?: string;
  /** Where words about it go first, by window */
  readonly at?: { readonly [frame in MapFrame]?: readonly (readonly [number, number])[] };
}

export const unitsPerKm = ${units};

/** Left, top, right and bottom of each window. */
export const frames: { readonly [frame in MapFrame]: readonly [number, number, number, number] } = ${JSON.stringify(frames)};

export const names: readonly BaseName[] = ${JSON.stringify(names)};

/** Countries and governorates that rows name without a town, by the id of the place. */
export const areas: { readonly [place: string]: BaseArea } = ${JSON.stringify(areas)};
`;
}
