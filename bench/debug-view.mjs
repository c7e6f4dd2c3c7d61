const SIZE = 5_000_000;

const URL =
  'https://examplebucket.s3.amazonaws.com/a.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
const LOG =
  '2026-11-22 10:00:00,000 - MainThread - botocore.hooks - DEBUG - Event before-call.s3.ListObjects: calling handler\n';
const HAR_ENTRY = JSON.stringify({ request: { method: 'GET', url: URL, headers: [] }, response: { status: 403 } });

/** What people paste, each of five million characters. */
const TEXTS = {
  log: `${LOG.repeat(SIZE / 2 / LOG.length)}${URL}\n${LOG.repeat(SIZE / 2 / LOG.length)}`,
  'one URL': `${URL}&x=${'a'.repeat(SIZE)}`,
  'many URLs': `${URL}\n`.repeat(SIZE / URL.length),
  'many headers': `GET / HTTP/1.1\nHost: a.s3.amazonaws.com\n${Array.from({ length: SIZE / 40 }, (_, i) => `x-amz-meta-${i}: what a header of it says\n`).join('')}`,
  HAR: `{"log":{"entries":[${Array.from({ length: SIZE / HAR_ENTRY.length }, () => HAR_ENTRY).join()}]}}`,
  'no format at all': 'what this is nobody can say '.repeat(SIZE / 28),
};

/** A presigned URL with a signature that no key has made. */
const REFUSED =
  'https://photos.s3.eu-west-1.amazonaws.com/summer.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDBENCH%2F20260314%2Feu-west-1%2Fs3%2Faws4_request' +
  `&X-Amz-Date=20260314T092653Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=${'0123456789abcdef'.repeat(4)}`;

/**
 * What Debug costs the page's thread: the longest task over 50 ms, in milliseconds (0 where there was none), while pastes of 5 MB are
 * read and shown, by their kind; and while it searches for a cause for three seconds.
 *
 * @param {import('playwright').Page} page the page, open
 * @returns {Promise<{ pastes: Record<string, number>, search: number }>}
 */
export async function debugView(page) {
  await page.getByRole('link', { name: 'Debug', exact: true }).click();
  const field = page.getByLabel('Paste anything', { exact: true });
  const recognised = page.getByRole('region', { name: 'Recognised', exact: true });
  await field.waitFor();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
  const start = () => page.evaluate(() => (globalThis.longestTask = 0));
  // The observer hears of a task after the next frame.
  const longest = async () => {
    await page.waitForTimeout(200);
    return page.evaluate(() => globalThis.longestTask);
  };

  /** @type {Record<string, number>} */
  const pastes = {};
  for (const [kind, text] of Object.entries(TEXTS)) {
    const event = await page.evaluateHandle((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    }, text);
    await start();
    await field.evaluate((element, paste) => element.dispatchEvent(paste), event);
    await recognised.and(page.locator('[aria-busy=false]')).waitFor({ timeout: 60_000 });
    pastes[kind] = await longest();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  }

  await field.fill(REFUSED);
  await page.getByLabel('Secret access key', { exact: true }).fill('not the secret that signed this');
  await start();
  await page.getByRole('button', { name: 'Find the cause', exact: true }).click();
  await page.waitForTimeout(3000);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  return { pastes, search: await longest() };
}
