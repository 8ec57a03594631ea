import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RanTest } from './electron-checklist.ts';

const vitestReport = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
});

interface PlaywrightSuite {
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

/** The tests of a report of vitest's; none where there is no report. */
export function vitestTests(file: string): readonly RanTest[] {
  if (!existsSync(file)) return [];
  return vitestReport
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status }) => ({ title, passed: status === 'passed' })),
    );
}

/** The tests of a report of Playwright's, in whatever suites they stand; none where there is no report. */
export function playwrightTests(file: string): readonly RanTest[] {
  if (!existsSync(file)) return [];
  const of = ({ specs, suites = [] }: PlaywrightSuite): readonly RanTest[] => [
    ...specs.map(({ title, ok }) => ({ title, passed: ok })),
    ...suites.flatMap(of),
  ];
  return playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8'))).suites.flatMap(of);
}
