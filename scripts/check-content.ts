// Checks ledger and chapters: each fault is one line. Takes another project folder as its argument, if wanted.
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/lib/authoring/content';
import { parseLedger } from '../src/lib/ledger/parse';
import { sayFault } from '../src/lib/ledger/schema';
import { readContent } from './readContent';

const files = readContent(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
const faults = checkContent(files);
for (const fault of faults) console.log(sayFault(fault));

if (faults.length > 0) {
  console.error(`content: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  process.exitCode = 1;
} else {
  const names = Object.keys(files);
  const ledger = names
    .filter((name) => name.startsWith('content/ledger/'))
    .map((name) => [name, files[name] ?? '']);
  const rows = Object.values(parseLedger(Object.fromEntries(ledger)).ledger).flat().length;
  const chapters = names.filter((name) => name.startsWith('content/chapters/')).length;
  console.log(`content: ${rows} rows, ${chapters} ${chapters === 1 ? 'chapter' : 'chapters'}, no faults`);
}
