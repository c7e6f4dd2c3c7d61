import { readdirSync } from 'node:fs';
import { runnerImport } from 'vite';
import { median } from './yardsticks/median.mjs';

const FOLDER = 'dist/assets';
/** More than this is no wait that anybody accepts. */
const MOST_MS = 60_000;
/** As the page searches (src/core/solving/budget.ts). */
const USUAL = { pairs: 60_000_000, ms: 9_000 };
/** Nobody pastes, types a secret and presses a button in less. */
const PASTE_TO_BUTTON_MS = 500;

/**
 * What the built solver worker does in the browser, two at a time, with planted mistakes: `keyRate`, the most signatures compared in
 * a second; `formRate`, the most canonical requests hashed for it, each with a signature compared; `single` and `pair`, median milliseconds until one mistake or
 * two at once are found; `nothing`, milliseconds until it is said that nothing was found.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {string} url where the build is served
 * @param {{ singles: number, pairs: number }} counts how many puzzles
 * @returns {Promise<{ keyRate: number, formRate: number, single: number, pair: number, nothing: number, lost: string[] }>}
 */
export async function solverCosts(browser, url, { singles, pairs }) {
  const config = { configFile: 'vitest.config.ts', logLevel: /** @type {const} */ ('error') };
  const { module } = await runnerImport('/src/testing/planted/plant.ts', config);
  const { plantMany } = /** @type {typeof import('@/testing/planted/plant')} */ (module);

  const page = await browser.newPage();
  // A page of the same origin without the policy, so that the worker can be started from here.
  await page.route('**/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(`${url}bench.html`);
  const worker = readdirSync(FOLDER).find((file) => /^solver-worker-.*\.js$/.test(file));
  if (!worker) throw new Error(`no solver worker in ${FOLDER}`);

  /** @param {unknown} puzzle @param {{ pairs: number, ms: number }} budget */
  const solve = async (puzzle, budget) => {
    await page.evaluate(startInPage, `${url}assets/${worker}`);
    await page.waitForTimeout(PASTE_TO_BUTTON_MS);
    return page.evaluate(solveInPage, { puzzle, budget, mostMs: MOST_MS });
  };

  const [right] = plantMany(1, 1, 1);
  if (!right) throw new Error('nothing planted');
  const wrong = { ...right.puzzle, key: { secret: 'not-the-secret-of-this-request' } };
  const { mostTried, mostForms } = await solve(wrong, { pairs: 1e9, ms: 20_000 });
  const { milliseconds: nothing } = await solve(wrong, USUAL);

  const lost = [];
  const times = /** @type {[number[], number[]]} */ ([[], []]);
  for (const [i, planted] of [plantMany(singles, 1, 11), plantMany(pairs, 2, 11)].entries()) {
    for (const { name, puzzle } of planted) {
      const { phase, milliseconds } = await solve(puzzle, { pairs: 1e9, ms: 30_000 });
      times[i]?.push(milliseconds);
      if (phase !== 'found') lost.push(name);
    }
  }
  await page.close();
  return { keyRate: mostTried, formRate: mostForms, single: median(times[0]), pair: median(times[1]), nothing, lost };
}

/**
 * Runs in the page: starts two workers, as the page does once something was pasted.
 *
 * @param {string} script
 */
function startInPage(script) {
  globalThis.waiting = [0, 1].map(() => new Worker(script, { type: 'module' }));
}

/**
 * Runs in the page: solves one puzzle with the two workers that wait. `mostTried` and `mostForms` are the highest rates of each,
 * added up: they are not at the same kind of work at the same time, but both are at work.
 *
 * @param {{ puzzle: unknown, budget: object, mostMs: number }} given
 * @returns {Promise<{ phase: string, milliseconds: number, mostTried: number, mostForms: number }>}
 */
function solveInPage({ puzzle, budget, mostMs }) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const workers = globalThis.waiting;
    const reports = [0, 1].map(() => ({ at: start, tried: 0, forms: 0, triedRate: 0, formsRate: 0 }));
    let left = workers.length;
    const sum = (/** @type {'triedRate' | 'formsRate'} */ rate) =>
      reports.reduce((total, report) => total + report[rate], 0);
    const end = (/** @type {string} */ phase) => {
      for (const worker of workers) worker.terminate();
      const milliseconds = performance.now() - start;
      resolve({ phase, milliseconds, mostTried: sum('triedRate'), mostForms: sum('formsRate') });
    };
    setTimeout(() => end('too-late'), mostMs);
    for (const [index, worker] of workers.entries()) {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        const report = reports[index];
        if (data.type === 'progress' && report) {
          const { tried, forms } = data.progress;
          const at = performance.now();
          const seconds = (at - report.at) / 1000;
          const triedRate = Math.max(report.triedRate, (tried - report.tried) / seconds);
          const formsRate = Math.max(report.formsRate, (forms - report.forms) / seconds);
          Object.assign(report, { at, tried, forms, triedRate, formsRate });
        } else if (data.type === 'failed') reject(new Error(data.kind));
        else if (data.outcome.phase === 'found' || --left === 0) end(data.outcome.phase);
      };
      worker.postMessage({ type: 'solve', puzzle, budget, share: { index, of: workers.length } });
    }
  });
}
