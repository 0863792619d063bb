import { accounts } from '../../story';
import { describe, expect, it } from 'vitest';
import { moment, recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { describeAllegiance } from './describe';
import { frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import { viewAllegiance } from './view';

const settings = whole.allegiance;
const record = recordFor({ allegiance: settings });
const frame = frameAllegiance(record, settings, { width: 806, height: 590 });
const told = (at: string, account?: string, within = frame) =>
  describeAllegiance(viewAllegiance(record, moment(at, account === undefined ? {} : { account })), within);

describe('the figure in words', () => {
  it('has a row for every mark of the picture, in the same order', () => {
    for (const at of ['1965-09', '1968-11-03', '1970-06', '1975'])
      for (const account of accounts) {
        const { marks } = placeAllegiance(viewAllegiance(record, moment(at, { account })), frame);
        expect(told(at, account).rows.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
      }
  });

  it('names date, status, source and locator in every row', () => {
    for (const row of told('1975').rows) {
      expect(row.date, row.id).toBeTruthy();
      expect(row.status).toBeTruthy();
      expect(row.cites.every((cite) => cite.para !== undefined || cite.locator !== undefined)).toBe(true);
    }
  });

  it('says whose account it is wherever a party speaks, and that the tie is contested', () => {
    expect(told('1970', 'association').words.join(' ')).toContain(
      'the Corran Rowing Association’s own account. It is a claim, not a finding.'
    );
    expect(told('1970').words.join(' ')).toContain(
      'Contested between the papers and the parties: Pellmouth Rowing Club.'
    );
    expect(told('1968-11-02').words.join(' ')).toContain('The accounts agree here.');
  });

  it('puts nobody in a lane who is not there yet', () => {
    const words = told('1968-10').words.join(' ');
    expect(words).toContain('Answering to the Association: Corran Rowing Association (CRA)');
    expect(words).not.toContain('Pellmouth Rowing Club');
  });

  it('is silent about a lane that a chapter leaves out', () => {
    const narrowed = frameAllegiance(
      record,
      { ...settings, lanes: [36, 37, 27, 0] },
      { width: 806, height: 590 }
    );
    expect(told('1970').words.join(' ')).toContain('Other crews, under their own captains: ');
    expect(told('1970', undefined, narrowed).words.join(' ')).not.toMatch(
      /Other crews|Mill Crew|Ferrymen’s Crew/
    );
  });
});
