import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { serveBuild } from './servers/static.mjs';
import { field } from './support/page';

type Served = Awaited<ReturnType<typeof serveBuild>>;

/** What index.html shows by itself. */
const firstLook = (page: Page) => page.locator('#root > [data-look]');

/** The page of a host that keeps its script back, opened at `place`. */
async function openWithoutScript(page: Page, host: Served, place = ''): Promise<() => void> {
  const script = host.assets().find((name) => /^assets\/index-.*\.js$/.test(name)) ?? '';
  const release = host.hold(script);
  await page.goto(host.url + place, { waitUntil: 'commit' });
  return release;
}

for (const { locale, heading, folder } of [
  { locale: 'en-US', heading: 'Presigned URL', folder: '/' },
  { locale: 'ja-JP', heading: '署名付き URL', folder: '/tools/sigv4/' },
])
  test.describe(`in ${locale}, in the folder ${folder}`, () => {
    test.use({ locale, viewport: { width: 412, height: 823 } });

    test('what the page shows at first is there before its script, and stays where it is', async ({ page }) => {
      const host = await serveBuild({ folder });
      await page.addInitScript(() => {
        Object.assign(globalThis, { moved: 0 });
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries())
            Object.assign(globalThis, { moved: Reflect.get(globalThis, 'moved') + Reflect.get(shift, 'value') });
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const release = await openWithoutScript(page, host);
      const look = firstLook(page);
      await expect(look.locator('h1')).toHaveText(heading);
      const url = look.locator('code').first();
      const before = (await url.textContent()) ?? '';
      // Nothing of a time or a key.
      expect(before).toMatch(/^http:\/\/localhost:\d+\/.*&X-Amz-Date=_{16}&.*&X-Amz-Signature=_{64}$/);
      expect(before.startsWith(`${host.url}practice/execute-api/dev/sample?`)).toBe(true);
      await expect(look.locator('textarea').first()).toHaveValue(`${host.url}practice/execute-api/dev/sample`);

      release();
      const result = page.locator('main code').first();
      await expect(result).toHaveText(/X-Amz-Signature=[0-9a-f]{64}$/);
      await expect(look).toHaveCount(0);
      const after = (await result.textContent()) ?? '';
      expect(after.replace(/[0-9TZ]{16}|[0-9]{8}(?=%2F)|[0-9a-f]{64}/g, (text) => '_'.repeat(text.length))).toBe(
        before,
      );
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'moved')))).toBeLessThan(0.02);
      await host.close();
    });
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });

  test('nothing that is painted later is larger than what is there at first', async ({ page }) => {
    const host = await serveBuild();
    await page.addInitScript(() => {
      const largest: boolean[] = [];
      Object.assign(globalThis, { largest });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const element: unknown = Reflect.get(entry, 'element');
          largest.push(element instanceof Element && element.closest('[data-look]') !== null);
        }
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const release = await openWithoutScript(page, host);
    await expect(firstLook(page).locator('h1')).toBeVisible();
    const areOfFirstLook = () => page.evaluate((): unknown => Reflect.get(globalThis, 'largest'));
    await expect.poll(areOfFirstLook).toContain(true);
    release();
    await expect(page.locator('main code').first()).toHaveText(/X-Amz-Signature=[0-9a-f]{64}$/);
    await page.waitForLoadState('networkidle');
    expect(await areOfFirstLook()).not.toContain(false);
    await host.close();
  });
});

test('what is typed before the script is there is kept', async ({ page }) => {
  const host = await serveBuild();
  const release = await openWithoutScript(page, host);
  const look = firstLook(page);
  const fields = look.locator('textarea, [type=text]');
  await fields.last().fill('typed/secret');
  await fields.first().press('ControlOrMeta+a');
  await page.keyboard.type('https://a.execute-api.eu-west-1.amazonaws.com/dev/typed');
  release();
  await expect(look).toHaveCount(0);
  await page.keyboard.type('!');
  await expect(field(page, 'URL')).toHaveValue('https://a.execute-api.eu-west-1.amazonaws.com/dev/typed!');
  await expect(field(page, 'Region')).toHaveValue('eu-west-1');
  await expect(field(page, 'Secret access key')).toHaveValue('typed/secret');
  await expect(page.locator('main code').first()).toContainText('/dev/typed!?');
  await host.close();
});

for (const place of ['#/debug', '#/learn', '#/build?method=GET&url=https://a.example/'])
  test(`whoever opens ${place} sees nothing else first`, async ({ page }) => {
    const host = await serveBuild();
    const release = await openWithoutScript(page, host, place);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('#root')).toBeEmpty();
    release();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
    await host.close();
  });

test('where the script does not come the page says so, in place of what it showed at first', async ({
  page,
  allowFailedRequest,
}) => {
  const host = await serveBuild();
  const script = host.assets().find((name) => /^assets\/index-.*\.js$/.test(name)) ?? '';
  host.change(script, () => undefined);
  allowFailedRequest(/index-.*\.js/);
  await page.goto(host.url);
  await expect(page.getByText('This page could not be started')).toBeVisible();
  await expect(page.getByText('ページを開始できませんでした')).toBeVisible();
  await expect(firstLook(page)).toHaveCount(0);
  await host.close();
});
