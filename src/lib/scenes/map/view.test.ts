import { describe, expect, it } from 'vitest';
import { declaration, moment, origins, realRecord, split } from './realRecord';
import { viewMap } from './view';

const record = realRecord(split);
const see = (at: string, options = {}) => viewMap(record, moment(at, options), split);
const find = (at: string, id: string, options = {}) =>
  see(at, options).events.find(({ event }) => event.id === id);

describe('what the map shows at a moment', () => {
  it('has an event from its day on: of the moment first, earlier afterwards', () => {
    const id = 'ev-2007-03-27-dari-killed';
    expect(find('2007-03-26', id)).toBeUndefined();
    expect(find('2007-03-27', id)).toMatchObject({ current: true, status: 'claimed', exactness: 'point' });
    expect(find('2007-03-28', id)).toMatchObject({ current: false });
  });

  it('shows an imprecise date at the latest day that its range allows', () => {
    const id = 'ev-2007-10-11-samarra';
    expect(find('2007-11-29', id)).toBeUndefined();
    expect(find('2007-11-30', id)?.current).toBe(true);
    expect(find('2007-02-27', 'ev-2007-02-fallujah-mosque')).toBeUndefined();
    expect(find('2007-02', 'ev-2007-02-fallujah-mosque')?.current).toBe(true);
  });

  it('leaves out what ended before the chapter begins', () => {
    const late = { ...split, from: '2007' };
    const ids = viewMap(record, moment('2007-06'), late).events.map(({ event }) => event.id);
    expect(ids).not.toContain('ev-2006-09-anbar-salvation-council');
    expect(ids).toContain('ev-2007-02-fallujah-mosque');
  });

  it('has an event without more than a country only while it is of the moment', () => {
    expect(find('2007-06-06', 'ev-2007-06-06-truce')).toMatchObject({ exactness: 'country', current: true });
    expect(find('2007-06-07', 'ev-2007-06-06-truce')).toBeUndefined();
    expect(see('2007-06-07').placeless).toBeGreaterThan(see('2007-06-05').placeless);
    expect(find('2006-12', 'ev-2006-09-anbar-salvation-council')).toMatchObject({
      exactness: 'governorate',
      current: false
    });
  });

  it('takes the most exact place that a row names', () => {
    expect(find('2007-06', 'ev-2007-06-baghdad-gunbattles')).toMatchObject({
      approximate: true,
      places: [{ id: 'west-baghdad' }]
    });
    expect(find('2006-10-12', 'ev-2006-10-12-hilf')?.places.map(({ id }) => id)).toEqual(['anbar']);
  });

  it('colours an event by the family of whoever acts first, and by none where nobody has one', () => {
    expect(find('2006-09', 'ev-2006-09-anbar-salvation-council')?.hue).toBe('teal');
    expect(find('2007-02', 'ev-2007-02-fallujah-mosque')?.hue).toBe('rust');
    expect(find('2007-06', 'ev-2007-06-baghdad-gunbattles')?.hue).toBe('gold');
    const early = viewMap(realRecord(origins), moment('2002-04'), origins).events;
    expect(early.find(({ event }) => event.id === 'ev-2002-04-salih-attempt')?.hue).toBe('ink');
  });

  it('does not place what only its papers were found at', () => {
    const far = realRecord(declaration);
    const ids = viewMap(far, moment('2007-10-18', { map: 'wide' }), declaration).events.map(
      ({ event }) => event.id
    );
    expect(ids).not.toContain('ev-2007-10-18-letter-to-karim');
  });

  it('says when the last event was and when the next will be, where nothing is placed', () => {
    const view = see('2005-01');
    expect(view.events).toEqual([]);
    expect(view.next).toMatch(/May 2005/);
    expect(view.last).toBeUndefined();
  });
});

describe('accounts on the map', () => {
  const id = 'ev-2006-10-15-isi-declared';

  it('make an event the claim of the party that tells it, and leave all else as it is', () => {
    const evidence = see('2006-10-15');
    const party = see('2006-10-15', { account: 'islamic-state' });
    const told = party.events.filter(({ said }) => said !== undefined).map(({ event }) => event.id);
    expect(told).toEqual([id]);
    expect(party.events.find(({ event }) => event.id === id)).toMatchObject({
      status: 'claimed',
      hue: 'rust'
    });
    expect(find('2006-10-15', id, { account: 'al-qaeda' })).toMatchObject({ status: 'claimed', hue: 'blue' });
    expect(find('2006-10-15', id)).toMatchObject({ status: 'disputed' });
    const others = ({ events }: typeof evidence) => events.filter(({ event }) => event.id !== id);
    expect(others(party)).toEqual(others(evidence));
  });

  it('agree unless a party has words of its own for a drawn event', () => {
    expect(see('2006-09').agree).toBe(true);
    for (const account of ['evidence', 'islamic-state', 'al-qaeda'])
      expect(see('2006-10-15', { account }).agree).toBe(false);
    expect(see('2007-03-27').agree).toBe(true);
  });
});

describe('journeys', () => {
  const journeys = realRecord(origins);
  const at = (text: string) => viewMap(journeys, moment(text), origins);

  it('number their stops in order: Iran, the enclave, Baghdad, Ayn al-Hilweh by July 2002', () => {
    const stops = at('2002-07').stops.map(({ place, number }) => `${number} ${place.id}`);
    expect(stops).toEqual([
      '0 afghanistan',
      '1 iran',
      '2 ansar-enclave',
      '3 baghdad',
      '4 ayn-al-hilweh',
      '5 syria'
    ]);
  });

  it('have legs up to the moment and none after it', () => {
    expect(at('2002-03').legs.map(({ to }) => to.id)).toEqual(['iran']);
    expect(at('2002-05').legs.map(({ to, current }) => `${to.id} ${current}`)).toEqual([
      'iran false',
      'ansar-enclave false',
      'baghdad true'
    ]);
    expect(
      at('2002-07')
        .legs.filter(({ current }) => current)
        .map(({ to }) => to.id)
    ).toEqual(['ayn-al-hilweh', 'syria']);
  });

  it('keep the number of a place that is reached again', () => {
    const stops = at('2003-03-29').stops;
    expect(stops.find(({ place }) => place.id === 'ansar-enclave')).toMatchObject({
      number: 2,
      current: false
    });
    expect(stops.find(({ place }) => place.id === 'iran')).toMatchObject({ number: 1, current: true });
  });
});
