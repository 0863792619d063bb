// Checks the story, its ledger, chapters and teaching files: each fault is one line. Takes another content folder as its
// argument, or from CONTENT.
import { sayFault } from '../src/lib/reading/fault';
import { relative, resolve } from 'node:path';
import { checkContent, measureContent } from '../src/lib/authoring/checks/checkContent';
import { highestGrade, type Measure } from '../src/lib/authoring/checks/measureChapter';
import { parseLedger } from '../src/lib/ledger/build/parse';
import { fingerprintFile, readContent, readFingerprints } from '../src/lib/authoring/checks/readContent';
import { findContentFolder } from '../src/lib/story/folder.js';

const folder = process.argv[2] === undefined ? findContentFolder(process.env) : resolve(process.argv[2]);
const shown = relative('.', folder).replaceAll('\\', '/');
const files = readContent(folder);
const fingerprints = readFingerprints(folder);
const faults = checkContent(files, fingerprints);
for (const fault of faults)
  console.log(sayFault({ ...fault, file: fault.file.replace(/^content(?=\/)/, shown) }));

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
  if (!fingerprints) console.log(`${fingerprintFile} is not there: nothing was compared with the documents`);
  const measures = measureContent(files);
  if (measures.length > 0) sayMeasures(measures);
}

/** A table, and a line for each chapter that is harder to read than it should be. */
function sayMeasures(measures: readonly Measure[]): void {
  const rows = [
    ['chapter', 'steps', 'words', 'words a step', 'grade', 'names as written'],
    ...measures.map((one) => [
      nameOf(one.file),
      String(one.steps),
      String(one.words),
      `${one.shortest}–${one.longest}`,
      one.grade.toFixed(1),
      one.gradeAsWritten.toFixed(1)
    ])
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  for (const row of rows) console.log(row.map(pad).join('  '));
  for (const { file, grade } of measures)
    if (Number(grade.toFixed(1)) > highestGrade)
      console.log(
        `${file}: warning: reads at grade ${grade.toFixed(1)}; aim for ${highestGrade} or less: shorter sentences, shorter words`
      );
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.svx$/, '');
}
