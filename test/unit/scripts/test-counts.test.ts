import { describe, expect, test } from 'vitest';
import {
  isGood,
  outcome,
  playwrightCounts,
  summary,
  table,
  total,
  vitestCounts,
} from '../../../scripts/test-counts.ts';

const vitestReport = (testResults: object[], counts: object = {}) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    ...counts,
    testResults,
  });

describe('counting a suite', () => {
  test('vitest tests that were skipped or are still to be written count as skipped', () => {
    const json = vitestReport([{ status: 'failed', assertionResults: [{ status: 'failed' }] }]);
    expect(vitestCounts(json)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('a vitest file that could not be loaded is a failure, though no test in it failed', () => {
    const json = vitestReport([{ status: 'failed', assertionResults: [] }], { numFailedTests: 0 });
    expect(vitestCounts(json).failed).toBe(1);
  });

  test('Playwright errors outside any test are failures too', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
    const json = JSON.stringify({ stats, errors: [{ message: 'no such file' }] });
    expect(playwrightCounts(json)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});

describe('the outcome of a suite', () => {
  test('a check without a report is one test', () => {
    expect(outcome(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(outcome(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a suite that crashed after its tests passed has a failure', () => {
    expect(outcome(false, () => ({ passed: 7, failed: 0, skipped: 0 }))).toEqual({
      passed: 7,
      failed: 1,
      skipped: 0,
    });
  });

  test('the failures of a suite are not counted twice', () => {
    expect(outcome(false, () => ({ passed: 7, failed: 2, skipped: 0 })).failed).toBe(2);
  });

  test('a suite whose report cannot be read failed, even if its process says otherwise', () => {
    expect(outcome(true, () => vitestCounts('not a report')).failed).toBe(1);
  });
});

describe('the whole run', () => {
  const unit = { suite: 'unit', passed: 10, failed: 0, skipped: 1, seconds: 1.25 };
  const e2e = { suite: 'e2e', passed: 4, failed: 2, skipped: 0, seconds: 60 };

  test('adds up its suites', () => {
    expect(total([unit, e2e])).toEqual({ passed: 14, failed: 2, skipped: 1 });
  });

  test('its last line names skipped tests only when there are any', () => {
    expect(summary(total([unit, e2e]))).toBe('14 passed, 2 failed, 1 skipped');
    expect(summary(total([e2e]))).toBe('4 passed, 2 failed');
  });

  test('is not good when something failed, nor when nothing ran', () => {
    expect(isGood(total([unit]))).toBe(true);
    expect(isGood(total([unit, e2e]))).toBe(false);
    expect(isGood(total([]))).toBe(false);
  });

  test('the table has a line per suite in columns', () => {
    expect(table([unit, e2e]).split('\n')).toEqual([
      'suite          passed   failed  skipped  seconds',
      'unit               10        0        1      1.3',
      'e2e                 4        2        0     60.0',
    ]);
  });
});
