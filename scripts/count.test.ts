import { expect, it } from 'vitest';
import { countAll, type Check } from './count.mjs';

const unit: Check = { name: 'unit', result: 'passed', seconds: 1, report: 'vitest' };
const browser: Check = { name: 'browser', result: 'passed', seconds: 1, report: 'playwright' };
const lint: Check = { name: 'lint', result: 'passed', seconds: 1 };

const vitest = { numPassedTests: 5, numFailedTests: 0, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
/** Reads from the given reports, as if they were files. */
const from =
  (reports: Record<string, unknown>) =>
  (name: string): unknown => {
    if (!(name in reports)) throw new Error('no such file');
    return reports[name];
  };

it('adds up the tests of both runners, and nothing else', () => {
  expect(countAll([lint, unit, browser], from({ unit: vitest, browser: playwright }))).toEqual({
    passed: 8,
    failed: 0,
    remarks: []
  });
});

it('counts failed tests once, not again for the check they are in', () => {
  const reports = { unit: { ...vitest, numPassedTests: 4, numFailedTests: 1 } };
  expect(countAll([{ ...unit, result: 'failed' }], from(reports))).toMatchObject({ passed: 4, failed: 1 });
});

it('counts a test file that could not be loaded', () => {
  const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countAll([{ ...unit, result: 'failed' }], from({ unit: broken }))).toMatchObject({ failed: 1 });
});

it('counts a browser run that broke before its first test', () => {
  const broken = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no server' }] };
  expect(countAll([{ ...browser, result: 'failed' }], from({ browser: broken }))).toMatchObject({
    failed: 1
  });
});

it('counts a failed check that has no tests as one failure, and says so', () => {
  const total = countAll([{ ...lint, result: 'failed' }, unit], from({ unit: vitest }));
  expect(total).toMatchObject({ passed: 5, failed: 1 });
  expect(total.remarks).toEqual([expect.stringContaining('lint')]);
});

it('counts a check that could not run as a failure', () => {
  expect(countAll([unit, { ...browser, result: 'not run' }], from({ unit: vitest }))).toMatchObject({
    passed: 5,
    failed: 1
  });
});

it('takes no check at its word that left no report, or half of one', () => {
  expect(countAll([unit], from({}))).toMatchObject({ passed: 0, failed: 1 });
  expect(countAll([unit], from({ unit: {} }))).toMatchObject({ passed: 0, failed: 1 });
});

it('never calls it a success when the checks did not run', () => {
  expect(countAll(undefined, from({}))).toMatchObject({ passed: 0, failed: 1 });
});
