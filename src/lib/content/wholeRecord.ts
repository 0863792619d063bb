import { findRecord } from '../ledger/build/findRecord';
import { findRows } from '../scenes/build';
import { whole } from '../scenes/whole';
import { ledger } from './content';

/** The rows that the figures can draw of the whole work. Build only. */
export const wholeRecord = findRecord(ledger, findRows(ledger, { chapter: whole, steps: [] }), []);
