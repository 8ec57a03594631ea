/**
 * `npm run security`: the tests of the suite, a look at the dependencies, and what both say of the 20 items of
 * Electron's checklist. What follows `--` is not taken: half of it would prove nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, checkElectron, checkLicences, type Finding } from './dependencies.ts';
import { checklistTable, electronChecklist, holds } from './electron-checklist.ts';
import { projectDir } from './project.ts';
import { playwrightTests, vitestTests } from './ran-tests.ts';
import { outcome, playwrightCounts, total, vitestCounts, type Counts } from './test-counts.ts';

const results = join(projectDir, 'test-results');
const reports = {
  vitest: join(results, 'security-vitest.json'),
  playwright: join(results, 'security-e2e.json'),
};
const read = (file: string) => readFileSync(file, 'utf8');

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status === 0;
}

mkdirSync(results, { recursive: true });
for (const file of Object.values(reports)) rmSync(file, { force: true });
const vitest = await run([
  join(projectDir, 'node_modules/vitest/vitest.mjs'),
  ...['run', '--project', 'security', '--reporter=default', '--reporter=json'],
  `--outputFile.json=${reports.vitest}`,
]);
const tsx = join(projectDir, 'node_modules/tsx/dist/cli.mjs');
const playwright = await run([tsx, join(projectDir, 'scripts/e2e.ts'), '--project=security'], {
  PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright,
});

const findings: readonly (readonly [string, Finding])[] = [
  ['licences', checkLicences()],
  ['Electron', await checkElectron()],
  ['known weaknesses', await audit()],
];
/** Who could not be asked has neither passed nor failed. */
const counts = ({ outcome: found }: Finding): Counts => ({
  passed: Number(found === 'good'),
  failed: Number(found === 'bad'),
  skipped: Number(found === 'unknown'),
});
const sum = total([
  outcome(vitest, () => vitestCounts(read(reports.vitest))),
  outcome(playwright, () => playwrightCounts(read(reports.playwright))),
  ...findings.map(([, finding]) => counts(finding)),
]);
writeFileSync(join(results, 'security.json'), JSON.stringify(sum));

const signs = { good: 'good', bad: 'BAD', unknown: 'NOT KNOWN' };
const ran = [...vitestTests(reports.vitest), ...playwrightTests(reports.playwright)];
const held = electronChecklist.filter((item) => holds(item, ran)).length;
console.log(`\n${checklistTable(ran)}\n`);
for (const [what, finding] of findings) console.log(`${what}: ${signs[finding.outcome]}, ${finding.words}`);
console.log(`${held} of ${electronChecklist.length} items of Electron's checklist hold`);
process.exitCode = sum.failed === 0 && held === electronChecklist.length ? 0 : 1;
