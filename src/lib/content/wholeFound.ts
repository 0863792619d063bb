import { findWhole } from './findWhole';
import { ledger, uses } from './content';

/** The record of the whole work, found once a build. Build only. */
export const found = findWhole(ledger, uses);
