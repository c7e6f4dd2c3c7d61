import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chooseBrowser } from '#e2e/browsers/choose.mjs';
import { pageFiles } from '#scripts/bundle/page-files.mjs';
import { debugView } from './debug-view.mjs';
import { keystrokes } from './keystrokes.mjs';
import { largeBody } from './large-body.mjs';
import { largeReply } from './large-reply.mjs';
import { solverCosts } from './solver.mjs';

// Builds the page, opens it in the browser and prints what it costs beside what it may cost.

await build({ logLevel: 'warn' });

const bytes = pageFiles('dist').first.map((file) => gzipSync(readFileSync(`dist/${file}`)).length);
const firstLoad = bytes.reduce((total, size) => total + size, 0) / 1000;

const server = await preview({ preview: { port: 4189 } });
const browser = await chromium.launch({ executablePath: chooseBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
const fast = await typed(1);
const slow = await typed(4);
const large = await onPage(largeBody);
const replies = await onPage(largeReply);
const debug = await onPage(debugView);
const solver = await solverCosts(browser, server.resolvedUrls?.local[0] ?? '', { singles: 100, pairs: 20 });
const version = browser.version();
await browser.close();
await server.close();

const rows = [
  row('first load, scripts and styles, gzip', firstLoad, 118, 'kB'),
  row('keystroke in URL: script, 95th percentile', percentile95(fast, 'script'), 8, 'ms'),
  row('keystroke in URL: frames until the steps are painted, 95th percentile', percentile95(fast, 'frames'), 1, ''),
  row(
    'the same, processor slowed 4×: milliseconds until painted, 95th percentile',
    percentile95(slow, 'shown'),
    50,
    'ms',
  ),
  row("a 100 MB body hashed: longest task over 50 ms on the page's thread", large.longestTask, 50, 'ms'),
  ...Object.entries(replies).map(([kind, longest]) =>
    row(
      `a reply of 300,000 lines, or as long, ${kind}: longest task over 50 ms on the page's thread`,
      longest,
      200,
      'ms',
    ),
  ),
  ...Object.entries(debug.pastes).map(([kind, longest]) =>
    row(`5 MB pasted in Debug, ${kind}: longest task over 50 ms on the page's thread`, longest, 50, 'ms'),
  ),
  row("a search for the cause: longest task over 50 ms on the page's thread", debug.search, 50, 'ms'),
  rateRow('solver, two workers: key × canonical request, signatures compared', solver.keyRate, 1.5),
  rateRow('solver, two workers: new canonical requests, each compared', solver.formRate, 0.5),
  row('solver: one planted mistake found, median of 100', solver.single, 100, 'ms'),
  row('solver: two planted mistakes found, median of 20', solver.pair, 1000, 'ms'),
  row('solver: until nothing found is said', solver.nothing, 10_000, 'ms'),
  row('solver: planted mistakes not found', solver.lost.length, 0, ''),
];
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`\nChromium ${version}\n`);
for (const { what, aim, measured, met } of [{ what: 'what', aim: 'aim', measured: 'measured', met: '' }, ...rows]) {
  console.log(`${what.padEnd(width)}  ${aim.padStart(9)}  ${measured.padStart(9)}  ${met}`.trimEnd());
}

/**
 * @param {string} what
 * @param {number} perSecond
 * @param {number} least millions a second
 */
function rateRow(what, perSecond, least) {
  const millions = perSecond / 1e6;
  const met = millions >= least ? 'met' : 'not met';
  return { what, aim: `≥ ${least} M/s`, measured: `${millions.toFixed(2)} M/s`, met };
}

/** @param {number} slowdown */
async function typed(slowdown) {
  return onPage((page) => keystrokes(browser, page, slowdown));
}

/**
 * @template T
 * @param {(page: import('playwright').Page) => Promise<T>} measure
 */
async function onPage(measure) {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '', { waitUntil: 'networkidle' });
  const measured = await measure(page);
  await page.close();
  return measured;
}

/**
 * @template {string} Name
 * @param {readonly Record<Name, number>[]} steps
 * @param {Name} name
 */
function percentile95(steps, name) {
  const sorted = steps.map((step) => step[name]).sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
}

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} aim
 * @param {string} unit
 */
function row(what, measured, aim, unit) {
  const digits = Number.isInteger(measured) ? 0 : 1;
  const met = measured <= aim ? 'met' : 'not met';
  return { what, aim: `≤ ${aim} ${unit}`.trim(), measured: `${measured.toFixed(digits)} ${unit}`.trim(), met };
}
