import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';
import { outputOf } from '../../scripts/run-quietly.ts';
import { expect, test } from '../support/app.ts';

const hasCompiler = () => {
  try {
    execFileSync('makensis', ['-VERSION']);
    return true;
  } catch {
    return false;
  }
};
test.skip(!hasCompiler(), 'no compiler for NSIS here (Debian: nsis)');

test('what we add to the uninstaller for Windows compiles without a warning', async ({ folder }) => {
  const made = join(folder, 'sidetone-test.exe');
  const defines = { OUT_FILE: made, INSTALLER_INCLUDE: join(projectDir, 'build/installer.nsh') };
  const script = join(projectDir, 'test/packaged/uninstaller.nsi');
  const args = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`);
  await outputOf('makensis', ['-V2', '-WX', ...args, script]);
  expect((await stat(made)).size).toBeGreaterThan(10_000);
});
