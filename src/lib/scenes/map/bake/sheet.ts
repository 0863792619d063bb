/** Draws a sheet: paths by id in whole numbers, without colours. */
import type { Position } from 'geojson';
import * as topojson from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import {
  type Box,
  type Facts,
  type LonLat,
  type Shape,
  type Topo,
  arcsOf,
  boxOf,
  factsOf,
  idOf,
  linesOf,
  ringsOf,
  shapesOf
} from './topology';

/** A topology on the drawing, in whole numbers of a unit, with its positions along the edge of its cut. */
export interface Drawn {
  readonly topology: Topo;
  readonly isCut: (position: Position) => boolean;
  /** Some window, whatever its shape, can show a part of the line */
  readonly isSeen: (line: readonly Position[]) => boolean;
  /** What an element needs to be in drawing units */
  readonly scale: string;
}

/**
 * Projects arcs, not shapes, so that what neighbours share stays shared. `unit`: drawing units to one of its numbers;
 * `seen`: the box of what windows can show.
 */
export function draw(topology: Topo, unit: number, project: (point: LonLat) => LonLat, seen: Box): Drawn {
  const arcs = arcsOf(topology);
  const set = (point: LonLat): Position => project(point).map((side) => Math.round(side / unit));
  const [west, south, east, north] = boxOf(arcs.flat());
  const isNear = (value: number, low: number, high: number): boolean =>
    Math.min(value - low, high - value) < Math.min(0.02, (high - low) / 500);
  const cut = new Set(
    arcs
      .flat()
      .filter(([lon, lat]) => isNear(lon, west, east) || isNear(lat, south, north))
      .map((point) => set(point).join(' '))
  );
  const [left, top, right, bottom] = seen;
  return {
    topology: { ...topology, transform: undefined, arcs: arcs.map((arc) => straighten(arc.map(set), 2)) },
    isCut: (position) => cut.has(position.join(' ')),
    isSeen: (line) => {
      const [x0, y0, x1, y1] = boxOf(line);
      return x1 * unit > left && x0 * unit < right && y1 * unit > top && y0 * unit < bottom;
    },
    scale: unit === 1 ? '' : ` transform="scale(${unit})"`
  };
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

const element = (id: string, lines: readonly string[], scale = ''): string =>
  `<path id="${id}" vector-effect="non-scaling-stroke"${scale} d="${lines.join('')}"/>`;

const writeLines = (id: string, lines: readonly (readonly Position[])[], scale?: string): string =>
  element(
    id,
    lines.map((line) => writePath(line, false)),
    scale
  );

const ringsSeen = ({ topology, isSeen }: Drawn, shape: Shape): string[] =>
  ringsOf(topology, shape)
    .filter(isSeen)
    .map((ring) => writePath(ring, true));

/** Countries in two groups, those of the story apart, and the lines that they share, and do not. */
export function writeCountries(
  drawn: Drawn,
  { storyCountries, dashed }: { storyCountries: readonly string[]; dashed: readonly (readonly string[])[] }
): string[] {
  const { topology, isCut, isSeen, scale } = drawn;
  const countries = topology.objects.countries as GeometryCollection<Facts>;
  const group = (id: string, isStory: boolean): string =>
    element(
      id,
      shapesOf(topology, 'countries')
        .filter((shape) => storyCountries.includes(idOf(shape)) === isStory)
        .flatMap((shape) => ringsSeen(drawn, shape)),
      scale
    );
  const mesh = (wanted: (a: string, b: string) => boolean): Position[][] =>
    topojson.mesh(topology, countries, (a, b) => wanted(idOf(a as Shape), idOf(b as Shape))).coordinates;
  const pairs = dashed.map((pair) => [...pair].sort().join(' '));
  const isDashed = (a: string, b: string): boolean => pairs.includes([a, b].sort().join(' '));
  const path = (id: string, lines: readonly (readonly Position[])[]): string =>
    writeLines(id, lines.filter(isSeen), scale);
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

/** Lines between governorates of one country, where both are to have an outline. */
export function writeGovernorates({ topology }: Drawn, unlined: readonly string[]): string {
  const { gov } = topology.objects;
  const isLined = ({ id = '' }: Facts): boolean => !unlined.includes(id);
  const inner = gov
    ? topojson.mesh(topology, gov, (a, b) => {
        const [one, other] = [factsOf(a as Shape), factsOf(b as Shape)];
        return one.id !== other.id && one.adm0 === other.adm0 && isLined(one) && isLined(other);
      }).coordinates
    : [];
  return writeLines('governorates', inner);
}

/** Rivers, and their reaches in a lake. */
export const writeRivers = (drawn: Drawn | undefined): string[] =>
  (['rivers', 'reaches'] as const).map((id) => {
    const shapes = shapesOf(drawn?.topology, 'rivers').filter(
      (shape) => Boolean(factsOf(shape).reservoir) === (id === 'reaches')
    );
    return writeLines(
      id,
      drawn ? shapes.flatMap((shape) => linesOf(drawn.topology, shape)) : [],
      drawn?.scale
    );
  });

export const writeLakes = (drawn: Drawn | undefined): string =>
  element(
    'lakes',
    drawn ? shapesOf(drawn.topology, 'lakes').flatMap((shape) => ringsSeen(drawn, shape)) : []
  );

/** A sheet as SVG. `sea`: half the side of the ground under all land, far beyond every window. */
export const writeSheet = (sea: number, elements: readonly string[]): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!-- Made by `npm run geo`; its sources: README.md of the folder geo. -->',
    `<rect id="sea" x="${-sea}" y="${-sea}" width="${2 * sea}" height="${2 * sea}"/>`,
    ...elements,
    '</svg>\n'
  ].join('\n');
