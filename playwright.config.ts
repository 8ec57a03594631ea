import { defineConfig } from '@playwright/test';

/** The tests of the whole app. One at a time: they share the desktop's focus, hotkeys and clipboard. */
export default defineConfig({
  projects: ['e2e', 'security'].map((name) => ({ name, testDir: `test/${name}` })),
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 60_000,
  // A busy machine of the continuous build gets a second go; what needed it is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
