import { median } from './yardsticks/median.mjs';

const TIMES = 5;
/** Slow 4G, and a phone of the middle, as Lighthouse has them (its config/constants, "mobileSlow4G"). */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOWDOWN = 4;

/**
 * Median milliseconds from the request for the page to the frame that shows the presigned URL with its signature, with nothing stored, over slow 4G, on a
 * processor four times slower.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {string} url where the build is served, compressed
 */
export async function firstSignature(browser, url) {
  const times = [];
  for (let i = 0; i < TIMES; i++) {
    const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watchForSignature);
    await page.goto(url, { waitUntil: 'commit' });
    times.push(await page.waitForFunction(() => globalThis.firstSignature).then((handle) => handle.jsonValue()));
    await context.close();
  }
  return median(times.map(Number));
}

/** Runs in the page. */
function watchForSignature() {
  const look = () => {
    const shown = [...document.querySelectorAll('main code')].some(({ textContent }) =>
      /Signature=[0-9a-f]{64}$/.test(textContent),
    );
    if (!shown) requestAnimationFrame(look);
    // The frame after the next has painted it.
    else requestAnimationFrame(() => requestAnimationFrame((now) => (globalThis.firstSignature = now)));
  };
  requestAnimationFrame(look);
}
