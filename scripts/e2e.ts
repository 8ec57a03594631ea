/** `npm run e2e`: runs the end-to-end tests on the built app. What follows `--` goes to Playwright. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';

const { version } = await provideElectron();
await provideDesktop({ need: 'test' });
await build();
console.log(`Testing on Electron ${version}`);

// Only Linux lets a program bring its own desktop; elsewhere the tests use the one that is there.
const desktop = process.platform === 'linux' ? await startDesktop() : undefined;
try {
  const playwright = join(projectDir, 'node_modules/@playwright/test/cli.js');
  const tests = spawn(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: projectDir,
    env: desktop?.env ?? process.env,
    stdio: 'inherit',
  });
  const [status] = (await once(tests, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
} finally {
  await desktop?.dispose();
}
