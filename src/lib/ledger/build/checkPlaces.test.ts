import { expect, it } from 'vitest';
import { sayFault } from '../../reading/fault';
import { checkPlaces, type Bounds } from './checkPlaces';
import { parseLedger } from './parse';
import type { Ledger, Place } from './schema';
import { smallLedger } from './smallLedger';

const { ledger } = parseLedger({ ...smallLedger });
const lake: Bounds = [-7, -21.5, -4.2, -18];
const at = (change: Partial<Place>): Ledger => ({
  ...ledger,
  places: ledger.places.map((place) => ({ ...place, ...change }))
});
const check = (of: Ledger, windows: readonly Bounds[] = [lake]): string[] =>
  checkPlaces(of, windows).map(sayFault);

it('a place in a window of the map is fine', () => {
  expect(check(ledger)).toEqual([]);
  expect(check(at({ lat: 10, lon: 10 }), [lake, [5, 5, 15, 15]])).toEqual([]);
  expect(check(at({ lat: 10, lon: -175 }), [[170, 5, 190, 15]])).toEqual([]);
  expect(check(at({ lat: 10, lon: 10 }), [])).toEqual([]);
});

it('latitude and longitude that were exchanged are told as that', () => {
  expect(check(at({ lat: -5.72, lon: -20.36 }))).toEqual([
    'content/ledger/places.yaml, row ostrand: lat: -5.72, with lon: -20.36, lies outside the map; did you mean lat: -20.36 and lon: -5.72?'
  ]);
});

it('a point outside the map is told where an event is drawn there', () => {
  const says =
    'content/ledger/places.yaml, row ostrand: lat: 48, with lon: 2, lies outside the map, and an event is drawn there; allowed: a point in one of the windows of geo/map.yaml: lat -21.5 to -18 and lon -7 to -4.2';
  const far = at({ lat: 48, lon: 2 });
  expect(check(far)).toEqual([says]);
  expect(check(at({ lat: 48, lon: 2, precision: 'country' }))).toEqual([]);
  const hide = (events: Ledger['events']): Ledger['events'] =>
    events.map((event) => ({ ...event, label: { hidden: true } }));
  expect(check({ ...far, events: hide(far.events) })).toEqual([]);
  expect(check(at({ lat: null, lon: null }))).toEqual([]);
});
