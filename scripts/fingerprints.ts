// Takes the fingerprints of the documents in a folder, which is not part of the project: npm run fingerprints -- <folder>
// Keeps them in the content folder, or in another that is the second argument.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContentFolder } from '../src/lib/story/folder.js';
import { packFingerprints, takeFingerprints } from '../src/lib/authoring/checks/fingerprints';
import { fingerprintFile } from '../src/lib/authoring/checks/readContent';

const [folder, content = findContentFolder(process.env)] = process.argv.slice(2);
const names =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort();
if (folder === undefined || names.length === 0) {
  console.error('fingerprints: no documents; write npm run fingerprints -- <folder of .txt files>');
  process.exitCode = 1;
} else {
  const taken = takeFingerprints(names.map((name) => readFileSync(join(folder, name), 'utf8')));
  const bytes = packFingerprints(taken);
  writeFileSync(join(content, fingerprintFile), bytes);
  console.log(`fingerprints: ${taken.size} of ${names.length} documents, ${bytes.length} bytes`);
}
