import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { format, resolveConfig } from 'prettier';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bakeGeo, writeBase, writePath } from './bakeGeo';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/lib/scenes/map');
const read = (file: string): string => readFileSync(file, 'utf8');
const baked = bakeGeo(root);

interface Facts {
  id: string;
  adm0: string;
  name: string;
}
type Topo = Topology<{ gov: GeometryCollection<Facts>; countries: GeometryCollection }>;
const topo = (name: string): Topo => JSON.parse(read(join(root, `content/geo/${name}.topojson`))) as Topo;
const levant = topo('levant');
const governorates = (feature(levant, levant.objects.gov) as FeatureCollection<Polygon, Facts>).features;

describe('the geometry of the base map', () => {
  it('has the 18 governorates of Iraq and the 14 of Syria, each once', () => {
    const ids = governorates.map(({ properties }) => properties.id);
    expect(ids.filter((id) => id.startsWith('IQ-'))).toHaveLength(18);
    expect(ids.filter((id) => id.startsWith('SY-'))).toHaveLength(14);
    expect(new Set(ids).size).toBe(32);
  });

  it('is wound so that no shape fills the globe', () => {
    for (const name of ['levant', 'wide']) {
      const topology = topo(name);
      const { features } = feature(topology, topology.objects.countries);
      for (const shape of features) expect(geoArea(shape), `${name} ${shape.id}`).toBeLessThan(0.2);
    }
    for (const shape of governorates) expect(geoArea(shape), shape.properties.name).toBeLessThan(0.01);
  });

  it('has each town of the ledger inside the governorate that its row names', () => {
    const places = parse(read(join(root, 'content/ledger/places.yaml'))) as {
      id: string;
      precision: string;
      governorate?: string;
      lat: number;
      lon: number;
    }[];
    // Baghdad’s polygon is the city alone, so Abu Ghraib falls outside it
    const towns = places.filter(
      ({ id, precision }) => /town|city|district/.test(precision) && id !== 'abu-ghraib'
    );
    const checked = towns.flatMap(({ id, governorate, lon, lat }) => {
      const shape = governorates.find(({ properties }) => properties.name === governorate);
      return shape ? [`${id} ${geoContains(shape as Feature<Polygon>, [lon, lat])}`] : [];
    });
    expect(checked.length).toBeGreaterThan(6);
    expect(checked.filter((one) => !one.endsWith('true'))).toEqual([]);
  });
});

describe('npm run geo', () => {
  it('writes what is committed', async () => {
    expect(read(join(folder, 'near.svg'))).toBe(baked.near);
    expect(read(join(folder, 'far.svg'))).toBe(baked.far);
    const file = join(folder, 'base.ts');
    const options = await resolveConfig(file);
    expect(read(file)).toBe(await format(writeBase(baked.base), { ...options, filepath: file }));
  });

  it('keeps the drawing light', () => {
    expect(gzipSync(baked.near).length).toBeLessThan(15_000);
    expect(gzipSync(baked.far).length).toBeLessThan(19_000);
  });

  it('writes whole numbers and no colour: the page paints', () => {
    for (const sheet of [baked.near, baked.far]) {
      const data = [...sheet.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);
      expect(data.length).toBeGreaterThan(10);
      for (const d of data) expect(d).toMatch(/^(M-?\d+ -?\d+l(-?\d+| )+z?)*$/);
      expect(sheet).not.toMatch(/fill=|stroke=|style=/);
    }
  });

  it('gives an outline to every governorate without a town and every country that the windows show', () => {
    for (const [id, { outline }] of Object.entries(baked.base.areas))
      expect(baked.far, id).toContain(`id="${outline}"`);
    expect(Object.keys(baked.base.areas)).toEqual(
      expect.arrayContaining(['iraq', 'syria', 'lebanon', 'iran', 'afghanistan'])
    );
    expect(baked.base.areas.anbar?.outline).toBe('IQ-AN');
    expect(baked.near).toContain('id="IQ-AN"');
    expect(baked.near).toContain('id="IRQ"');
  });

  it('leaves out points that say nothing', () => {
    expect(
      writePath(
        [
          [0, 0],
          [0, 0],
          [3, -4],
          [0, 0]
        ],
        true
      )
    ).toBe('');
    expect(
      writePath(
        [
          [1, 2],
          [4, 0],
          [4, 5]
        ],
        false
      )
    ).toBe('M1 2l3-2 0 5');
  });
});
