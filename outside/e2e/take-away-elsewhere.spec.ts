import { readFileSync } from 'node:fs';
import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import { recognised } from '@e2e/support/debug-view';
import { addHeader, button, clipboard, fill, region, SEED } from '@e2e/support/page';
import { enTakeAway } from '@/i18n/en/take-away';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a link restores what is harmless, and the page names what is not in it', async ({ page }) => {
  await openPage(page);
  await fill(page, { ...SEED, 'Session token': 'TOKENTOKEN' });
  await addHeader(page, 1, 'Accept', 'text/plain');
  await addHeader(page, 2, 'X-Note', 'm4Rk3d');
  await button(page, 'Take away').click();
  const part = region(page, enTakeAway.elsewhere);
  await expect(part.getByRole('listitem')).toHaveText(['the credentials', 'the value of the header X-Note']);
  await button(part, 'Copy link').click();
  await expect.poll(() => clipboard(page)).toContain('#/build?');
  const link = (await clipboard(page)) ?? '';
  for (const secret of [SEED['Secret access key'], SEED['Access key ID'], 'TOKENTOKEN', 'm4Rk3d', 'X-Amz-Signature'])
    expect(decodeURIComponent(link)).not.toContain(secret);

  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByLabel('URL', { exact: true })).toHaveValue(SEED.URL);
  await expect(page.getByLabel('Header 1 value')).toHaveValue('text/plain');
  await expect(page.getByLabel('Header 2 name')).toHaveValue('X-Note');
  await expect(page.getByLabel('Header 2 value')).toHaveValue('');
});

test('the QR code holds the address, and where that is too long the page says so', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await button(page, 'Take away').click();
  const part = region(page, enTakeAway.elsewhere);
  await button(part, 'QR code').click();
  const code = part.getByRole('img', { name: enTakeAway.code2dIs });
  await expect(code).toBeVisible();
  await part.getByText('Signed URL', { exact: true }).click();
  await expect(part).toContainText('whoever has it can use it until 2015-08-30 12:51:00Z');
  await expect(code).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('URL', { exact: true }).fill(`${SEED.URL}?prefix=${'a'.repeat(3000)}`);
  await expect(part).toContainText('Too long for a QR code');
  await expect(code).toBeHidden();
});

test('a file for a tool, and an archive, are read by Debug as the request that they hold', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await button(page, 'Take away').click();
  const saved = async (name: string): Promise<string> => {
    const waiting = page.waitForEvent('download');
    await button(page, name).click();
    const download = await waiting;
    return readFileSync(await download.path(), 'utf8');
  };
  const har = await saved('Save as HAR');
  await page.getByLabel('Code for').selectOption('Postman');
  const collection = await saved('Save as request.postman_collection.json');
  expect(collection).not.toContain(SEED['Access key ID']);

  await page.getByRole('link', { name: 'Debug' }).click();
  const paste = page.getByLabel('Paste anything');
  await paste.fill(har);
  await expect(recognised(page)).toContainText('HAR entry');
  await paste.fill(collection);
  await expect(recognised(page)).toContainText('Postman collection');
});

test('the browser shares what is chosen, where it can', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(globalThis, { shared });
    Object.defineProperty(Navigator.prototype, 'share', {
      configurable: true,
      value: async (data: unknown) => void shared.push(data),
    });
  });
  await openPage(page);
  await fill(page, SEED);
  await button(page, 'Take away').click();
  await button(region(page, enTakeAway.elsewhere), 'Share…').click();
  const shared = () => page.evaluate(() => (globalThis as unknown as { shared: { url: string }[] }).shared);
  await expect.poll(async () => (await shared())[0]?.url).toContain('#/build?');
  expect(JSON.stringify(await shared())).not.toContain('X-Amz-Signature');
});
