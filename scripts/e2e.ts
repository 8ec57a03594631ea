/**
 * `npm run e2e`: runs the end-to-end tests on the built app; `npm run packaged` runs those of the package on the packed
 * one. What follows `--` goes to Playwright.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { packagedVariable } from './launch.ts';
import { providePackagedApp } from './packaged-app.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';

const { version } = await provideElectron();
await provideDesktop({ need: 'test' });
const packaged = process.argv.includes('--project=packaged');
const settings = packaged
  ? {
      [packagedVariable]: await providePackagedApp(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectDir, 'test-results/packaged.json'),
    }
  : await build();
console.log(`Testing on Electron ${version}`);

// Only Linux lets a program bring its own desktop; elsewhere the tests use the one that is there.
const desktop = process.platform === 'linux' ? await startDesktop() : undefined;
try {
  const playwright = join(projectDir, 'node_modules/@playwright/test/cli.js');
  const tests = spawn(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: projectDir,
    env: { ...(desktop?.env ?? process.env), ...settings },
    stdio: 'inherit',
  });
  const [status] = (await once(tests, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
} finally {
  await desktop?.dispose();
}
