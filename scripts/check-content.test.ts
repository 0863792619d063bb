import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallLedger } from '../src/lib/ledger/smallLedger';

// Each test starts a process of its own.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries(smallLedger)) write(file, text);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Runs the check on the small project, from a folder that is not the top of this one. */
function check(): { lines: string[]; status: number | null } {
  const { stdout, status } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    [resolve('scripts/check-content.ts'), folder],
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

it('passes over files that an editor or a system leaves behind', () => {
  write('content/ledger/.DS_Store', 'x');
  expect(check().status).toBe(0);
});
