/**
 * Counts what `npm test` found, from the reports that the test runners wrote themselves. Run as a program it
 * prints anything odd, then, last, `N passed, N failed`; its exit code is 1 unless something passed and nothing failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from './program.mjs';

export const reportFolder = join(root, 'reports');

/**
 * One check of `npm test` and how it ended.
 * @typedef {{ name: string, result: 'passed' | 'failed' | 'not run', seconds: number, report?: 'vitest' | 'playwright' }} Check
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * How to count each runner's report. A file or a set-up that broke before its tests is a failure too.
 * @type {Record<NonNullable<Check['report']>, (report: any) => Count>}
 */
const counters = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (/** @type {any} */ file) =>
          file.status === 'failed' &&
          !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
      ).length
  }),
  playwright: (report) => ({
    passed: report.stats.expected + report.stats.flaky,
    failed: report.stats.unexpected + report.errors.length
  })
};

/**
 * The tests of one check, from its runner's report; `undefined` when there is no such report, or half of one.
 * @param {Check} check
 * @param {(name: string) => unknown} read the report of the check with this name, parsed
 * @returns {Count | undefined}
 */
export function countCheck(check, read) {
  if (!check.report) return undefined;
  try {
    const count = counters[check.report](read(check.name));
    return Number.isInteger(count.passed + count.failed) ? count : undefined;
  } catch {
    return undefined;
  }
}

/**
 * All checks together. A check that did not pass and has no failed test to show for it counts as one failure;
 * so does one that should have left a report and did not.
 *
 * @param {Check[] | undefined} checks
 * @param {(name: string) => unknown} read
 * @returns {Count & { remarks: string[] }}
 */
export function countAll(checks, read) {
  if (!checks)
    return {
      passed: 0,
      failed: 1,
      remarks: ['The checks did not run to their end; that counts as 1 failed.']
    };
  const total = { passed: 0, failed: 0, remarks: /** @type {string[]} */ ([]) };
  for (const check of checks) {
    const count = countCheck(check, read);
    total.passed += count?.passed ?? 0;
    total.failed += count?.failed ?? 0;
    if (count?.failed) continue;
    if (check.result !== 'passed') {
      total.failed += 1;
      total.remarks.push(
        `${check.name}: ${check.result}, with no failed test in a report; counts as 1 failed.`
      );
    } else if (check.report && !count) {
      total.failed += 1;
      total.remarks.push(`${check.name}: left no report that can be read; counts as 1 failed.`);
    }
  }
  return total;
}

/**
 * @param {string} name
 * @returns {any}
 */
export const readReport = (name) => JSON.parse(readFileSync(join(reportFolder, `${name}.json`), 'utf8'));

if (isProgram(import.meta.url)) {
  const checks = existsSync(join(reportFolder, 'checks.json')) ? readReport('checks') : undefined;
  const { passed, failed, remarks } = countAll(checks, readReport);
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
