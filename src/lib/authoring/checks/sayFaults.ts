import { sayFault } from '../../reading/fault';
import { readContent, readFingerprints } from './readContent';
import { checkContent } from './checkContent';

/** All faults of a content folder: one a line under a heading; empty where there are none. */
export function sayFaults(folder: string): string {
  const faults = checkContent(readContent(folder), readFingerprints(folder));
  if (faults.length === 0) return '';
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  return [`${count} in the content`, ...faults.map(sayFault)].join('\n');
}
