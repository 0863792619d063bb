/** For tests: the ledger of the story that is built, as the figures of a chapter draw it. */
import { findRecord } from '../../ledger/build/findRecord';
import { loadLedger } from '../../ledger/build/load';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import { type Account, type MapFrame, neutral, years } from '../../story';
import { findRows } from '../build';
import type { Figures } from '../index';
import type { Moment } from '../scene';

export const ledger = loadLedger(
  import.meta.glob<string>('$content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);

/** With the rows of those scenes for which something is set. */
export const recordFor = (chapter: Partial<Figures>): Record =>
  findRecord(ledger, findRows(ledger, { chapter: { years, ...chapter }, steps: [] }), []);

export const moment = (
  at: string,
  { account = neutral, focus = [], map }: { account?: Account; focus?: string[]; map?: MapFrame } = {}
): Moment => ({ at: parseSpan(at), account, focus, map });
