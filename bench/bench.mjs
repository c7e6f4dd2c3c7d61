import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chooseBrowser } from '#e2e/browsers/choose.mjs';
import { pageFiles } from '#scripts/bundle/page-files.mjs';
import { debugView } from './debug-view.mjs';
import { firstSignature } from './first-signature.mjs';
import { keystrokes } from './keystrokes.mjs';
import { largeBody } from './large-body.mjs';
import { largeReply } from './large-reply.mjs';
import { lighthouseScores } from './lighthouse.mjs';
import { solverCosts } from './solver.mjs';
import { yardsticks } from './yardsticks/yardsticks.mjs';

// Builds the page, opens it in the browser and prints what it costs beside what it may cost. Times are those of this machine as busy as
// it is now; ratios to what the libraries alone need, measured in the same run, mean the same everywhere.

/** Milliseconds that a presign of the SDK takes on a machine like the one that the times are aimed at. */
const AIMED_PRESIGN = 0.1;
/** Millions of signatures that the search compares in a second on such a machine. */
const AIMED_KEYS = 2.8;

await build({ logLevel: 'warn' });

const bytes = pageFiles('dist').first.map((file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length);
const firstLoad = bytes.reduce((total, size) => total + size, 0) / 1000;

const server = await preview({ preview: { port: 4189 } });
const browser = await chromium.launch({ executablePath: chooseBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
const fast = await typed(1);
const slow = await typed(4);
const large = await onPage(largeBody);
const replies = await onPage(largeReply);
const debug = await onPage(debugView);
const url = server.resolvedUrls?.local[0] ?? '';
const solver = await solverCosts(browser, url, { singles: 100, pairs: 20 });
const nodes = await onPage((page) => page.locator('main *').count());
const alone = await yardsticks(browser, url, nodes);
const first = await firstSignature(browser, url);
const version = browser.version();
await browser.close();
const scores = await lighthouseScores(url);
await server.close();

const rows = [
  row('first load, scripts and styles, gzip', firstLoad, 118, 'kB'),
  row('keystroke in URL: script, 95th percentile', percentile(fast, 'script'), 8, 'ms'),
  row('keystroke in URL: frames until the steps are painted, 95th percentile', percentile(fast, 'frames'), 1, ''),
  row(
    'the same, processor slowed 4×: milliseconds until painted, 95th percentile',
    percentile(slow, 'shown'),
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
  atLeast('solver, two workers: key × canonical request, signatures compared', solver.keyRate / 1e6, AIMED_KEYS, 'M/s'),
  atLeast('solver, two workers: new canonical requests, each compared', solver.formRate / 1e6, 1, 'M/s'),
  row('solver: one planted mistake found, median of 100', solver.single, 100, 'ms'),
  row('solver: two planted mistakes found, median of 20', solver.pair, 1000, 'ms'),
  row('solver: until nothing found is said', solver.nothing, 10_000, 'ms'),
  row('solver: planted mistakes not found', solver.lost.length, 0, ''),
  row('first signature painted, nothing stored, slow 4G, processor slowed 4×', first, 2000, 'ms'),
  ...Object.entries(scores ?? {}).map(([category, score]) => atLeast(`Lighthouse, ${category}`, score, 100, '')),
  row('first load : its libraries alone', (firstLoad * 1000) / alone.libraries, 1.6, '×'),
  row(
    `keystroke, script, median : one presign of the SDK and one commit of ${nodes} elements, typed alike`,
    percentile(fast, 'script', 0.5) / alone.keystroke,
    4,
    '×',
  ),
  atLeast('solver, signatures compared : the same by @noble/hashes', solver.keyRate / alone.key, 10, '×'),
  atLeast('solver, new canonical requests : the same by @noble/hashes', solver.formRate / alone.form, 5, '×'),
  row('solver, one planted mistake : one presign of the SDK', solver.single / alone.presign, 100 / AIMED_PRESIGN, '×'),
  row('solver, two planted mistakes : one presign of the SDK', solver.pair / alone.presign, 1000 / AIMED_PRESIGN, '×'),
  atLeast(
    'solver, signatures compared while the SDK presigns once',
    (solver.keyRate * alone.presign) / 1000,
    (AIMED_KEYS * 1e6 * AIMED_PRESIGN) / 1000,
    '',
  ),
];
const width = Math.max(...rows.map(({ what }) => what.length));
console.log(`\nChromium ${version}\n`);
if (!scores) console.log('Lighthouse is not at hand: npm install --no-save --prefix outside lighthouse@12.8.2\n');
for (const { what, aim, measured, met } of [{ what: 'what', aim: 'aim', measured: 'measured', met: '' }, ...rows]) {
  console.log(`${what.padEnd(width)}  ${aim.padStart(9)}  ${measured.padStart(9)}  ${met}`.trimEnd());
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
function percentile(steps, name, part = 0.95) {
  const sorted = steps.map((step) => step[name]).sort((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} aim the most that is wanted
 * @param {string} unit
 */
function row(what, measured, aim, unit) {
  return { what, aim: `≤ ${aim} ${unit}`.trim(), measured: figure(measured, unit), met: said(measured <= aim) };
}

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} aim the least that is wanted
 * @param {string} unit
 */
function atLeast(what, measured, aim, unit) {
  return { what, aim: `≥ ${aim} ${unit}`.trim(), measured: figure(measured, unit), met: said(measured >= aim) };
}

/** @param {number} value @param {string} unit */
function figure(value, unit) {
  const digits = Number.isInteger(value) ? 0 : value < 10 ? 2 : 1;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

/** @param {boolean} isMet */
function said(isMet) {
  return isMet ? 'met' : 'not met';
}
