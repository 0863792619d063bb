/** For tests: the real ledger, and a chapter to draw it in. */
import { type Account, neutral } from '../../story';
import { findRecord } from '../../ledger/build/findRecord';
import { loadLedger } from '../../ledger/build/load';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import type { Figures, Moment } from '../scene';

const files = import.meta.glob<string>('/content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** The chapter of 2006 to 2011. */
export const figures: Figures = {
  allegiance: { from: '2004-01', to: '2011-12', columns: [], lanes: [20, 20, 20, 20, 20] },
  map: { from: '2005', to: '2011-12', frame: 'anbar-baghdad' },
  strength: {
    actors: [
      'aqm',
      'msm',
      'isi',
      'islamic-army',
      'ansar-al-sunna',
      '1920-revolution-brigades',
      'hamas-of-iraq',
      'jaish-al-mujahideen',
      'islamic-front-iraqi-resistance',
      'anbar-salvation-council',
      'clc',
      'al-qaeda'
    ],
    limit: 15_000,
    rolls: 120_000
  }
};

export { whole } from '../whole';

export const realRecord = (chapter: Figures = figures): Record =>
  findRecord(loadLedger(files), { chapter, steps: [] });

export const moment = (at: string, focus: string[] = [], account: Account = neutral): Moment => ({
  at: parseSpan(at),
  account,
  focus
});
