import { defineConfig } from 'vitest/config';

/** Tests that take long: `npm run check` leaves them to `npm test`. */
const THOROUGH = 'src/**/*.thorough.test.ts';
/** Tests that put a module of their own in the place of another, which nobody else may be handed. */
const ALONE = 'src/**/*.alone.test.ts';

export default defineConfig({
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  test: {
    environment: 'node',
    setupFiles: ['src/testing/setup.ts'],
    globalSetup: ['src/testing/say-not-at-hand.ts'],
    // Only what hangs takes so long, however busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Core keeps nothing between two calls, and what the others stub they put back: files share what they import.
        test: {
          name: 'fast',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: [THOROUGH, ALONE],
          pool: 'threads',
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [ALONE], pool: 'threads' } },
      {
        extends: true,
        // A process each, whose processor time is that of one test (testing/growth).
        test: { name: 'thorough', include: [THOROUGH], pool: 'forks' },
      },
    ],
  },
});
