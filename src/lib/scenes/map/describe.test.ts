import { mapFrames } from '../../story';
import { describe, expect, it } from 'vitest';
import { describeMap } from './describe';
import { placeMap } from './place';
import { moment, origins, realRecord, split } from './realRecord';
import { viewMap } from './view';

const record = realRecord(split);
const size = { width: 842, height: 560 };
const tell = (at: string, options = {}) =>
  describeMap(viewMap(record, moment(at, options), split), { ...size, record });

describe('the map in words', () => {
  it('has a row for every mark of the picture, in the same order, and none besides', () => {
    for (const at of ['2005-05', '2006-09', '2007-03-27', '2007-06', '2007', '2008'])
      for (const { id: map } of mapFrames)
        for (const box of [size, { width: 374, height: 300 }]) {
          const view = viewMap(record, moment(at, { map }), split);
          const rows = describeMap(view, { ...box, record }).rows.map(({ id }) => id);
          expect(rows, `${at} ${map}`).toEqual(placeMap(view, box).marks.map(({ id }) => id));
        }
  });

  it('says of each row where it is, and how exactly', () => {
    const places = Object.fromEntries(tell('2007-06').rows.map(({ id, place }) => [id, place]));
    expect(places['ev-2007-02-fallujah-mosque']).toBe('Fallujah');
    expect(places['ev-2007-06-baghdad-gunbattles']).toBe('West Baghdad (approximate)');
    expect(places['ev-2006-09-anbar-salvation-council']).toBe('Anbar (no town named)');
    expect(places['ev-2007-06-06-truce']).toBe('Iraq (place not given)');
  });

  it('tells what is of the moment and what is earlier, with date and source', () => {
    const { words } = tell('2007-03-27');
    const [now, before] = [words.indexOf('Of this moment:'), words.indexOf('Earlier:')];
    const ambush = words.findIndex((line) => line.startsWith('Abu Ghraib, announced on 27 March 2007'));
    const mosque = words.findIndex((line) => line.startsWith('Fallujah, February 2007'));
    expect(now < ambush && ambush < before && before < mosque).toBe(true);
    expect(words[ambush]).toMatch(/Said by a party\. Source: /);
    expect(words.join(' ')).toMatch(
      /\d+ earlier events are placed no more closely than a country and not drawn/
    );
  });

  it('names window and years, and explains only what is drawn', () => {
    expect(tell('2007-06').title).toBe('Where: Anbar and Baghdad, 2005–2007');
    expect(tell('2006-09').subtitle).toBe('Filled: of this moment. Ring: earlier. Tint: no town named.');
    expect(tell('2007-10/2007-11').subtitle).toContain('Hatched: disputed.');
    expect(tell('2005-01').subtitle).toBe('Nothing in our sources is placed here at this moment.');
  });

  it('says whose account it shows, and what the party says', () => {
    const { words, rows } = tell('2006-10-15', { account: 'al-qaeda' });
    expect(words[1]).toBe('This is al-Qaeda’s own account. It is a claim, not a finding.');
    const row = rows.find(({ id }) => id === 'ev-2006-10-15-isi-declared');
    expect(row).toMatchObject({ status: 'claimed' });
    expect(row?.by).toContain('al-Qaeda’s account: It was a group that bore the name');
    expect(words.join(' ')).not.toContain('The accounts agree here');
    expect(tell('2006-09').words.join(' ')).toContain('The accounts agree here.');
  });

  it('tells a journey as one', () => {
    const journeys = realRecord(origins);
    const told = describeMap(viewMap(journeys, moment('2002-07'), origins), { ...size, record: journeys });
    const row = told.rows.find(({ id }) => id === 'ev-2002-07-levant-trip');
    expect(row).toMatchObject({ kind: 'Journey', place: 'Ayn al-Hilweh and Syria (Syria: place not given)' });
    expect(told.subtitle).toContain('Thick line: the journey of this moment.');
  });
});
