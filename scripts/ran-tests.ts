import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { projectDir } from './project.ts';

/** How a test ended: `flaky` failed at first and passed when it was run again. */
export type TestEnd = 'passed' | 'flaky' | 'failed' | 'skipped';

/** A test as a report tells of it. */
export interface RanTest {
  readonly title: string;
  /** Its file and what it stands in, as far as the report says, then its title. */
  readonly place: string;
  readonly end: TestEnd;
  /** The first words of what went wrong, the last time it did. Empty where nothing did. */
  readonly why: string;
}

/** What a report holds; `undefined` where there is none, or where its runner ended in the middle of it. */
function read(file: string): unknown {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** The first line that says something, without the colours of a terminal. */
function firstLine(message = ''): string {
  const lines = message.replaceAll(/\u001B\[[\d;]*m/g, '').split('\n');
  return lines.find((line) => line.trim() !== '')?.trim() ?? '';
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          title: z.string(),
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
const vitestEnds: Readonly<Record<string, TestEnd>> = { passed: 'passed', failed: 'failed' };

/** The tests of a report of vitest's; a file that could not be loaded is one that failed. None where there is no report. */
export function vitestTests(file: string): readonly RanTest[] {
  const report = read(file);
  if (report === undefined) return [];
  return vitestReport.parse(report).testResults.flatMap((tested) => {
    const { status, message, assertionResults } = tested;
    const name = relative(projectDir, tested.name);
    if (status === 'failed' && assertionResults.length === 0) {
      return [{ title: name, place: name, end: 'failed', why: firstLine(message) }];
    }
    return assertionResults.map((test) => ({
      title: test.title,
      place: `${name} › ${test.fullName}`,
      end: vitestEnds[test.status] ?? 'skipped',
      why: firstLine(test.failureMessages?.[0]),
    }));
  });
}

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly z.infer<typeof playwrightSpec>[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });
const playwrightEnds = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'flaky',
  skipped: 'skipped',
} as const;

/** The tests of a report of Playwright's, in whatever suites they stand; none where there is no report. */
export function playwrightTests(file: string): readonly RanTest[] {
  const report = read(file);
  if (report === undefined) return [];
  const of = (suite: PlaywrightSuite, above: readonly string[]): readonly RanTest[] => {
    const within = [...above, suite.title];
    return [
      ...suite.specs.flatMap(({ title, tests }) =>
        tests.map(({ status, results }) => ({
          title,
          place: [...within, title].join(' › '),
          end: playwrightEnds[status],
          why: firstLine(results.findLast(({ error }) => error !== undefined)?.error?.message),
        })),
      ),
      ...(suite.suites ?? []).flatMap((inner) => of(inner, within)),
    ];
  };
  return playwrightReport.parse(report).suites.flatMap((suite) => of(suite, []));
}

/** A line for each test that failed or needed a second go, with the first words of why. Empty where none did. */
export function troubleLines(tests: readonly RanTest[]): readonly string[] {
  return tests
    .filter(({ end }) => end === 'failed' || end === 'flaky')
    .map(({ end, place, why }) => `${end}: ${place}${why === '' ? '' : `\n        ${why}`}`);
}
