import { defineConfig } from '@playwright/test';

/** The end-to-end tests that ask main for nothing: those the packed app, into which nobody can look, passes as well. */
const core = ['log-in', 'call', 'connection', 'tray', 'links', 'kept-password'].map(
  (name) => `e2e/${name}.spec.ts`,
);

/** The tests of the whole app. One at a time: they share the desktop's focus, hotkeys and clipboard. */
export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testMatch: '*.spec.ts' },
    { name: 'security', testDir: 'test/security', testMatch: '*.spec.ts' },
    // What is asked of the package alone, then the core of the end-to-end tests on it.
    { name: 'packaged', testDir: 'test', testMatch: ['packaged/*.spec.ts', ...core], use: { trace: 'off' } },
  ],
  workers: 1,
  timeout: 60_000,
  // A busy machine of the continuous build gets a second go; what needed it is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
