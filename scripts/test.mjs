import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { chooseBrowser } from '#e2e/browsers/choose.mjs';
import { inWords, playwrightTotals, sum, vitestTotals } from './test-totals.mjs';

// Everything that must hold, what tells soonest first. Stops at the first stage that fails.

/**
 * A script of package.json. One that runs tests leaves a JSON `report`, which `totals` reads.
 *
 * @typedef {{ script: string, args?: string, report?: string, totals?: (report: any) => import('./test-totals.mjs').Totals }} Stage
 */

const REPORTS = 'node_modules/.cache/sigv4-playground';

/** @param {string} script @returns {Stage} */
const vitest = (script) => {
  const report = `${REPORTS}/${script}.json`;
  return {
    script,
    args: `--reporter=default --reporter=json --outputFile.json="${resolve(report)}"`,
    report,
    totals: vitestTotals,
  };
};

/** @type {Stage[]} */
const stages = [
  { script: 'lint' },
  { script: 'types' },
  vitest('house'),
  { script: 'unused' },
  vitest('unit'),
  { script: 'build' },
  { script: 'bundle' },
  { script: 'size' },
  { script: 'e2e', report: `${REPORTS}/e2e.json`, totals: playwrightTotals },
];

/** @type {Record<string, string>} */
const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
process.env.E2E_BROWSER = chooseBrowser();

/** @type {{ script: string, totals: import('./test-totals.mjs').Totals }[]} */
const ran = [];
/** @type {string | undefined} */
let stoppedAt;

for (const { script, args = '', report, totals } of stages) {
  console.log(`\n── ${script} ${'─'.repeat(60 - script.length)}`);
  if (report) rmSync(report, { force: true });
  const { status } = spawnSync(`${scripts[script]} ${args}`, { shell: true, stdio: 'inherit' });
  const found = report && totals ? read(report, totals) : { passed: 0, failed: 0 };
  const failed = status === 0 ? found.failed : Math.max(1, found.failed);
  if (report || failed > 0) ran.push({ script, totals: { ...found, failed } });
  if (failed > 0) {
    stoppedAt = script;
    break;
  }
}

console.log(`\n── in all ${'─'.repeat(54)}`);
for (const { script, totals } of ran) console.log(`${script}: ${inWords(totals)}`);
console.log(inWords(sum(ran.map(({ totals }) => totals))));
if (stoppedAt) {
  console.log(`Stopped at ${stoppedAt}, which failed; npm run ${stoppedAt} runs it alone.`);
  process.exitCode = 1;
}

/**
 * The totals of a report; a runner that left none has failed.
 *
 * @param {string} file
 * @param {(report: any) => import('./test-totals.mjs').Totals} totals
 */
function read(file, totals) {
  try {
    return totals(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
