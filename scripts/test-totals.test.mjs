import { expect, it } from 'vitest';
import { inWords, playwrightTotals, sum, vitestTotals } from './test-totals.mjs';

const ran = { status: 'failed', assertionResults: [{}, {}] };

it("Vitest's passed and failed tests are counted", () => {
  expect(vitestTotals({ numPassedTests: 3, numFailedTests: 1, testResults: [ran] })).toEqual({ passed: 3, failed: 1 });
});

it('a test file that does not load is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [broken] };
  expect(vitestTotals(report)).toEqual({ passed: 3, failed: 1 });
});

it('an end-to-end test that passes at the second try is a failure, and so is an error outside the tests', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
});

it('the totals of all runners are added up', () => {
  const total = sum([
    { passed: 3, failed: 0 },
    { passed: 5, failed: 2 },
  ]);
  expect(inWords(total)).toBe('8 passed, 2 failed');
});
