import { describe, expect, it } from 'vitest';
import { mapFrames } from '../../story';
import { describeMap } from './describe';
import type { MapSettings } from './settings';
import { moment, recordFor } from './testRecord';
import { viewMap } from './view';

const whole: MapSettings = { from: '1962', to: '1975', frame: 'lake' };
const record = recordFor(whole);
const size = { width: 842, height: 560 };
const tell = (at: string, options = {}) =>
  describeMap(viewMap(record, moment(at, options), whole), { ...size, record });

describe('the map in words', () => {
  it('says of each row where it is, and how exactly', () => {
    const places = Object.fromEntries(tell('1974-09').rows.map(({ id, place }) => [id, place]));
    expect(places['ev-1965-09-accepted']).toBe('Ostrand');
    expect(places['ev-1968-11-03-crowd']).toBe('Ferry Quarter, Pellmouth (approximate)');
    expect(places['ev-1966-reed-banks']).toBe('Reed Banks (an area, not a point)');
    expect(places['ev-1974-scheme']).toBe('Brathdale (no town named)');
    expect(tell('1962').rows.find(({ id }) => id === 'ev-1962-oars-lent')?.place).toBe(
      'Orlund (place not given)'
    );
  });

  it('tells what is of the moment and what is earlier, with date, standing and source', () => {
    const { words } = tell('1969-01');
    const [now, before] = [words.indexOf('Of this moment:'), words.indexOf('Earlier:')];
    const letter = words.findIndex((line) => line.startsWith('Ostrand, after November 1968, not dated'));
    const camp = words.findIndex((line) => line.startsWith('Wendle training camp, summer 1964'));
    expect(now < letter && letter < before && before < camp).toBe(true);
    expect(words[letter]).toMatch(/Said by a party\. Source: minute book and club’s pamphlet\.$/);
    expect(words[camp]).toMatch(/An analyst’s inference\. Source: /);
    expect(words.join(' ')).toContain(
      'One earlier event is placed no more closely than a country and not drawn.'
    );
  });

  it('names window and years, and explains only what is drawn', () => {
    const title = mapFrames.find(({ id }) => id === 'harbour')?.title;
    expect(tell('1970-06', { map: 'harbour' }).title).toBe(`Where: ${title}, 1962–1970`);
    expect(tell('1962').subtitle).toBe('Filled: of this moment. Ring: earlier. Listed: no place given.');
    expect(tell('1974-09').subtitle).toContain('Listed: no place given.');
    expect(tell('1970-10/1970-11').subtitle).toContain('Hatched: disputed.');
    expect(tell('1961').subtitle).toBe('Nothing in our sources is placed here at this moment.');
  });

  it('says whose account it shows, and what the party says', () => {
    const { words, rows } = tell('1968-11-03', { account: 'club' });
    expect(words[1]).toBe('This is the Open Water Club’s own account. It is a claim, not a finding.');
    const row = rows.find(({ id }) => id === 'ev-1968-11-03-declared');
    expect(row).toMatchObject({ status: 'claimed' });
    expect(row?.by).toBe('The club’s account: From that evening it was a club of its own, bound to nobody.');
    expect(words.join(' ')).not.toContain('The accounts agree here');
    expect(tell('1965-05').words.join(' ')).toContain('The accounts agree here.');
  });

  it('tells a journey as one', () => {
    const told = tell('1963');
    const row = told.rows.find(({ id }) => id === 'ev-1963-tour');
    expect(row).toMatchObject({
      kind: 'Journey',
      place: 'Oxlade and Hathmoor (Hathmoor: place not given)'
    });
    expect(told.subtitle).toContain('Thick line: a journey of this moment.');
  });
});
