/** `npm run fresh`: what a newcomer gets. Clones the last commit into a new folder and runs there what CI runs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidetone-fresh-'));
const run = (program: string, args: readonly string[], cwd: string) =>
  spawnSync(program, args, { cwd, stdio: 'inherit' }).status ?? 1;
try {
  const status =
    run('git', ['clone', '--quiet', projectDir, folder], projectDir) || run('bash', ['.ci/run'], folder);
  console.log(status === 0 ? 'A fresh clone passes.' : 'A fresh clone does NOT pass.');
  process.exitCode = status;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
