import { setTimeout as sleep } from 'node:timers/promises';
import { scriptPerKeystroke } from './script-time.mjs';

export const TEXT = 'a-path-that-somebody-types-letter-by-letter-at-a-steady-pace';
const PACE = 100;

/**
 * Types a text into the field that has the focus, at a person's pace: for each keystroke the milliseconds of JavaScript until the next.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {import('playwright').Page} page the page, open in it
 */
export async function scriptWhileTyping(browser, page) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  for (const character of TEXT) {
    const next = performance.now() + PACE;
    await page.keyboard.press(character);
    await sleep(Math.max(0, next - performance.now()));
  }
  await sleep(10 * PACE);
  const trace = JSON.parse(String(await browser.stopTracing()));
  const scripts = scriptPerKeystroke(trace.traceEvents);
  if (scripts.length !== TEXT.length) throw new Error(`${TEXT.length} keys, ${scripts.length} handled`);
  return scripts;
}
