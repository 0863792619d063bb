/**
 * Runs every check, one after the other, and goes on after a failure, so that one run shows all that is wrong.
 * The runners' reports and the outcome (`checks.json`) are left in `reports/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countCheck, readReport, reportFolder } from './count.mjs';

/** @typedef {import('./count.mjs').Check} Check */

/**
 * `needs`: the check without which this one cannot run.
 * @type {{ name: string, script: string, report?: Check['report'], needs?: string }[]}
 */
const plan = [
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'check' },
  { name: 'content', script: 'check:content' },
  { name: 'unit', script: 'test:unit', report: 'vitest' },
  // Before the build that the browser tests open, which replaces what this one leaves
  { name: 'sub-path', script: 'check:base' },
  { name: 'build', script: 'build' },
  { name: 'browser', script: 'test:browser', report: 'playwright', needs: 'build' }
];

// A report of an earlier run must not pass for one of this run
rmSync(reportFolder, { recursive: true, force: true });
mkdirSync(reportFolder);

/** @type {Check[]} */
const checks = [];
for (const { name, script, report, needs } of plan) {
  const start = performance.now();
  /** @type {Check['result']} */
  let result = 'not run';
  if (!needs || checks.some((check) => check.name === needs && check.result === 'passed')) {
    console.log(`\n== ${name}: npm run ${script}`);
    const { status } = spawnSync('npm', ['run', '--silent', script], {
      stdio: 'inherit',
      shell: process.platform === 'win32'
    });
    result = status === 0 ? 'passed' : 'failed';
  }
  checks.push({ name, result, seconds: Math.round((performance.now() - start) / 1000), report });
}
writeFileSync(join(reportFolder, 'checks.json'), `${JSON.stringify(checks, undefined, 2)}\n`);

console.log(`\n${'check'.padEnd(10)}${'result'.padEnd(10)}${'time'.padStart(6)}  tests`);
for (const check of checks) {
  const count = countCheck(check, readReport);
  const tests = count ? `${count.passed} passed, ${count.failed} failed` : '';
  console.log(
    `${check.name.padEnd(10)}${check.result.padEnd(10)}${`${check.seconds} s`.padStart(6)}  ${tests}`.trimEnd()
  );
}
if (checks.some((check) => check.result !== 'passed')) process.exitCode = 1;
