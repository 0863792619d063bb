import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sixtyWords, smallChapter, smallTeaching } from '../src/lib/authoring/parsing/smallChapter';
import { smallLedger } from '../src/lib/ledger/build/smallLedger';

// Each test starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries(smallLedger)) write(file, text);
  write('content/fingerprints.bin', '');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Runs the check on the small project, from a folder that is not the top of this one. */
const check = () => run('check-content.ts', folder);

function run(script: string, ...given: string[]): { lines: string[]; status: number | null } {
  const { stdout, status } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    [resolve('scripts', script), ...given],
    { cwd: tmpdir(), encoding: 'utf8', shell: process.platform === 'win32' }
  );
  return { lines: stdout.trimEnd().split('\n'), status };
}

it('says in one line that there is no fault', () => {
  expect(check()).toEqual({ lines: ['content: 27 rows, 0 chapters, no faults'], status: 0 });
});

it('prints every fault on a line of its own, and fails', () => {
  write('content/ledger/terms.yaml', '- id: emir\n  term: emir\n  basis: guess\n  cites: []\n');
  write('content/ledger/rumours.yaml', '[]');
  expect(check()).toEqual({
    lines: [
      expect.stringMatching(/^content\/ledger\/rumours\.yaml: unknown file; allowed: sources\.yaml/),
      'content/ledger/terms.yaml, row emir: says: missing; allowed: a text',
      'content/ledger/terms.yaml, row emir: basis: “guess” is not known; allowed: documents, general'
    ],
    status: 1
  });
});

it('says how long each chapter is and how hard to read, and warns where it is too hard', () => {
  const hard = sixtyWords.replace(
    /\w+/g,
    (word) => ({ paper: 'organisation', words: 'considerations', film: 'ideology' })[word] ?? `${word}ation`
  );
  write('content/chapters/3-declaration.svx', smallChapter);
  write('content/teaching/3-declaration.yaml', smallTeaching);
  const easy = check();
  expect(easy.lines).toEqual([
    'content: 27 rows, 1 chapter, no faults',
    expect.stringMatching(/^chapter +steps +words +words a step +grade +names as written$/),
    expect.stringMatching(/^3-declaration +8 +506 +62–72 +\d\.\d +\d\.\d$/)
  ]);
  write('content/chapters/3-declaration.svx', smallChapter.replaceAll(sixtyWords, hard));
  const { lines, status } = check();
  expect(lines.at(-1)).toMatch(
    /^content\/chapters\/3-declaration\.svx: warning: reads at grade \d\d\.\d; aim for 10 or less/
  );
  expect(status).toBe(0);
});

it('compares with the documents whose fingerprints were taken, and says so where there are none', () => {
  rmSync(join(folder, 'content/fingerprints.bin'));
  write('content/chapters/3-declaration.svx', smallChapter);
  write('content/teaching/3-declaration.yaml', smallTeaching);
  expect(check().lines[1]).toBe(
    'content/fingerprints.bin is not there: nothing was compared with the documents'
  );
  write(
    'documents/one.txt',
    'So they said it: \u201cA man read a sheet of paper to a camera, and so on.\u201d'
  );
  expect(run('fingerprints.ts', join(folder, 'documents'), folder).lines).toEqual([
    'fingerprints: 10 of 1 documents, 50 bytes'
  ]);
  const { lines, status } = check();
  expect(lines[0]).toMatch(
    /^content\/chapters\/3-declaration\.svx:21: \u201cA man read a sheet of paper to a camera, and/
  );
  expect(lines).toHaveLength(8);
  expect(status).toBe(1);
  expect(run('fingerprints.ts', join(folder, 'content')).status).toBe(1);
});

it('passes over files that an editor or a system leaves behind', () => {
  write('content/ledger/.DS_Store', 'x');
  expect(check().status).toBe(0);
});
