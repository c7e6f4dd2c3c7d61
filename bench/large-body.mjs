import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = 100_000_000;

/**
 * What hashing a file of 100 MB as the body costs: `longestTask`, milliseconds that the page's thread was busy at a stretch
 * meanwhile (0 where none took longer than 50 ms).
 *
 * @param {import('playwright').Page} page the page, open
 * @returns {Promise<{ longestTask: number }>}
 */
export async function largeBody(page) {
  const folder = await mkdtemp(join(tmpdir(), 'sigv4-bench-'));
  const file = join(folder, 'large.bin');
  await writeFile(file, Buffer.alloc(SIZE, 'what a body holds'));
  await page.getByRole('button', { name: 'Add text or a file', exact: true }).click();
  await page.getByRole('radio', { name: 'File', exact: true }).check();
  await page.evaluate(() => {
    globalThis.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByLabel('Choose a file', { exact: true }).setInputFiles(file);
  await page.getByText('100,000,000 bytes, hashed once.').waitFor();
  const longestTask = await page.evaluate(() => globalThis.longestTask);
  await rm(folder, { recursive: true });
  return { longestTask };
}
