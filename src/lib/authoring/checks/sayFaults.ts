import { readContent, readFingerprints } from './readContent';
import { sayFault } from '../../ledger/build/schema';
import { checkContent } from './checkContent';

/** All faults of the content under `root`, the top of the project: one a line under a heading; empty where there are none. */
export function sayFaults(root: string): string {
  const faults = checkContent(readContent(root), readFingerprints(root));
  if (faults.length === 0) return '';
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  return [`${count} in the content`, ...faults.map(sayFault)].join('\n');
}
