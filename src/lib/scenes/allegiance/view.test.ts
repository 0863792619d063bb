import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import { moment, realRecord, whole } from './realRecord';
import { viewAllegiance } from './view';

const record = realRecord(whole);
const lanesAt = (at: string, account: (typeof accounts)[number] = 'evidence') => {
  const view = viewAllegiance(record, moment(at, account));
  return Object.fromEntries(
    view.strands
      .filter((one) => !one.merged)
      .map((one) => [one.actor, `${one.stays.at(-1)?.lane} ${one.stays.at(-1)?.drawn}`])
  );
};

describe('who answers to whom', () => {
  it('shows nobody before anything begins, and al-Qaeda from 2000', () => {
    expect(lanesAt('1999-12')).toEqual({});
    expect(lanesAt('2000')).toEqual({ 'al-qaeda': 'al-qaeda solid', 'jund-al-sham': 'own-command solid' });
  });

  it('moves al-Zarqawi’s group into al-Qaeda’s lane only once the pledge has been accepted', () => {
    expect(lanesAt('2004-11')).toMatchObject({ jtj: 'own-command solid' });
    expect(lanesAt('2004-12')).toMatchObject({ aqm: 'al-qaeda solid' });
  });

  it('counts a row with an imprecise date only at the end of its range', () => {
    expect(lanesAt('2004-12-30')).not.toHaveProperty('aqm');
    expect(lanesAt('2004-12-31')).toHaveProperty('aqm');
  });

  it('gathers AQM and five unnamed groups in the council from January 2006', () => {
    expect(viewAllegiance(record, moment('2005-12')).councils).toEqual([]);
    const [council] = viewAllegiance(record, moment('2006-01')).councils;
    expect(council?.actor).toBe('msm');
    expect(council?.members).toContain('five-other-groups');
    expect(lanesAt('2006-01')).toMatchObject({
      aqm: 'al-qaeda solid',
      'five-other-groups': 'own-command solid'
    });
  });

  it('brings in three groups and six tribes on 12 October 2006, not a day earlier', () => {
    expect(lanesAt('2006-10-11')).not.toHaveProperty('three-islamist-groups');
    expect(lanesAt('2006-10-12')).toMatchObject({
      'three-islamist-groups': 'own-command solid',
      'six-anbar-tribes': 'own-command solid'
    });
  });

  it('never counts the thirty tribes and the six together', () => {
    const strands = viewAllegiance(record, moment('2006-10-15')).strands.map(({ strand }) => strand);
    expect(strands.find(({ id }) => id === 'thirty-anbar-tribes')?.bodies).toBe(30);
    expect(strands.find(({ id }) => id === 'six-anbar-tribes')?.bodies).toBe(6);
  });

  it('lets the council and its allies end in the state of 15 October 2006', () => {
    const before = lanesAt('2006-10-14');
    const after = lanesAt('2006-10-15');
    expect(before).not.toHaveProperty('isi');
    expect(before).toHaveProperty('aqm');
    expect(after).toHaveProperty('isi');
    for (const merged of ['aqm', 'five-other-groups', 'three-islamist-groups', 'six-anbar-tribes'])
      expect(after).not.toHaveProperty(merged);
  });

  it('puts the state in three places on that day, one for each account', () => {
    expect(accounts.map((account) => lanesAt('2006-10-15', account).isi)).toEqual([
      'disputed hatched',
      'own-command solid',
      'al-qaeda claimed'
    ]);
  });

  it('says that the accounts agree on every date before the declaration and from the expulsion on', () => {
    for (const at of ['2001', '2004-12', '2006-10-12', '2006-10-14', '2014-02-03', '2014-08', '2016'])
      expect(viewAllegiance(record, moment(at)).agree, at).toBe(true);
    for (const at of ['2006-10-15', '2007-12', '2011', '2013-04-10', '2014-02-02'])
      expect(viewAllegiance(record, moment(at)).agree, at).toBe(false);
  });

  it('divides the 1920 Brigades in two by the end of 2007', () => {
    expect(lanesAt('2007-11')).not.toHaveProperty('hamas-of-iraq');
    expect(lanesAt('2007-12')).toMatchObject({
      'hamas-of-iraq': 'own-leaders solid',
      '1920-revolution-brigades': 'own-leaders solid'
    });
  });

  it('lets al-Nusra leave the state in 2011 and pledge to al-Qaeda on 10 April 2013, in every account', () => {
    expect(lanesAt('2011-11')).not.toHaveProperty('jabhat-al-nusra');
    expect(lanesAt('2011')).toMatchObject({ 'jabhat-al-nusra': 'disputed hatched' });
    for (const account of accounts)
      expect(lanesAt('2013-04-10', account)).toMatchObject({ 'jabhat-al-nusra': 'al-qaeda solid' });
  });

  it('calls organisations by the name of the time', () => {
    expect(lanesAt('2013-04-08')).toHaveProperty('isis');
    expect(lanesAt('2014-08')).toHaveProperty('is');
    expect(lanesAt('2014-08')).not.toHaveProperty('ansar-al-sunna');
  });

  it('shows each account its own evidence, and Evidence all that is dated between the ends of the tie', () => {
    const ids = (account: (typeof accounts)[number]) =>
      viewAllegiance(record, moment('2014-02-03', account)).evidence.map(({ item }) => item.id);
    expect(ids('al-qaeda')).toEqual(['t04', 't15', 't20', 't25', 't23', 't27']);
    expect(ids('islamic-state')).toEqual(['t02', 't03', 't05', 't06']);
    expect(ids('evidence')).toEqual(expect.arrayContaining(['t02', 't04', 't09', 't24', 't26']));
    expect(ids('evidence')).not.toContain('t01');
    expect(ids('evidence')).not.toContain('t28');
  });

  it('is the same however often it is asked, and leaves the record alone', () => {
    const copy = structuredClone(record);
    expect(viewAllegiance(record, moment('2007-12'))).toEqual(viewAllegiance(record, moment('2007-12')));
    expect(record).toEqual(copy);
  });
});
