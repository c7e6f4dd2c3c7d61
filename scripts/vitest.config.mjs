import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The tests of the project's own tools, and of what holds the house: run by `npm run house`.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    environment: 'node',
    dir: fileURLToPath(new URL('..', import.meta.url)),
    include: ['{scripts,bench}/**/*.test.mjs', 'e2e/**/*.test.{mjs,ts}'],
    // Only what hangs takes so long, however busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
