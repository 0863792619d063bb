import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { ledger } from '../../../content/content';
import { sayFault } from '../../../reading/fault';
import { findContentFolder } from '../../../story/folder';
import { mapFrames } from '../../../story';
import { bakeGeo } from './bake';
import { checkGeo } from './checkGeo';
import { type Geo, parseGeo, readGeoFiles } from './readGeo';
import { type Facts, idOf, shapesOf } from './topology';

const files = readGeoFiles(findContentFolder(process.env));
const frames = mapFrames.map(({ id }) => id);
const { geo, faults } = parseGeo(files, frames);
const { map, topologies } = geo as Geo;
const land = (file: string) => topologies.get(file)!;
const shapes = (file: string, object: string): Feature[] => {
  const topology = land(file);
  const found = topology.objects[object];
  return found ? (feature(topology, found) as FeatureCollection).features : [];
};
const near = map.sheets.near.land;

describe('the map of the story', () => {
  it('has no fault, and is committed as npm run geo writes it', () => {
    expect(faults.map(sayFault)).toEqual([]);
    expect(checkGeo(files, frames, ledger.places).map(sayFault)).toEqual([]);
  });

  it('has every country and governorate once, wound so that none fills the globe', () => {
    for (const { land: file } of Object.values(map.sheets))
      for (const object of ['countries', 'gov']) {
        const ids = shapesOf(land(file), object).map(idOf);
        expect(new Set(ids).size, `${file} ${object}`).toBe(ids.length);
        for (const shape of shapes(file, object))
          expect(geoArea(shape), `${file} ${shape.id}`).toBeLessThan(1);
      }
  });

  it('has each town of the ledger inside the governorate that its row names, if that has an outline', () => {
    const outside = ledger.places.flatMap(({ id, precision, governorate, lat, lon }) => {
      if (!/town|city|district/.test(precision) || lat === null || lon === null) return [];
      const shape = shapes(near, 'gov').find(({ properties }) => (properties as Facts).name === governorate);
      const isLined = shape && !map.unlined.includes((shape.properties as Facts).id ?? '');
      return isLined && !geoContains(shape as Feature<Polygon>, [lon, lat]) ? [id] : [];
    });
    expect(outside).toEqual([]);
  });

  it('is light', () => {
    const { near: close, far = '', aside = '' } = bakeGeo(geo as Geo).sheets;
    expect(gzipSync(close).length).toBeLessThan(15_000);
    expect(gzipSync(far).length).toBeLessThan(19_000);
    expect(gzipSync(aside).length).toBeLessThan(5_000);
  });
});
