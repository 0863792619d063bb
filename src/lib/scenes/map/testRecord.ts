/** For tests: the ledger of the story that is built, as a chapter’s map draws it. */
import { type Account, type MapFrame, neutral } from '../../story';
import { findRecord } from '../../ledger/build/findRecord';
import { loadLedger } from '../../ledger/build/load';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import type { Moment } from '../scene';
import type { MapSettings } from './settings';

const ledger = loadLedger(
  import.meta.glob<string>('$content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);

export function recordFor(map: MapSettings): Record {
  const allegiance = { from: map.from, to: map.to };
  return findRecord(ledger, { chapter: { allegiance, map }, steps: [] });
}

export const moment = (
  at: string,
  { account = neutral, focus = [], map }: { account?: Account; focus?: string[]; map?: MapFrame } = {}
): Moment => ({ at: parseSpan(at), account, focus, map });
