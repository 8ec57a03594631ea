/**
 * `npm run faults`: proves the 24 faults with several seeds each, on what each of them needs: virtual time, real
 * sockets, a real ActiveMQ, the real app. Prints the table, and ends with status 1 unless all of them hold. What
 * follows `--`: `--without app` leaves the real app out.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { faultRows, faultTable, playwrightEnded, vitestEnded, type Ended } from './fault-table.ts';
import { projectDir } from './project.ts';

const { values } = parseArgs({ options: { without: { type: 'string' } } });

/** Runs a part of the suite and reads its report; a part that wrote none has proved nothing. */
async function run(
  report: string,
  command: readonly string[],
  read: (json: string) => readonly Ended[],
): Promise<readonly Ended[]> {
  const path = join(projectDir, report);
  rmSync(path, { force: true });
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: projectDir,
    env: { ...process.env, FAULTS: 'all' },
    stdio: 'inherit',
  });
  await once(child, 'exit');
  try {
    return read(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}

const node = process.execPath;
const vitest = (project: string) => {
  const report = `test-results/faults-${project}.json`;
  const program = join(projectDir, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--project', project, `test/${project}/faults`];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(report, [node, program, ...args, ...reporters], vitestEnded);
};
const app = () => {
  const tsx = join(projectDir, 'node_modules/tsx/dist/cli.mjs');
  const e2e = [node, tsx, join(projectDir, 'scripts/e2e.ts'), 'faults.spec.ts'];
  return run('test-results/e2e.json', e2e, playwrightEnded);
};

const ended = [
  ...(await vitest('unit')),
  ...(await vitest('integration')),
  ...(values.without === 'app' ? [] : await app()),
];
const rows = faultRows(ended);
console.log(`\n${faultTable(rows)}`);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
