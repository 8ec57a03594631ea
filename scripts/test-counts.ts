import { z } from 'zod';

/** How many tests of a suite, or of all, ended how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts as a suite that counts for itself writes them. */
export const countsSchema: z.ZodType<Counts> = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
});

/** One line of the table: a suite by its name, and how long it took. */
export interface SuiteResult extends Counts {
  readonly suite: string;
  readonly seconds: number;
}

/** The parts we read of what vitest's JSON reporter writes. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts from vitest's report. A test file that could not even be loaded is one failure. Throws on nonsense. */
export function vitestCounts(json: string): Counts {
  const report = vitestReport.parse(JSON.parse(json));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The parts we read of what Playwright's JSON reporter writes. */
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts from Playwright's report. An error outside any test is one failure. Throws on nonsense. */
export function playwrightCounts(json: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(json));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/**
 * What a suite counts as once its process has ended. Without `count` the suite is a check, one test in all.
 * A suite that failed, or whose report cannot be read, has at least one failure.
 */
export function outcome(succeeded: boolean, count?: () => Counts): Counts {
  if (count === undefined) return succeeded ? { ...none, passed: 1 } : { ...none, failed: 1 };
  try {
    const counts = count();
    return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { ...none, failed: 1 };
  }
}

/** The counts of several runs together. */
export function total(results: readonly Counts[]): Counts {
  const sum = (of: keyof Counts) => results.reduce((so, result) => so + result[of], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Good only if something ran and nothing failed. */
export function isGood({ passed, failed }: Counts): boolean {
  return passed > 0 && failed === 0;
}

/** The last line of a test run: `12 passed, 0 failed`, and the skipped ones if there are any. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A line per suite under a heading, in columns. */
export function table(results: readonly SuiteResult[]): string {
  const rows = results.map((result) => [
    result.suite,
    ...[result.passed, result.failed, result.skipped].map(String),
    result.seconds.toFixed(1),
  ]);
  const heading = ['suite', 'passed', 'failed', 'skipped', 'seconds'];
  return [heading, ...rows]
    .map(([suite = '', ...numbers]) => suite.padEnd(12) + numbers.map((text) => text.padStart(9)).join(''))
    .join('\n');
}
