import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { expect, openPage, test } from '@e2e/fixtures';
import { resigned } from '@e2e/support/build-view';
import { bodyFrom, button, clipboard, code, expectVerified, field } from '@e2e/support/page';
import type { Page } from '@playwright/test';

const MEGABYTE = 1_000_000;

/** Writes a file of 100 MB, no two megabytes of which are the same. */
async function writeLargeFile(path: string): Promise<void> {
  const file = await open(path, 'w');
  for (let i = 0; i < 100; i++) await file.write(Buffer.alloc(MEGABYTE, `megabyte ${i} `));
  await file.close();
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Counts how often the page asks its workers to hash the large file. */
const countHashing = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    globalThis.hashed = 0;
    Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<typeof post>) {
      if (args[0]?.type === 'hash' && args[0].blob.size === 100_000_000) globalThis.hashed++;
      post.apply(this, args);
    } as typeof post;
  });

const timesHashed = (page: Page): Promise<number> => page.evaluate(() => globalThis.hashed);

/** Notes every state of a progress bar that the page shows. */
const watchProgress = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.progress = [];
    const look = () => {
      const bar = document.querySelector('progress');
      if (bar) globalThis.progress.push(bar.value / bar.max);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['value'] });
  });

declare global {
  var hashed: number;
  var progress: number[];
}

test('a body of 100 MB is hashed once, with its progress shown, while a person types', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('large.bin');
  await writeLargeFile(path);
  await countHashing(page);
  await openPage(page);
  await field(page, 'Method').selectOption('PUT');
  await bodyFrom(page, 'File');
  await watchProgress(page);
  await field(page, 'Choose a file').setInputFiles(path);
  await field(page, 'URL').fill('https://api.example.com/typed-while-it-hashes');
  await expect(page.getByText('100,000,000 bytes, hashed once.')).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => globalThis.progress.some((part) => part > 0 && part < 1))).toBe(true);
  await expect(code(page, 'Canonical request')).toContainText('/typed-while-it-hashes');
  await expect(code(page, 'Canonical request')).toContainText(await sha256Of(path));
  await resigned(page, () => field(page, 'URL').fill('https://api.example.com/typed-afterwards'));
  await resigned(page, () => field(page, 'Region').fill('eu-west-1'));
  await expectVerified(page);
  expect(await timesHashed(page)).toBe(1);
});

test('ten thousand parameters and a URL of one megabyte are signed, verified and copied whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  const many = Array.from({ length: 10_000 }, (_, i) => `name-${i}=${i}`).join('&');
  for (const url of [`https://api.example.com/?${many}`, `https://api.example.com/${'a'.repeat(MEGABYTE)}`]) {
    await resigned(page, () => field(page, 'URL').fill(url));
    await expect(code(page, 'Presigned URL')).toContainText(url.slice(0, 1000));
    await expectVerified(page);
    await button(page, 'Copy URL').click();
    await expect.poll(async () => (await clipboard(page)).startsWith(url)).toBe(true);
  }
});
