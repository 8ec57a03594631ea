/** `npm test`: runs every suite, or only those named after `--`, and adds them up. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './project.ts';
import { playwrightTests, troubleLines, vitestTests, type RanTest } from './ran-tests.ts';
import {
  type Counts,
  countsSchema,
  isGood,
  outcome,
  playwrightCounts,
  type SuiteResult,
  summary,
  table,
  total,
  vitestCounts,
} from './test-counts.ts';

interface Suite {
  /** The name of an npm script. */
  readonly name: string;
  readonly args?: readonly string[];
  /** Reads the suite's report. Left out for a check that passes or fails as one. */
  readonly count?: () => Counts;
  /** Its tests one by one, of which those are named that went wrong. */
  readonly tests?: () => readonly RanTest[];
}

const reportOf = (suite: string) => `test-results/${suite}.json`;
const pathOf = (suite: string) => join(projectDir, reportOf(suite));
const readReport = (suite: string) => readFileSync(pathOf(suite), 'utf8');
const vitest = (name: string): Suite => ({
  name,
  args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`],
  count: () => vitestCounts(readReport(name)),
  tests: () => vitestTests(pathOf(name)),
});
const playwright = (name: string): Suite => ({
  name,
  count: () => playwrightCounts(readReport(name)),
  tests: () => playwrightTests(pathOf(name)),
});

const suites: readonly Suite[] = [
  { name: 'types' },
  { name: 'lint' },
  vitest('unit'),
  vitest('component'),
  vitest('integration'),
  playwright('e2e'),
  playwright('packaged'),
  {
    name: 'security',
    count: () => countsSchema.parse(JSON.parse(readReport('security'))),
    tests: () => [...vitestTests(pathOf('security-vitest')), ...playwrightTests(pathOf('security-e2e'))],
  },
];

async function run({ name, args = [], count }: Suite): Promise<SuiteResult> {
  console.log(`\n== ${name} ==`);
  rmSync(join(projectDir, reportOf(name)), { force: true });
  const startedAt = performance.now();
  // On Windows npm is a batch file, which only a shell runs.
  const shell = process.platform === 'win32';
  const child = spawn('npm', ['run', '--silent', name, ...args], {
    cwd: projectDir,
    stdio: 'inherit',
    shell,
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - startedAt) / 1000;
  return { suite: name, seconds, ...outcome(status === 0, count) };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}`);

const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const results: SuiteResult[] = [];
for (const suite of chosen) results.push(await run(suite));
const sum = total(results);
const trouble = chosen.flatMap(({ tests }) => troubleLines(tests?.() ?? []));
if (trouble.length > 0) console.log(`\n${trouble.join('\n')}`);
console.log(`\n${table(results)}\n`);
console.log(summary(sum));
process.exitCode = isGood(sum) ? 0 : 1;
