/** Reads and checks what a story’s map is made from. Build only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../../reading/fault';
import { sayIssues } from '../../../reading/issues';
import { suggest } from '../../../reading/nearest';
import { readPath } from '../../../reading/path';
import { readYaml } from '../../../reading/yaml';
import { type GeoMap, geoMap } from './shape';
import { type Topo, factsOf, idOf, shapesOf } from './topology';

const folder = 'content/geo';
export const geoFile = `${folder}/map.yaml`;

const gazetteer = z.array(z.looseObject({ name: z.string(), lon: z.number(), lat: z.number() }));

/** What a map is baked from. */
export interface Geo {
  readonly map: GeoMap;
  /** By the names of their files */
  readonly topologies: ReadonlyMap<string, Topo>;
  readonly towns: z.infer<typeof gazetteer>;
}

/** The texts in `geo/` and `geo/baked/` of a content folder, by their paths as faults name them: `content/geo/map.yaml`. */
export function readGeoFiles(content: string): Record<string, string> {
  const texts = ['geo', 'geo/baked'].flatMap((of) =>
    existsSync(join(content, of))
      ? readdirSync(join(content, of), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(
            ({ name }) => [`content/${of}/${name}`, readFileSync(join(content, of, name), 'utf8')] as const
          )
      : []
  );
  return Object.fromEntries(texts);
}

/** The geometry and every fault in it; undefined where it has any. `frames`: the ids of the story’s windows. */
export function parseGeo(
  files: Record<string, string>,
  frames: readonly string[]
): { geo?: Geo; faults: Fault[] } {
  const text = files[geoFile];
  if (text === undefined)
    return {
      faults: [{ file: geoFile, says: 'missing file; see content/geo/README.md for what it holds' }]
    };
  const { value: map, faults: ofMap, lineOf } = readYaml(geoFile, text, geoMap);
  if (!map) return { faults: ofMap };
  const inMap = ({ field, says }: Wrong): Fault => ({
    file: geoFile,
    line: lineOf(readPath(field)),
    field,
    says
  });

  const faults: Fault[] = [];
  const open = (field: string, name: string): unknown => {
    const source = files[`${folder}/${name}`];
    if (source === undefined) {
      const known = Object.keys(files).map((path) => path.slice(folder.length + 1));
      faults.push(
        inMap({
          field,
          says: `no file “${name}” in geo/; allowed: one that is there${suggest(name, known)}`
        })
      );
      return undefined;
    }
    try {
      return JSON.parse(source) as unknown;
    } catch {
      faults.push({
        file: `${folder}/${name}`,
        says: 'not JSON; allowed: what the README of geo/ says of it'
      });
      return undefined;
    }
  };
  const topologies = new Map<string, Topo>();
  for (const [sheet, { land, rivers, lakes }] of Object.entries(map.sheets))
    for (const [key, name, object] of [
      ['land', land, 'countries'],
      ['rivers', rivers, 'rivers'],
      ['lakes', lakes, 'lakes']
    ] as const) {
      if (name === undefined || topologies.has(name)) continue;
      const topology = open(`sheets.${sheet}.${key}`, name);
      if (topology === undefined) continue;
      if (isTopology(topology, object)) topologies.set(name, topology);
      else
        faults.push({
          file: `${folder}/${name}`,
          says: `no TopoJSON with an object “${object}”; allowed: a Topology with one`
        });
    }
  const listed = open('gazetteer', map.gazetteer);
  const towns = gazetteer.safeParse(listed, { reportInput: true });
  if (!towns.success && listed !== undefined)
    faults.push(
      ...sayIssues(towns.error.issues, gazetteer).map((says) => ({
        file: `${folder}/${map.gazetteer}`,
        says
      }))
    );
  if (faults.length > 0 || !towns.success) return { faults };
  const geo: Geo = { map, topologies, towns: towns.data };
  const wrongs = findWrongs(geo, frames).map(inMap);
  return wrongs.length > 0 ? { faults: wrongs } : { geo, faults: [] };
}

const isTopology = (value: unknown, object: string): value is Topo => {
  const { type, objects, arcs } = (value ?? {}) as { type?: unknown; objects?: object; arcs?: unknown };
  return type === 'Topology' && Array.isArray(arcs) && object in (objects ?? {});
};

interface Wrong {
  field: string;
  says: string;
}

/** What no single field can show. */
function findWrongs({ map, topologies, towns }: Geo, frames: readonly string[]): Wrong[] {
  const wrong: Wrong[] = [];
  const add = (field: string, says: string): void => void wrong.push({ field, says });
  const known = (
    field: string,
    names: readonly string[],
    allowed: readonly string[],
    where: string
  ): void => {
    for (const name of names)
      if (!allowed.includes(name))
        add(field, `“${name}” is not known; allowed: ${where}${suggest(name, allowed)}`);
  };
  const { sheets, windows } = map;
  const inStory = `the windows of story.yaml: ${frames.join(', ')}`;
  const ofWindows = (field: string, by: object): void => known(field, Object.keys(by), frames, inStory);

  ofWindows('windows', windows);
  for (const frame of frames)
    if (!(frame in windows)) add('windows', `no “${frame}”; allowed: each of ${inStory}`);
  for (const [id, { holds, sheet }] of Object.entries(windows)) {
    const [west, south, east, north] = holds;
    if (west >= east || south >= north)
      add(
        `windows.${id}.holds`,
        `[${holds.join(', ')}] is empty; allowed: [west, south, east, north], the lesser before the greater`
      );
    if (!sheets[sheet])
      add(`windows.${id}.sheet`, `there is no ${sheet} sheet; allowed: near, or one more in sheets`);
  }
  for (const sheet of ['near', 'far', 'aside'] as const)
    if (sheets[sheet] && !Object.values(windows).some((one) => one.sheet === sheet))
      add(`sheets.${sheet}`, 'no window is cut from it; allowed: a near sheet, and others only for windows');

  const shapes = Object.values(sheets).flatMap(({ land, rivers }) => ({
    countries: shapesOf(topologies.get(land), 'countries').map(idOf),
    rivers:
      rivers === undefined
        ? []
        : shapesOf(topologies.get(rivers), 'rivers').map((one) => factsOf(one).river ?? '')
  }));
  const countries = shapes.flatMap((one) => one.countries);
  const inLand = 'ids of countries in the land of a sheet';
  known('storyCountries', map.storyCountries, countries, inLand);
  map.dashed.forEach((pair, index) => known(`dashed ${index + 1}`, pair, countries, inLand));
  known(
    'unlined',
    map.unlined,
    shapesOf(topologies.get(sheets.near.land), 'gov').map(idOf),
    'ids of gov in the land of the near sheet'
  );
  map.countries.forEach(({ id, at }, index) => {
    known(`countries ${index + 1}.id`, [id], countries, inLand);
    ofWindows(`countries ${index + 1}.at`, at);
  });
  ofWindows('towns', map.towns);
  for (const [frame, names] of Object.entries(map.towns))
    known(
      `towns.${frame}`,
      names,
      towns.map(({ name }) => name),
      `names in ${map.gazetteer}`
    );
  map.rivers.forEach(({ id, at }, index) => {
    ofWindows(`rivers ${index + 1}.at`, at);
    for (const frame of Object.keys(at)) {
      const rivers = sheets[windows[frame]?.sheet ?? 'near']?.rivers;
      const names =
        rivers === undefined
          ? []
          : shapesOf(topologies.get(rivers), 'rivers').map((one) => factsOf(one).river ?? '');
      known(`rivers ${index + 1}.id`, [id], names, `a river of the sheet of ${frame}`);
    }
  });
  for (const [place, at] of Object.entries(map.grounds)) ofWindows(`grounds.${place}`, at);
  return wrong;
}
