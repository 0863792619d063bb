/** The geometry in `geo/`, as the bake reads it. */
import { extent } from 'd3';
import type { Feature, Position } from 'geojson';
import * as topojson from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** What shapes say of themselves; each only what its kind needs. */
export interface Facts {
  id?: string;
  adm0?: string;
  name?: string;
  ar?: string;
  river?: string;
  reservoir?: boolean;
}

export type Topo = Topology<Record<string, GeometryCollection<Facts>>>;
export type Shape = GeometryObject<Facts>;
export type LonLat = readonly [number, number];
/** West, south, east and north in degrees; or left, top, right and bottom in drawing units */
export type Box = readonly [number, number, number, number];

export const factsOf = (shape: Shape): Facts => shape.properties ?? {};
export const idOf = (shape: Shape): string => factsOf(shape).id ?? String(shape.id ?? '');

export const shapesOf = (topology: Topo | undefined, object: string): Shape[] =>
  topology?.objects[object]?.geometries ?? [];

export function ringsOf(topology: Topo, shape: Shape): Position[][] {
  const { geometry } = topojson.feature(topology, shape) as Feature;
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

export function linesOf(topology: Topo, shape: Shape): Position[][] {
  const { geometry } = topojson.feature(topology, shape) as Feature;
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** Arcs in degrees, as they are without quantization and deltas. */
export function arcsOf({ arcs, transform }: Topo): LonLat[][] {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): LonLat => {
      [x, y] = transform ? [x + dx, y + dy] : [dx, dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** The box that holds points, as `[least x, least y, greatest x, greatest y]`. */
export function boxOf(points: readonly Position[] | readonly LonLat[]): Box {
  const [x0 = NaN, x1 = NaN] = extent(points as Position[], ([x = NaN]) => x);
  const [y0 = NaN, y1 = NaN] = extent(points as Position[], ([, y = NaN]) => y);
  return [x0, y0, x1, y1];
}

/** West, south, east and north of the land of a file, in hundredths of a degree. */
export function extentOf(land: Topo | undefined): Box {
  const [west, south, east, north] = boxOf(land ? arcsOf(land).flat() : []);
  const out = (value: number, round: (value: number) => number): number => round(value * 100) / 100;
  return [out(west, Math.floor), out(south, Math.floor), out(east, Math.ceil), out(north, Math.ceil)];
}

/** The box that holds boxes. */
export const joinBoxes = (boxes: readonly Box[]): Box =>
  boxOf(
    boxes.flatMap(([x0, y0, x1, y1]): LonLat[] => [
      [x0, y0],
      [x1, y1]
    ])
  );
