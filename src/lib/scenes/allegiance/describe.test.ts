import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import { describeAllegiance } from './describe';
import { frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import { chapter, moment, realRecord } from './realRecord';
import { viewAllegiance } from './view';

const record = realRecord(chapter);
const frame = frameAllegiance(record, chapter, { width: 806, height: 590 });
const told = (at: string, account: (typeof accounts)[number] = 'evidence') =>
  describeAllegiance(viewAllegiance(record, moment(at, account)), frame);

describe('the figure in words', () => {
  it('has a row for every mark of the picture, in the same order', () => {
    for (const at of ['2006-09', '2006-10-15', '2007-12', '2011'])
      for (const account of accounts) {
        const { marks } = placeAllegiance(viewAllegiance(record, moment(at, account)), frame);
        expect(told(at, account).rows.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
      }
  });

  it('names date, status, source and locator in every row', () => {
    for (const row of told('2011').rows) {
      expect(row.date, row.id).toBeTruthy();
      expect(row.status).toBeTruthy();
      expect(row.cites.every((cite) => cite.para !== undefined || cite.locator !== undefined)).toBe(true);
    }
  });

  it('says whose account it is wherever a party speaks, and that the tie is disputed', () => {
    expect(told('2007-12', 'al-qaeda').words.join(' ')).toContain(
      'al-Qaeda’s own account. It is a claim, not a finding.'
    );
    expect(told('2007-12').words.join(' ')).toContain('disputed');
    expect(told('2006-09').words.join(' ')).toContain('The accounts agree here.');
  });

  it('puts nobody in a lane before the declaration who is not there', () => {
    const words = told('2006-09').words.join(' ');
    expect(words).toContain('Answering to al-Qaeda’s leadership: al-Qaeda');
    expect(words).not.toContain('Islamic State of Iraq');
  });
});
