import { headerOf, listen } from '#e2e/servers/listen.mjs';

const LINES = 300_000;
const BODIES = {
  lines: Array.from({ length: LINES }, (_, i) => `<Key>photos/2026/${i}.jpg</Key>`).join('\n'),
  'one line': 'a long line '.repeat((LINES * 30) / 12),
  'one line of JSON': JSON.stringify({ message: 'a line\n'.repeat(LINES) }),
};

/**
 * What replies of 300,000 lines, or as long, cost the page's thread, by their kind: the longest task over 50 ms, in milliseconds (0
 * where there was none), from Send until the reply is painted.
 *
 * @param {import('playwright').Page} page the page, open
 * @returns {Promise<Record<string, number>>}
 */
export async function largeReply(page) {
  let body = '';
  const server = await listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', headerOf(request, 'access-control-request-headers') ?? '');
    response.end(body);
  });
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
  /** @type {Record<string, number>} */
  const longest = {};
  for (const [i, [kind, text]] of Object.entries(BODIES).entries()) {
    body = text;
    await page.getByLabel('URL', { exact: true }).fill(`http://127.0.0.1:${server.port}/${i}`);
    await page.getByRole('region', { name: 'Presigned URL', exact: true }).getByText(`/${i}?`).waitFor();
    await page.waitForTimeout(500);
    await page.evaluate(() => (globalThis.longestTask = 0));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const shown = page.getByText(`of ${text.length.toLocaleString('en')} bytes`);
    await shown.waitFor({ state: 'attached' });
    if (!(await shown.isVisible())) await page.locator('summary', { hasText: /^Reply: / }).click();
    await shown.waitFor();
    // The observer hears of a task after the next frame.
    await page.waitForTimeout(500);
    longest[kind] = await page.evaluate(() => globalThis.longestTask);
  }
  await server.close();
  return longest;
}
