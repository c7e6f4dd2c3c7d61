/** @typedef {{ passed: number, failed: number }} Totals */

/**
 * Totals of Vitest's JSON report. A file that does not load has no tests, and counts as one that failed.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Totals}
 */
export function vitestTotals({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/**
 * Totals of Playwright's JSON report. A test that passed only when tried again counts as failed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Totals}
 */
export function playwrightTotals({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @param {readonly Totals[]} parts @returns {Totals} */
export const sum = (parts) => ({
  passed: parts.reduce((total, { passed }) => total + passed, 0),
  failed: parts.reduce((total, { failed }) => total + failed, 0),
});

/** @param {Totals} totals */
export const inWords = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
