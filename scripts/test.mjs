/**
 * Runs every check and goes on after a failure, so that one run shows all that is wrong. The runners' reports and the
 * outcome (`checks.json`) are left in `reports/`.
 *
 *   --long   also what repeats: every step, account and size in the browser, every page of a kind
 *
 * First two rows of checks side by side, one for each of two cores; then what looks at the built sites. They are built
 * for a sub-path, where an address that leaves the site leads nowhere, and apart from `build/`, which is left alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countCheck, readReport, reportFolder } from './count.mjs';
import { root } from './program.mjs';

/** @typedef {import('./count.mjs').Check} Check */
/** `needs`: the check without which this one cannot run; `env`: what it is told besides. */
/** @typedef {{ name: string, script: string, report?: Check['report'], needs?: string, env?: Record<string, string> }} Plan */

/** A story of another subject, in the same frame: what is ours must not show in it. */
const example = 'examples/rowing-club';

const out = join('.cache', 'tested', 'site');
const exampleOut = join('.cache', 'tested', 'example');
const long = process.argv.includes('--long') ? { LONG: '1' } : {};
/** What those are told that build or read a site. */
const site = { BASE_PATH: '/sub', OUT: out, EXAMPLE_OUT: exampleOut };

/** @type {Plan[][]} */
const sideBySide = [
  [
    { name: 'unit', script: 'test:unit', report: 'vitest' },
    { name: 'format', script: 'format:check' }
  ],
  [
    { name: 'lint', script: 'lint' },
    { name: 'types', script: 'check' },
    { name: 'content', script: 'check:content' },
    { name: 'build', script: 'build', env: site },
    {
      name: 'example',
      script: 'build',
      env: { ...site, CONTENT: example, OUT: exampleOut, SITE_URL: 'https://example.org/sub' }
    },
    { name: 'built', script: 'test:built', report: 'vitest', needs: 'build', env: site }
  ]
];
/** @type {Plan[]} */
const atLast = [{ name: 'browser', script: 'test:browser', report: 'playwright', needs: 'build', env: site }];

// A report or a site of an earlier run must not pass for one of this run
rmSync(reportFolder, { recursive: true, force: true });
rmSync(join(root, '.cache', 'tested'), { recursive: true, force: true });
mkdirSync(reportFolder);

/** @type {Map<string, Check>} in the order in which they ended */
const ended = new Map();

/** Did this check end badly? What looks at its site then looks at the other one only. */
const hasFailed = (/** @type {string} */ name) => ended.get(name)?.result === 'failed';

/**
 * Runs one check, unless what it needs is missing, and notes how it ended.
 * @param {Plan} check
 * @param {boolean} aside another one runs beside it: what it prints is kept together
 */
async function run({ name, script, report, needs, env }, aside) {
  const start = performance.now();
  /** @type {Check['result']} */
  let result = 'not run';
  if (!needs || ended.get(needs)?.result === 'passed') {
    const head = `\n== ${name}: npm run ${script}\n`;
    if (!aside) process.stdout.write(head);
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['inherit', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...long, ...env, ...(hasFailed('example') ? { EXAMPLE_OUT: '' } : {}) }
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => printed.push(part));
    const status = await new Promise((done) => {
      child.on('error', (error) => (printed.push(Buffer.from(`${error.message}\n`)), done(undefined)));
      child.on('close', done);
    });
    if (aside) process.stdout.write(Buffer.concat([Buffer.from(head), ...printed]));
    result = status === 0 ? 'passed' : 'failed';
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  ended.set(name, { name, result, seconds, ...(report ? { report } : {}) });
}

await Promise.all(
  sideBySide.map(async (row) => {
    for (const check of row) await run(check, true);
  })
);
for (const check of atLast) await run(check, false);

const checks = [...sideBySide.flat(), ...atLast].flatMap(({ name }) => ended.get(name) ?? []);
writeFileSync(join(reportFolder, 'checks.json'), `${JSON.stringify(checks, undefined, 2)}\n`);

console.log(`\n${'check'.padEnd(10)}${'result'.padEnd(10)}${'time'.padStart(6)}  tests`);
for (const check of checks) {
  const count = countCheck(check, readReport);
  const tests = count ? `${count.passed} passed, ${count.failed} failed` : '';
  console.log(
    `${check.name.padEnd(10)}${check.result.padEnd(10)}${`${check.seconds} s`.padStart(6)}  ${tests}`.trimEnd()
  );
}
const seconds = Math.round(performance.now() / 1000);
console.log(`${''.padEnd(20)}${`${seconds} s`.padStart(6)}  in all, some side by side`);
if (checks.some((check) => check.result !== 'passed')) process.exitCode = 1;
