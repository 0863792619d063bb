/** For tests: the real ledger, and frames to draw it in. */
import { type Account, neutral } from '../../story';
import { findRecord } from '../../ledger/build/findRecord';
import { loadLedger } from '../../ledger/build/load';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import type { Moment } from '../scene';
import type { AllegianceSettings } from './settings';

const files = import.meta.glob<string>('/content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** The chapter of 2006 to 2011. */
export const chapter: AllegianceSettings = {
  from: '2004-01',
  to: '2011-12',
  columns: [
    '2004-12',
    '2006-01',
    '2006-09',
    '2006-10-12',
    '2006-10-15',
    '2006-11-10',
    '2007-12',
    '2010-06',
    '2011-12'
  ],
  lanes: [15.5, 25.5, 17, 27.5, 14.5]
};

/** The whole work. */
export { wholeAllegiance as whole } from '../whole';

export function realRecord(settings: AllegianceSettings): Record {
  return findRecord(loadLedger(files), { chapter: { allegiance: settings }, steps: [] });
}

export const moment = (at: string, account: Account = neutral, focus: string[] = []): Moment => ({
  at: parseSpan(at),
  account,
  focus
});
