import type { Page } from '@playwright/test';
import { en } from '@/i18n/en/labels';
import { enSentences } from '@/i18n/en/sentences/all';
import { ja } from '@/i18n/ja/labels';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { button, field, region } from './support/page';

const LANGUAGES = [
  { locale: 'en-US', t: en, s: enSentences },
  { locale: 'ja-JP', t: ja, s: jaSentences },
] as const;

/** Axe finds nothing, and the page is no wider than its window. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

for (const { locale, t, s } of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
        test.use({ locale, colorScheme, viewport: { width, height: 900 } });

        test.beforeEach(async ({ page }) => {
          await openPage(page);
          await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
          await expect(page.getByText(t.result.verified)).toBeVisible();
          await expect(region(page, s.tryIt.title)).toBeVisible();
        });

        test('axe finds nothing in the request, its result and its steps', async ({ page }) => {
          await expectSound(page);
          await page.getByText(t.compose.header, { exact: true }).click();
          await expect(region(page, t.result.signedHeaders)).toBeVisible();
          await button(page, t.compose.addHeader).click();
          await page.getByRole('group', { name: t.compose.bodyKind }).getByText(t.compose.bodyText).click();
          await button(region(page, t.steps.canonicalRequest), t.steps.invisible).click();
          await button(region(page, t.steps.stringToSign), t.steps.bytes).click();
          await expectSound(page);
        });

        test('nor with faults, warnings and notes', async ({ page }) => {
          await field(page, t.compose.url).fill('https://user@bucket.s3.eu-west-1.amazonaws.com/a b?c=+&__proto__=1');
          await field(page, t.compose.region).fill('us-east-1');
          await field(page, t.compose.secretAccessKey).fill('with white space');
          await field(page, t.compose.expires).fill('0');
          await expect(page.locator('[aria-invalid]')).toHaveCount(2);
          await expectSound(page);
        });

        test('nor after a reply, with its headers unfolded', async ({ page }) => {
          await button(page, t.result.send).click();
          await expect(region(page, s.tryIt.title)).toContainText('200');
          await region(page, s.tryIt.title).locator('summary').click();
          await expect(region(page, s.tryIt.title).getByText('content-type:')).toBeVisible();
          await expectSound(page);
        });

        test('nor with the practice endpoint unfolded', async ({ page }) => {
          await page.getByText(t.practiceTitle, { exact: true }).click();
          await expect(button(page, s.practice.reset)).toBeVisible();
          await expectSound(page);
        });

        test('nor while it asks whether to send', async ({ page }) => {
          await field(page, t.compose.example).selectOption('execute-api');
          await field(page, t.compose.method).selectOption('DELETE');
          await expect(region(page, s.tryIt.title)).toContainText('DELETE');
          await button(page, t.result.send).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await expectSound(page);
        });
      });
    }
  }
}
