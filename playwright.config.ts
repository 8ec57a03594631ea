import { defineConfig } from '@playwright/test';

/** The end-to-end tests. One at a time: they share the desktop's focus, hotkeys and clipboard. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
