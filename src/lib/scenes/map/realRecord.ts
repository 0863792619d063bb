/** For tests: the real ledger, and chapters to draw it for. */
import { type Account, type MapFrame, neutral } from '../../story';
import { findRecord } from '../../ledger/build/findRecord';
import { loadLedger } from '../../ledger/build/load';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import type { Moment } from '../scene';
import type { MapSettings } from './settings';

const files = import.meta.glob<string>('/content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});

export const origins: MapSettings = { from: '2000', to: '2004-12', frame: 'levant' };
export const declaration: MapSettings = { from: '2005', to: '2011-12', frame: 'anbar-baghdad' };
export const split: MapSettings = { from: '2005', to: '2008-12', frame: 'anbar-baghdad' };
export const schism: MapSettings = { from: '2011', to: '2014-06', frame: 'levant' };

export function realRecord(map: MapSettings): Record {
  const allegiance = { from: map.from, to: map.to };
  return findRecord(loadLedger(files), { chapter: { allegiance, map }, steps: [] });
}

export const moment = (
  at: string,
  { account = neutral, focus = [], map }: { account?: Account; focus?: string[]; map?: MapFrame } = {}
): Moment => ({ at: parseSpan(at), account, focus, map });
