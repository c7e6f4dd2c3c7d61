import { readFileSync } from 'node:fs';
import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import { serveBuild } from '@e2e/servers/static.mjs';
import { button, field, fill } from '@e2e/support/page';
import type { Page } from '@playwright/test';

test.use({ practiceWorker: true });

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

const link = (page: Page) => page.getByRole('contentinfo').getByRole('link');

async function openChangelog(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await link(page).click();
  return opening;
}

async function expectChangelog(tab: Page): Promise<void> {
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Changelog');
  const changes = tab.locator('ul', { has: tab.locator(`xpath=preceding-sibling::h2[1][.="${version}"]`) });
  await expect(changes).toContainText('AWS’s reply, a signer’s log');
}

test('the version is that of package.json, in every view and language', async ({ page }) => {
  await openPage(page);
  for (const view of ['Build', 'Debug', 'Learn']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(link(page)).toHaveText(`Version ${version}`);
    await expect(link(page)).toHaveAccessibleName(`Version ${version}: what changed (in a new tab)`);
  }
  await button(page, '日本語').click();
  await expect(link(page)).toHaveText(`バージョン ${version}`);
  await expect(link(page)).toHaveAccessibleName(`バージョン ${version}: 変更履歴 (英語、新しいタブ)`);
});

test('it opens what changed in a tab of its own, and nothing typed is lost', async ({ page }) => {
  await openPage(page);
  await fill(page, { Region: 'eu-west-1' });
  const tab = await openChangelog(page);
  await expectChangelog(tab);
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  await expect(field(page, 'Region')).toHaveValue('eu-west-1');
});

test('what changed can be read offline, in a folder of a host too', async ({ page, context }) => {
  const host = await serveBuild({ folder: '/tools/sigv4/' });
  await page.goto(host.url);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await host.close();
  await context.setOffline(true);
  const tab = await openChangelog(page);
  expect(tab.url()).toBe(`${host.url}changelog.html`);
  await expectChangelog(tab);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what changed is a page in the colours of the system, no wider than its window', async ({ page }) => {
    await openPage(page);
    const tab = await openChangelog(page);
    await expectChangelog(tab);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      await expectAccessible(tab);
      const text = await tab.getByRole('main').evaluate((main) => getComputedStyle(main).color);
      expect(text).toBe(colorScheme === 'light' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
    }
  });
});

test('the version stands at the end of the window where the page is shorter', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 2000 });
  await openPage(page, '/debug');
  await expect(link(page)).toBeVisible();
  const foot = await page.getByRole('contentinfo').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(2000);
});
