import { defineConfig } from '@playwright/test';
import { chooseBrowser } from './e2e/browsers/choose.mjs';

/** `E2E_PORT` names another where several checkouts are tested at once. */
const port = Number(process.env.E2E_PORT ?? 4179);
const isRoot = process.getuid?.() === 0;

// Playwright reads this file again in each of its workers: they inherit what the first reading chose.
process.env.E2E_BROWSER ??= chooseBrowser();

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: !!process.env.CI,
  fullyParallel: true,
  retries: 0,
  // A page waits about as often as it works: three keep two processors busy.
  workers: 3,
  // Long enough for a machine that is busy with other things: no test fails because of that.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/sigv4-playground/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: {
      executablePath: process.env.E2E_BROWSER,
      // Chromium does not start in its sandbox as root.
      chromiumSandbox: !isRoot,
    },
  },
  projects: [
    { name: 'chromium', testDir: 'e2e', use: { browserName: 'chromium' } },
    // What needs servers of other people, and axe everywhere: `npm run outside`.
    { name: 'outside', testDir: 'outside/e2e', use: { browserName: 'chromium' } },
  ],
  webServer: {
    command: `node scripts/serve.mjs --built --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
