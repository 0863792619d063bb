import { describe, expect, it } from 'vitest';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { describeStrength } from './describe';
import { viewStrength } from './view';
import { frameWhole } from './whole/frame';
import { placeWhole } from './whole/place';

const settings = whole.strength;
const record = recordFor({ strength: settings });
const frame = frameWhole(record, settings, { width: 806, height: 560 }, whole.years);
const told = (at: string) => describeStrength(viewStrength(record, moment(at), settings), frame);
const kindOf = (at: string, id: string) => told(at).rows.find((row) => row.id === id)?.kind;

describe('the figure in words', () => {
  it('has a row for every mark of the picture, in the same order', () => {
    for (const at of ['1962', '1966', '1968-11-03', '1970', '1974', '1968/1970']) {
      const { rows } = placeWhole(viewStrength(record, moment(at), settings), frame);
      expect(told(at).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    }
  });

  it('names the mark of every row in words', () => {
    expect(kindOf('1968-11-03', 'st-club-1968-claim')).toBe('Own claim, drawn as an open diamond');
    expect(kindOf('1962', 'st-association-1962')).toBe('Outside estimate');
    expect(kindOf('1970', 'st-club-1970-lorne')).toBe('Range');
    expect(kindOf('1973', 'st-open-water-1973')).toBe('Lower bound, open above');
    expect(kindOf('1970', 'st-club-1970-unsourced')).toBe('Source not given, drawn dashed');
    expect(kindOf('1974', 'st-learners-1974')).toBe('Programme roll');
    expect(kindOf('1971', 'st-none-mill-women')).toBe('No figure');
  });

  it('names date, source and locator in every row', () => {
    for (const row of told('1970').rows) {
      expect(row.date, row.id).toBeTruthy();
      expect(row.cites.every((cite) => cite.para !== undefined || cite.locator !== undefined)).toBe(true);
    }
  });

  it('says every figure in a sentence with who gives it, and which organisations have none', () => {
    const words = told('1970').words.join(' ');
    expect(words).toContain('Pellmouth Rowing Club: 150–220 rowers; Ada Lorne');
    expect(words).toContain('No figure in our sources: Mill Women’s Crew');
    expect(told('1968-11-03').words.join(' ')).toContain('400 members; its own claim');
  });

  it('tells “never a figure” from “none for this date”, and says what is nearest', () => {
    const says = (id: string) => told('1971').rows.find((row) => row.id === id)?.says;
    expect(says('st-none-corran-association')).toContain(
      'no figure for this date. The nearest in time: 1,100–1,300, 1970'
    );
    expect(says('st-none-mill-women')).toContain('no figure in our sources');
    expect(told('1971').words.join(' ')).toMatch(/No figure for this date: [^.]*Pellmouth Rowing Club/);
  });

  it('says that it is the same in every account, and promises no figures where there are none', () => {
    expect(told('1970').subtitle).toContain(
      'The same in every account; who says each number is written beside it'
    );
    expect(told('1970').title).toBe('How many: figures for 1970');
    expect(told('1971-02').title).toBe('How many: no figure for February 1971');
  });
});
