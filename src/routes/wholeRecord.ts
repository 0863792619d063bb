import { findRecord } from '../lib/ledger/findRecord';
import { ledger } from './content';

/** The rows that the figures can draw of the whole work. Build only. */
export const wholeRecord = findRecord(ledger, {
  chapter: {
    allegiance: { from: '2000', to: '2016' },
    map: { from: '2000', to: '2016' },
    strength: { actors: ledger.actors.map(({ id }) => id) }
  },
  steps: []
});
