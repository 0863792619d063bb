import { sayFault } from '../../reading/fault';
import { checkLedger } from './check';
import { parseLedger } from './parse';
import type { Ledger } from './schema';

/** The checked ledger, from its files (name → YAML); throws with every fault, one a line. Build only. */
export function loadLedger(files: Record<string, string>): Ledger {
  const { ledger, faults, unread, withLines } = parseLedger(files);
  const all = withLines([...faults, ...checkLedger(ledger, unread)]);
  if (all.length > 0) throw new Error(['The ledger has faults.', ...all.map(sayFault)].join('\n'));
  return ledger;
}
