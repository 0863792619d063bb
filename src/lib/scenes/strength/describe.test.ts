import { describe, expect, it } from 'vitest';
import { describeStrength } from './describe';
import { frameStrength } from './frame';
import { placeStrength } from './place';
import { figures, moment, realRecord } from './realRecord';
import { viewStrength } from './view';

const record = realRecord();
const frame = frameStrength(record, figures, { width: 806, height: 560 });
const told = (at: string) => describeStrength(viewStrength(record, moment(at), figures), frame);
const kindOf = (at: string, id: string) => told(at).rows.find((row) => row.id === id)?.kind;

describe('the figure in words', () => {
  it('has a row for every mark of the picture, in the same order', () => {
    for (const at of ['2005', '2006-11-10', '2007', '2007-06-06', '2008', '2006-06/2007-06']) {
      const { rows } = placeStrength(viewStrength(record, moment(at), figures), frame);
      expect(told(at).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    }
  });

  it('names the mark of every row in words', () => {
    expect(kindOf('2006-11-10', 'st-isi-12000')).toBe('Own claim, drawn as an open diamond');
    expect(kindOf('2007', 'st-isi-2007-04-crs')).toBe('Outside estimate');
    expect(kindOf('2008', 'st-isi-2008-10')).toBe('Range');
    expect(kindOf('2005', 'st-aqm-2005-state')).toBe('Lower bound, open above');
    expect(kindOf('2007', 'st-iai-10400')).toBe('Source not given, drawn dashed');
    expect(kindOf('2007', 'st-soi-2007-12')).toBe('Programme roll');
    expect(kindOf('2007', 'st-none-hamas-of-iraq')).toBe('No figure');
  });

  it('names date, source and locator in every row', () => {
    for (const row of told('2007').rows) {
      expect(row.date, row.id).toBeTruthy();
      expect(row.cites.every((cite) => cite.para !== undefined || cite.locator !== undefined)).toBe(true);
    }
  });

  it('says every figure in a sentence with who gives it, and which organisations have none', () => {
    const words = told('2007').words.join(' ');
    expect(words).toContain(
      'Islamic State of Iraq (ISI): about 3,000 fighters; US Congressional Research Service'
    );
    expect(words).toContain('No figure in our sources: 1920 Revolution Brigades, Hamas of Iraq,');
    expect(told('2006-11-10').words.join(' ')).toContain('12,000 soldiers claimed; its own claim');
  });

  it('tells “never a figure” from “none for this date”, and says what is nearest', () => {
    const says = (id: string) => told('2007-06-06').rows.find((row) => row.id === id)?.says;
    expect(says('st-none-isi')).toContain(
      'no figure for this date. The nearest in time: about 3,000, 27 April 2007'
    );
    expect(says('st-none-hamas-of-iraq')).toContain('no figure in our sources');
    expect(told('2007-06-06').words.join(' ')).toContain(
      'No figure for this date: Islamic State of Iraq (ISI)'
    );
  });

  it('says that it is the same in every account, and promises no figures where there are none', () => {
    expect(told('2007').subtitle).toContain(
      'The same in every account; who says each number is written beside it'
    );
    expect(told('2007').title).toBe('How many: figures for 2007');
    expect(told('2009-01').title).toBe('How many: no figure for January 2009');
  });
});
