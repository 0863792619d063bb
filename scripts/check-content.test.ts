import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// The commands read a whole story
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(resolve('examples/rowing-club'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
function edit(file: string, change: (text: string) => string): void {
  write(file, change(readFileSync(join(folder, file), 'utf8')));
}

let runs = 0;
/** Runs a command in this process, which is much quicker than one of its own: what it printed, and its exit code. */
async function run(script: string, ...given: string[]): Promise<{ lines: string[]; status: number }> {
  const { argv, exitCode } = process;
  const lines: string[] = [];
  const says = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const complains = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    process.argv = [...argv.slice(0, 1), script, ...given];
    process.exitCode = 0;
    // Anew each time: a module runs once
    await import(/* @vite-ignore */ `${resolve('scripts', script)}.ts?run=${(runs += 1)}`);
    return { lines: lines.map((line) => line.replaceAll(shown(), 'content')), status: process.exitCode };
  } finally {
    Object.assign(process, { argv, exitCode });
    says.mockRestore();
    complains.mockRestore();
  }
}
/** The folder, as the commands name it. */
const shown = () => relative('.', folder).replaceAll('\\', '/');
const check = () => run('check-content', folder);

it('says in one line that there is no fault, and how long each chapter is and how hard to read', async () => {
  const { lines, status } = await check();
  expect(status).toBe(0);
  expect(lines[0]).toMatch(/^content: \d{2,} rows, 2 chapters, no faults$/);
  expect(lines.slice(-3)).toEqual([
    expect.stringMatching(/^chapter +steps +words +words a step +grade +names as written$/),
    expect.stringMatching(/^1-\w+ +\d+ +\d+ +\d+–\d+ +\d\.\d +\d\.\d$/),
    expect.stringMatching(/^2-\w+ +\d+ +\d+ +\d+–\d+ +\d\.\d +\d\.\d$/)
  ]);
});

it('prints every fault on a line of its own, and fails', async () => {
  edit('ledger/terms.yaml', (text) => `${text}\n- id: emir\n  term: emir\n  basis: guess\n  cites: []\n`);
  write('ledger/rumours.yaml', '[]');
  const { lines, status } = await check();
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^content\/ledger\/rumours\.yaml: unknown file; allowed: /),
      expect.stringMatching(/^content\/ledger\/terms\.yaml.*, row emir: says: missing; allowed: a text$/),
      expect.stringMatching(
        /^content\/ledger\/terms\.yaml.*, row emir: basis: “guess” is not known; allowed: /
      )
    ])
  );
  expect(status).toBe(1);
});

it('as a command of its own ends with exit code 1 where there is a fault, from any folder', () => {
  write('ledger/rumours.yaml', '[]');
  const { stdout, status } = spawnSync(
    resolve('node_modules/.bin/tsx'),
    [resolve('scripts/check-content.ts'), folder],
    { cwd: tmpdir(), encoding: 'utf8', shell: process.platform === 'win32' }
  );
  expect(stdout).toContain('ledger/rumours.yaml: unknown file');
  expect(status).toBe(1);
});

it('warns where a chapter is too hard to read', async () => {
  // A quotation stays as it is, letter for letter
  edit('chapters/1-slipway.svx', (text) =>
    text.replace(/^(?![<-])[^\n:]+$/gm, (line) =>
      line.includes('“')
        ? line
        : line.replace(
            /(?<![="])\b(the|a|to|and|in|they|had|it|was|that|them|for|not|who|by)\b(?!=)/g,
            'internationalisation'
          )
    )
  );
  const { lines } = await check();
  expect(lines.join('\n')).toMatch(/1-slipway\.svx: warning: reads at grade \d\d\.\d; aim for \d+ or less/);
});

it('compares with the documents whose fingerprints were taken, and says so where there are none', async () => {
  rmSync(join(folder, 'fingerprints.bin'), { force: true });
  expect((await check()).lines[1]).toBe(
    'fingerprints.bin is not there: nothing was compared with the documents'
  );
  const [sentence = ''] =
    /^They had a boat.*?\./m.exec(readFileSync(join(folder, 'chapters/1-slipway.svx'), 'utf8')) ?? [];
  const rest = 'which ran most of the races on the lake, lent them eight.';
  write('documents/one.txt', `So they said it: “${sentence} The Corran Rowing Association, ${rest}”`);
  const taken = await run('fingerprints', join(folder, 'documents'), folder);
  expect(taken.lines).toEqual([expect.stringMatching(/^fingerprints: \d+ of 1 documents, \d+ bytes$/)]);
  const { lines, status } = await check();
  expect(lines[0]).toMatch(/^content\/chapters\/1-slipway\.svx:\d+: “/);
  expect(status).toBe(1);
  expect((await run('fingerprints', join(folder, 'ledger'), folder)).status).toBe(1);
});

it('passes over files that an editor or a system leaves behind', async () => {
  write('ledger/.DS_Store', 'x');
  expect((await check()).status).toBe(0);
});
