import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take long: `npm run check` leaves them to `npm test`. */
const THOROUGH = 'src/**/*.thorough.test.ts';
/** Tests that put a module of their own in the place of another, which nobody else may be handed. */
const ALONE = 'src/**/*.alone.test.ts';

/** Begun first, or one of them would run at the end, alone, for a minute. */
const LONGEST = [
  'src/core/diagnosing/right-links.thorough.test.ts',
  'src/core/diagnosing/right-links-answered.thorough.test.ts',
  'src/core/diagnosing/growth.thorough.test.ts',
  'src/core/solving/v4a/planted-v4a.thorough.test.ts',
  'src/core/diagnosing/large-pastes.thorough.test.ts',
  'src/features/debug/told-nowhere.thorough.test.ts',
  'src/core/recipes/cut-short.thorough.test.ts',
  'src/core/solving/planted.thorough.test.ts',
  'src/features/debug/no-contradiction.thorough.test.ts',
];
for (const file of LONGEST) if (!existsSync(`${import.meta.dirname}/${file}`)) throw new Error(`${file} is gone`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

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
    sequence: { sequencer: LongestFirst },
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
