/** Makes the drawing of the base map, and where its windows and names lie, from a story’s geometry. Build only. */
import { polygonContains } from 'd3';
import { makeProjection } from '../../../ledger/build/projection';
import type { BakedBase, BakedGeo, BakedName, SheetName } from './baked';
import { layLines, readLines } from './lines';
import type { Geo } from './readGeo';
import {
  type Drawn,
  draw,
  writeCountries,
  writeGovernorates,
  writeLakes,
  writeRivers,
  writeSheet
} from './sheet';
import {
  type Box,
  type LonLat,
  type Topo,
  boxOf,
  extentOf,
  factsOf,
  joinBoxes,
  linesOf,
  shapesOf
} from './topology';

type Sides = (point: LonLat) => [number, number];

/** `geo` has no fault: `checkGeo`. */
export function bakeGeo({ map, topologies, towns }: Geo): BakedGeo {
  const { parallels, center, unitsPerKm } = map.projection;
  const { near: nearFiles, aside } = map.sheets;
  const projection = {
    parallels,
    center,
    ...(aside ? { aside: { center: aside.center, holds: extentOf(topologies.get(aside.land)) } } : {})
  };
  const project = makeProjection({ ...projection, unitsPerKm });
  const sides: Sides = ([lon, lat]) => {
    const { x, y } = project(lon, lat);
    return [x, y];
  };
  const windows = Object.fromEntries(
    Object.entries(map.windows).map(([id, { holds, sheet }]) => {
      const box = boxAround(holds, sides);
      const files = map.sheets[sheet];
      const ends = files?.around ? undefined : outlineOf(extentOf(topologies.get(files?.land ?? '')), sides);
      return [id, { box, reach: reachOf(box, ends), sheet }];
    })
  );
  const seenOn = (sheet: SheetName): Box =>
    joinBoxes(Object.values(windows).flatMap((one) => (one.sheet === sheet ? [one.reach] : [])));
  const drawFile = (file: string | undefined, sheet: SheetName, unit = 1): Drawn | undefined => {
    const topology = file === undefined ? undefined : topologies.get(file);
    return topology && draw(topology, unit, sides, seenOn(sheet));
  };

  const names = nameBase({ map, towns }, sides, (river, sheet, point) =>
    findReach(drawFile(map.sheets[sheet]?.rivers, sheet)?.topology, river, point)
  );
  const near = drawFile(nearFiles.land, 'near') as Drawn;
  const corners = Object.values(windows).flatMap(({ reach }) => reach);
  // Beyond all that can be seen, in round numbers
  const sea = Math.ceil((1.5 * Math.max(...corners.map(Math.abs))) / 10_000) * 10_000;
  const drawWhole = (sheet: 'far' | 'aside'): { [name in SheetName]?: string } => {
    const files = map.sheets[sheet];
    if (!files) return {};
    const { land, rivers, lakes, unit } = files;
    return {
      [sheet]: writeSheet(sea, [
        ...writeCountries(drawFile(land, sheet, unit) as Drawn, map),
        ...writeRivers(drawFile(rivers, sheet, unit)),
        writeLakes(drawFile(lakes, sheet))
      ])
    };
  };
  const sheets = {
    near: writeSheet(sea, [
      ...writeCountries(near, map),
      writeGovernorates(near, map.unlined),
      ...writeRivers(drawFile(nearFiles.rivers, 'near')),
      writeLakes(drawFile(nearFiles.lakes, 'near'))
    ]),
    ...drawWhole('far'),
    ...drawWhole('aside')
  };
  const lines = Object.fromEntries(
    Object.entries(windows).map(([id, { box, sheet }]) => [id, layLines(readLines(sheets[sheet] ?? ''), box)])
  );
  return {
    sheets,
    base: { projection, unitsPerKm, windows, names, grounds: pointsOf(map.grounds, sides), lines }
  };
}

/** The edge of a span of degrees on the drawing, where its sides bend. */
function outlineOf([west, south, east, north]: Box, sides: Sides): [number, number][] {
  const steps = Array.from({ length: 60 }, (_, index) => index / 60);
  return [
    ...steps.map((part): LonLat => [west + (east - west) * part, north]),
    ...steps.map((part): LonLat => [east, north + (south - north) * part]),
    ...steps.map((part): LonLat => [east + (west - east) * part, south]),
    ...steps.map((part): LonLat => [west, south + (north - south) * part])
  ].map(sides);
}

/** Figures are so many times as wide as they are high, and a window is moved by a part of its sides. */
const shapes = { widest: 2.6, highest: 0.8, moved: 0.2 };

/** As much as figures can show around a window, and no more than `ends`, the edge of what is drawn, allows. */
function reachOf(box: Box, ends: [number, number][] | undefined): Box {
  const [left, top, right, bottom] = box;
  const [width, height] = [right - left, bottom - top];
  const aside = Math.max(0, height * shapes.widest - width) / 2 + width * shapes.moved;
  const above = Math.max(0, width / shapes.highest - height) / 2 + height * shapes.moved;
  const most = [left - aside, top - above, right + aside, bottom + above] as const;
  const isDrawn = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean =>
    !ends ||
    Array.from({ length: 21 }, (_, index) => index / 20).every((part) =>
      [
        [x0 + (x1 - x0) * part, y0],
        [x0 + (x1 - x0) * part, y1],
        [x0, y0 + (y1 - y0) * part],
        [x1, y0 + (y1 - y0) * part]
      ].every((point) => polygonContains(ends, point as [number, number]))
    );
  // Every side goes on by itself, as far as it can
  const reach: [number, number, number, number] = [...box];
  for (let step = 1; step <= 50; step += 1)
    for (const side of [0, 1, 2, 3] as const) {
      const further = [...reach] as typeof reach;
      further[side] = Math.round(box[side] + ((most[side] - box[side]) * step) / 50);
      if (isDrawn(further)) reach[side] = further[side];
    }
  return reach;
}

/** The box that holds a span of degrees, whose sides bend on the drawing. */
function boxAround([west, south, east, north]: Box, sides: Sides): Box {
  const along = [0, 0.25, 0.5, 0.75, 1].map((part) => west + (east - west) * part);
  return boxOf([south, north].flatMap((lat) => along.map((lon) => sides([lon, lat]))));
}

/** Points by place and window. */
const pointsOf = (grounds: Geo['map']['grounds'], sides: Sides): BakedBase['grounds'] =>
  Object.fromEntries(
    Object.entries(grounds).map(([place, at]) => [
      place,
      Object.fromEntries(Object.entries(at).map(([frame, point]) => [frame, sides(point)]))
    ])
  );

/** Names in the order in which they are placed. `reach`: where a river passes a point of a sheet. */
function nameBase(
  { map, towns: gazetteer }: Pick<Geo, 'map' | 'towns'>,
  sides: Sides,
  reach: (river: string, sheet: SheetName, point: LonLat) => readonly number[]
): BakedName[] {
  const byWindow = (
    at: { [frame: string]: LonLat },
    find: (point: LonLat, frame: string) => readonly number[]
  ): BakedName['at'] =>
    Object.fromEntries(
      Object.keys(map.windows).flatMap((frame) => {
        const point = at[frame];
        return point ? [[frame, find(point, frame)]] : [];
      })
    );
  const shownIn = (town: string): string[] =>
    Object.keys(map.windows).filter((frame) => map.towns[frame]?.includes(town));
  const rankOf = (town: string): number =>
    Math.min(...shownIn(town).map((frame) => map.towns[frame]?.indexOf(town) ?? 0));
  const listed = [...new Set(Object.values(map.towns).flat())].sort((a, b) => rankOf(a) - rankOf(b));
  const towns = listed.flatMap((text): BakedName[] => {
    const found = gazetteer.find(({ name }) => name === text);
    if (!found) return [];
    const shown = shownIn(text);
    return [
      {
        kind: 'town',
        text,
        at: Object.fromEntries(shown.map((frame) => [frame, sides([found.lon, found.lat])]))
      }
    ];
  });
  return [
    ...[...map.countries]
      .sort((a, b) => a.rank - b.rank)
      .map(({ text, at }): BakedName => ({
        kind: 'country',
        text,
        at: byWindow(at, (point) => sides(point))
      })),
    ...towns,
    ...map.rivers.map(({ id, text, at }): BakedName => ({
      kind: 'river',
      text,
      at: byWindow(at, (point, frame) => reach(id, map.windows[frame]?.sheet ?? 'near', sides(point)))
    }))
  ];
}

/** Where a river passes nearest to a point. */
function findReach(topology: Topo | undefined, river: string, [x, y]: LonLat): readonly number[] {
  const off = ([px = 0, py = 0]: readonly number[]): number => Math.hypot(px - x, py - y);
  const [nearest = [x, y]] = shapesOf(topology, 'rivers')
    .filter((shape) => factsOf(shape).river === river)
    .flatMap((shape) => (topology ? linesOf(topology, shape) : []))
    .flat()
    .sort((a, b) => off(a) - off(b));
  return nearest;
}

/** `base.json` as text: an entry a line. */
export function writeBase(base: BakedBase): string {
  const lines = Object.entries(base).map(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) return `"${key}": [\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`;
    if (typeof value !== 'object' || value === null || key === 'projection')
      return `"${key}": ${JSON.stringify(value)}`;
    const entries = Object.entries(value).map(([id, one]) => `${JSON.stringify(id)}: ${JSON.stringify(one)}`);
    return `"${key}": {\n${entries.join(',\n')}\n}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
