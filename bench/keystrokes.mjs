import { scriptWhileTyping, TEXT } from './yardsticks/script-while-typing.mjs';

/**
 * What one keystroke in the field URL costs, at a person's pace, for 60 of them: `script`, milliseconds of JavaScript, by the
 * clock of the page's thread, until the next keystroke; `shown`, milliseconds until the frame that has the new signature;
 * `frames`, how many frames that took, where 1 is the next.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {import('playwright').Page} page the page, open in it
 * @param {number} slowdown how many times slower than it is the processor shall be
 * @returns {Promise<{ script: number, shown: number, frames: number }[]>}
 */
export async function keystrokes(browser, page, slowdown) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await watchSignature(page);
  await page.getByLabel('URL', { exact: true }).press('End');

  const scripts = await scriptWhileTyping(browser, page);
  const painted = await page.evaluate(() => globalThis.painted);
  await cdp.detach();
  if (painted.length !== TEXT.length) throw new Error(`${TEXT.length} keys, ${painted.length} new signatures shown`);
  return painted.map((step, i) => ({ script: scripts[i] ?? Number.NaN, ...step }));
}

/** @param {import('playwright').Page} page */
async function watchSignature(page) {
  const region = await page.getByRole('region', { name: 'Signature', exact: true }).elementHandle();
  const field = await page.getByLabel('URL', { exact: true }).elementHandle();
  await page.evaluate(
    ({ region, field }) => {
      const text = () => region?.querySelector('code')?.textContent;
      globalThis.painted = [];
      const onInput = (/** @type {Event} */ { timeStamp }) => {
        const before = text();
        let frames = 0;
        const look = () => {
          frames++;
          if (text() === before) requestAnimationFrame(look);
          else globalThis.painted.push({ shown: performance.now() - timeStamp, frames });
        };
        requestAnimationFrame(look);
      };
      field?.addEventListener('input', onInput, { capture: true });
    },
    { region, field },
  );
}
