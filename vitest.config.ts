import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  test: {
    environment: 'node',
    // Properties try thousands of inputs, on busy machines too.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'referee/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    globalSetup: ['src/testing/say-not-at-hand.ts'],
  },
});
