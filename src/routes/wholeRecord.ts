import { findRecord } from '../lib/ledger/findRecord';
import { whole } from '../lib/scenes/whole';
import { ledger } from './content';

/** The rows that the figures can draw of the whole work. Build only. */
export const wholeRecord = findRecord(ledger, { chapter: whole, steps: [] });
