import { describe, expect, it } from 'vitest';
import type { LedgerEvent, Record } from '../../ledger/record';
import type { MapSettings } from './settings';
import { moment, recordFor } from './testRecord';
import { findLegs, findStops, viewMap } from './view';

const whole: MapSettings = { from: '1962', to: '1975', frame: 'lake' };
const record = recordFor(whole);
const see = (at: string, options = {}) => viewMap(record, moment(at, options), whole);
const find = (at: string, id: string, options = {}) =>
  see(at, options).events.find(({ event }) => event.id === id);
const named = (id: string): LedgerEvent => {
  const found = record.events.find((event) => event.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};
/** The record with one more event, after the row of another. */
const withEvent = (like: string, changes: Partial<LedgerEvent>): Record => ({
  ...record,
  events: [...record.events, { ...named(like), ...changes, id: 'ev-made-up' }]
});

describe('what the map shows at a moment', () => {
  it('has an event from its day on: of the moment first, earlier afterwards', () => {
    const id = 'ev-1965-05-word';
    expect(find('1965-05-08', id)).toBeUndefined();
    expect(find('1965-05-09', id)).toMatchObject({ current: true, status: 'reported', exactness: 'point' });
    expect(find('1965-05-10', id)).toMatchObject({ current: false });
  });

  it('shows an imprecise date at the latest day that its range allows', () => {
    expect(find('1970-11-29', 'ev-1970-autumn-moorings')).toBeUndefined();
    expect(find('1970-11-30', 'ev-1970-autumn-moorings')?.current).toBe(true);
    expect(find('1965-09-29', 'ev-1965-09-accepted')).toBeUndefined();
    expect(find('1965-09', 'ev-1965-09-accepted')?.current).toBe(true);
  });

  it('shows an undated event where its row lets the picture draw it', () => {
    expect(find('1968-12', 'ev-1969-letter')).toBeUndefined();
    expect(find('1969-01', 'ev-1969-letter')).toMatchObject({ current: true, status: 'claimed' });
  });

  it('leaves out what ended before the chapter begins', () => {
    const late = { ...whole, from: '1968-06' };
    const ids = viewMap(record, moment('1970-06'), late).events.map(({ event }) => event.id);
    expect(ids).not.toContain('ev-1968-02-committee');
    expect(ids).toContain('ev-1968-11-03-declared');
  });

  it('has an event without more than a country only while it is of the moment', () => {
    const id = 'ev-1962-oars-lent';
    expect(find('1962', id)).toMatchObject({ exactness: 'country', current: true });
    expect(find('1963-01', id)).toBeUndefined();
    expect(see('1963-01').placeless).toBe(see('1962').placeless + 1);
    expect(find('1974-12', 'ev-1974-scheme')).toMatchObject({ exactness: 'governorate', current: false });
  });

  it('takes the most exact place that a row names', () => {
    expect(find('1968-11-03', 'ev-1968-11-03-crowd')).toMatchObject({
      approximate: true,
      places: [{ id: 'ferry-quarter' }]
    });
    const several = withEvent('ev-1965-05-word', {
      places: ['orlund', 'brathdale', 'oxlade'].map((id) => ({ id, role: 'location' }))
    });
    const events = viewMap(several, moment('1965-05-09'), whole).events;
    expect(events.find(({ event }) => event.id === 'ev-made-up')?.places.map(({ id }) => id)).toEqual([
      'oxlade'
    ]);
  });

  it('colours an event by the family of whoever acts first, and by none where nobody has one', () => {
    expect(find('1965-05-09', 'ev-1965-05-word')?.hue).toBe('gold');
    expect(find('1965-09', 'ev-1965-09-accepted')?.hue).toBe('teal');
    expect(find('1968-11-03', 'ev-1968-11-03-crowd')?.hue).toBe('blue');
    const nobody = withEvent('ev-1965-05-word', { actors: [{ id: 'nell-harrow', role: 'alone' }] });
    const events = viewMap(nobody, moment('1965-05-09'), whole).events;
    expect(events.find(({ event }) => event.id === 'ev-made-up')?.hue).toBe('ink');
  });

  it('leaves out what its row keeps off the map', () => {
    expect(find('1974-02', 'ev-1974-drawer')).toBeUndefined();
  });

  it('says when the last event was and when the next will be, where nothing is placed', () => {
    const view = see('1961');
    expect(view.events).toEqual([]);
    expect(view.next).toBe('spring 1962');
    expect(view.last).toBeUndefined();
    expect(see('1975').last).toBe('May to September 1974');
  });
});

describe('accounts on the map', () => {
  const id = 'ev-1968-11-03-declared';

  it('make an event the claim of the party that tells it, and leave all else as it is', () => {
    const neutral = see('1968-11-03');
    const party = see('1968-11-03', { account: 'club' });
    const told = party.events.filter(({ said }) => said !== undefined).map(({ event }) => event.id);
    expect(told).toEqual([id]);
    expect(find('1968-11-03', id, { account: 'club' })).toMatchObject({ status: 'claimed', hue: 'gold' });
    expect(find('1968-11-03', id, { account: 'association' })).toMatchObject({
      status: 'claimed',
      hue: 'teal'
    });
    expect(find('1968-11-03', id)).toMatchObject({ status: 'disputed' });
    const others = ({ events }: typeof neutral) => events.filter(({ event }) => event.id !== id);
    expect(others(party)).toEqual(others(neutral));
  });

  it('agree unless a party has words of its own for a drawn event', () => {
    expect(see('1965-05').agree).toBe(true);
    for (const account of ['records', 'club', 'association'])
      expect(see('1968-11-03', { account }).agree).toBe(false);
  });
});

describe('journeys', () => {
  const legsOf = (at: string, of = record) => {
    const { places, events } = viewMap(of, moment(at), whole);
    return findLegs(places, events);
  };
  const stopsOf = (at: string, of = record) => findStops(legsOf(at, of));

  it('number their stops in order, from where each began', () => {
    expect(stopsOf('1972').map(({ place, number }) => `${number} ${place.id}`)).toEqual([
      '0 pellmouth',
      '1 oxlade',
      '2 hathmoor',
      '3 dunmarrow'
    ]);
  });

  it('have legs up to the moment and none after it', () => {
    expect(legsOf('1962')).toEqual([]);
    expect(legsOf('1963').map(({ to, current }) => `${to.id} ${current}`)).toEqual([
      'oxlade true',
      'hathmoor true'
    ]);
    expect(legsOf('1971').map(({ from, to, current }) => `${from.id} ${to.id} ${current}`)).toEqual([
      'pellmouth oxlade false',
      'oxlade hathmoor false',
      'pellmouth dunmarrow true'
    ]);
  });

  it('keep the number of a place that is reached again', () => {
    const back = withEvent('ev-1971-juniors', {
      journey: { of: 'far-shore-juniors', stops: ['dunmarrow', 'oxlade'] }
    });
    const stops = stopsOf('1971', back);
    expect(stops.find(({ place }) => place.id === 'oxlade')).toMatchObject({ number: 1, current: true });
    expect(stops.find(({ place }) => place.id === 'hathmoor')).toMatchObject({ number: 2, current: false });
    expect(stops.find(({ place }) => place.id === 'dunmarrow')).toMatchObject({ number: 3 });
  });
});
