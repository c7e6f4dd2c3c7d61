import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { chooseBrowser } from '#e2e/browsers/choose.mjs';
import { inWords, playwrightTotals, sum, vitestTotals } from './test-totals.mjs';

/**
 * A script of package.json. One that runs tests leaves a JSON `report`, which `totals` reads.
 *
 * @typedef {{ script: string, args?: string, report?: string, totals?: (report: any) => import('./test-totals.mjs').Totals }} Stage
 */

const REPORTS = 'node_modules/.cache/sigv4-playground';

/** A stage of Vitest. @param {string} script @returns {Stage} */
export function vitest(script) {
  const report = `${REPORTS}/${script.replaceAll(':', '-')}.json`;
  return {
    script,
    args: `--reporter=default --reporter=json --outputFile.json="${resolve(report)}"`,
    report,
    totals: vitestTotals,
  };
}

/** A stage of Playwright, whose configuration says where its report lies. @param {string} script @returns {Stage} */
export const playwright = (script) => ({ script, report: `${REPORTS}/e2e.json`, totals: playwrightTotals });

/**
 * Runs the stages in their order until one fails, and prints what came of each: a line for each that ran tests, with the time it
 * took, then one for all of them.
 *
 * @param {readonly Stage[]} stages
 */
export function runStages(stages) {
  /** @type {Record<string, string>} */
  const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  process.env.E2E_BROWSER = chooseBrowser();

  /** @type {{ script: string, seconds: number, totals: import('./test-totals.mjs').Totals | undefined }[]} */
  const ran = [];
  /** @type {string | undefined} */
  let stoppedAt;
  for (const { script, args = '', report, totals } of stages) {
    console.log(`\n── ${script} ${'─'.repeat(Math.max(0, 60 - script.length))}`);
    if (report) rmSync(report, { force: true });
    const started = performance.now();
    const { status } = spawnSync(`${scripts[script]} ${args}`, { shell: true, stdio: 'inherit' });
    const seconds = Math.round((performance.now() - started) / 1000);
    const found = report && totals ? read(report, totals) : { passed: 0, failed: 0 };
    const failed = status === 0 ? found.failed : Math.max(1, found.failed);
    ran.push({ script, seconds, totals: report || failed > 0 ? { ...found, failed } : undefined });
    if (failed > 0) {
      stoppedAt = script;
      break;
    }
  }

  console.log(`\n── in all ${'─'.repeat(54)}`);
  console.log(ran.map(({ script, seconds }) => `${script} ${seconds} s`).join(', '));
  const counted = ran.flatMap(({ script, totals }) => (totals ? [{ script, totals }] : []));
  for (const { script, totals } of counted) console.log(`${script.replaceAll(':', '-')}: ${inWords(totals)}`);
  console.log(inWords(sum(counted.map(({ totals }) => totals))));
  if (stoppedAt) {
    console.log(`Stopped at ${stoppedAt}, which failed; npm run ${stoppedAt} runs it alone.`);
    process.exitCode = 1;
  }
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
