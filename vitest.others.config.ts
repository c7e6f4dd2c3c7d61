import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import unit from './vitest.config.ts';

const root = import.meta.dirname;

/** The unit tests that take a sample of a wide net (testing/sample). */
const sampling = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter(
    (path) => path.endsWith('.test.ts') && readFileSync(`${root}/${path}`, 'utf8').includes("'@/testing/sample'"),
  );

const { projects: _, ...test } = unit.test ?? {};

// The same tests with what `npm test` leaves out of these nets.
export default defineConfig({
  ...unit,
  test: { ...test, include: sampling, pool: 'forks', env: { WALKED: 'others' } },
});
