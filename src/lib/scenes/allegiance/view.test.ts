import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { viewAllegiance } from './view';

const record = recordFor({ allegiance: whole.allegiance });
const view = (at: string, account?: string) =>
  viewAllegiance(record, moment(at, account === undefined ? {} : { account }));
const lanesAt = (at: string, account?: string) =>
  Object.fromEntries(
    view(at, account)
      .strands.filter((one) => !one.merged)
      .map((one) => [one.actor, `${one.stays.at(-1)?.lane} ${one.stays.at(-1)?.drawn}`])
  );

describe('who answers to whom', () => {
  it('shows nobody before anything begins, and the first from the end of the time that is given', () => {
    expect(lanesAt('1961-12')).toEqual({});
    expect(lanesAt('1962-02')).toEqual({});
    expect(lanesAt('1962')).toEqual({
      'corran-association': 'under-association solid',
      'thursday-crew': 'own-boathouse solid'
    });
  });

  it('moves a crew into another lane only once its word has been accepted', () => {
    expect(lanesAt('1965-05-09')).toMatchObject({ 'thursday-crew': 'own-boathouse solid' });
    expect(lanesAt('1965-09')).toMatchObject({ 'pellmouth-branch': 'under-association solid' });
  });

  it('counts a row with an imprecise date only at the end of its range', () => {
    expect(lanesAt('1965-09-29')).not.toHaveProperty('pellmouth-branch');
    expect(lanesAt('1965-09-30')).toHaveProperty('pellmouth-branch');
  });

  it('gathers a named crew and unnamed ones in a council that has no lane of its own', () => {
    expect(view('1968-01').councils).toEqual([]);
    const [council] = view('1968-02').councils;
    expect(council?.actor).toBe('boathouse-committee');
    expect(council?.members).toEqual(['thursday-crew', 'three-small-crews']);
    expect(lanesAt('1968-02')).toMatchObject({
      'pellmouth-branch': 'under-association solid',
      'three-small-crews': 'own-boathouse solid'
    });
  });

  it('keeps how many bodies a source counts', () => {
    const strand = view('1968-06').strands.find((one) => one.strand.id === 'three-small-crews');
    expect(strand?.strand.bodies).toBe(3);
  });

  it('lets the council and its members end in what replaces it, on the day and not before', () => {
    const [before, after] = [lanesAt('1968-11-02'), lanesAt('1968-11-03')];
    expect(before).not.toHaveProperty('pellmouth-club');
    expect(before).toHaveProperty('pellmouth-branch');
    expect(after).toHaveProperty('pellmouth-club');
    for (const merged of ['pellmouth-branch', 'three-small-crews']) expect(after).not.toHaveProperty(merged);
  });

  it('puts the contested one in three places from that day, one for each account', () => {
    expect(accounts.map((account) => lanesAt('1968-11-03', account)['pellmouth-club'])).toEqual([
      'contested hatched',
      'own-boathouse solid',
      'under-association claimed'
    ]);
  });

  it('says that the accounts agree on every date before the declaration and from the expulsion on', () => {
    for (const at of ['1963', '1965-09', '1968-11-02', '1973-03-17', '1975'])
      expect(view(at).agree, at).toBe(true);
    for (const at of ['1968-11-03', '1970', '1972-06-20', '1973-03-16'])
      expect(view(at).agree, at).toBe(false);
  });

  it('divides one in two by the end of the time of the split', () => {
    expect(lanesAt('1969-08')).not.toHaveProperty('mill-women');
    expect(lanesAt('1969-12')).toMatchObject({
      'mill-women': 'other-crews solid',
      'mill-crew': 'other-crews solid'
    });
  });

  it('lets one that leaves the contested ribbon be contested too, until its own word, in every account', () => {
    expect(lanesAt('1970')).not.toHaveProperty('far-shore-juniors');
    expect(lanesAt('1971')).toMatchObject({ 'far-shore-juniors': 'contested hatched' });
    for (const account of accounts)
      expect(lanesAt('1972-06-20', account)).toMatchObject({
        'far-shore-juniors': 'under-association solid'
      });
  });

  it('calls organisations by the name of the time', () => {
    expect(lanesAt('1972-05')).toHaveProperty('pellmouth-club');
    expect(lanesAt('1972-06-01')).toHaveProperty('open-water-club');
    expect(lanesAt('1972-06-01')).not.toHaveProperty('pellmouth-club');
  });

  it('shows each account its own evidence, and the neutral one all that is dated between the ends of the tie', () => {
    const ids = (account?: string) => view('1973-03-17', account).evidence.map(({ item }) => item.id);
    expect(ids('association')).toEqual(['v-letter', 'v-race-list']);
    expect(ids('club')).toEqual(['v-declared', 'v-yearbook', 'v-ruling-refused']);
    expect(ids()).toEqual([
      'v-declared',
      'v-letter',
      'v-yearbook',
      'v-race-list',
      'v-referee',
      'v-ruling-refused'
    ]);
  });

  it('is the same however often it is asked, and leaves the record alone', () => {
    const copy = structuredClone(record);
    expect(view('1970')).toEqual(view('1970'));
    expect(record).toEqual(copy);
  });
});
