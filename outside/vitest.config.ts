import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/..`;

// Other people's signers and shells, asked about the same requests and words; those that are not installed are named.
export default defineConfig({
  root,
  resolve: { alias: { '@e2e': `${root}/e2e`, '@': `${root}/src` } },
  test: {
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    include: ['outside/{aws,engines,grants,hosts,recipes,referee,shells,snippets}/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    globalSetup: ['src/testing/say-not-at-hand.ts'],
  },
});
