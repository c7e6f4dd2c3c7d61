import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { median } from './median.mjs';
import { scriptWhileTyping } from './script-while-typing.mjs';

/**
 * What the same machine, in the same run, needs for the least that the page could do: `presign`, milliseconds of the SDK's own
 * when it does nothing else; `keystroke`, milliseconds of script when at each letter that somebody types the SDK presigns once and React
 * puts another text into each of `nodes` elements, measured as for the page; `key` and `form`, how often in a second two workers do
 * with @noble/hashes what the search does for a signature, and for a canonical request and a signature; `libraries`, bytes of the
 * page's libraries without a line of its own, gzip.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {string} url where the page is served
 * @param {number} nodes
 */
export async function yardsticks(browser, url, nodes) {
  const [inPage, inWorker, libraries] = await Promise.all([
    bundled('in-page'),
    bundled('in-worker'),
    bundled('libraries'),
  ]);
  const page = await browser.newPage();
  const answers = {
    'bench.html': '<!doctype html><body><script src="bench.js"></script>',
    'bench.js': inPage,
    'bench-worker.js': inWorker,
  };
  for (const [path, body] of Object.entries(answers))
    await page.route(`**/${path}`, (route) =>
      route.fulfill({ contentType: path.endsWith('.html') ? 'text/html' : 'text/javascript', body }),
    );
  await page.goto(`${url}bench.html`);
  const presign = await page.evaluate(() => globalThis.yardsticks.presign());
  const key = await page.evaluate(rateInPage, { kind: 'key', ms: 1500 });
  const form = await page.evaluate(rateInPage, { kind: 'form', ms: 1500 });
  await page.evaluate((count) => globalThis.yardsticks.followTyping(count), nodes);
  const keystroke = median(await scriptWhileTyping(browser, page));
  await page.close();
  return { presign, keystroke, key, form, libraries: gzipSync(libraries).length };
}

/**
 * Runs in the page: the rates of two workers, added up.
 *
 * @param {{ kind: string, ms: number }} work
 * @returns {Promise<number>}
 */
async function rateInPage(work) {
  const rates = [0, 1].map(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('bench-worker.js');
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.postMessage(work);
      }),
  );
  const [one, other] = await Promise.all(rates);
  return one + other;
}

/** @param {string} name of a file here */
async function bundled(name) {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: `${import.meta.dirname}/${name}.mjs`, output: { format: 'iife' } },
    },
  });
  const [chunk] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`nothing was built of ${name}`);
  return chunk.code;
}
