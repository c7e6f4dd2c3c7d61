import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import type { Page } from '@playwright/test';
import { en } from '@/i18n/en/labels';
import { enOtherSide } from '@/i18n/en/other-side';
import { enSentences } from '@/i18n/en/sentences/all';
import { enTakeAway } from '@/i18n/en/take-away';
import { ja } from '@/i18n/ja/labels';
import { jaOtherSide } from '@/i18n/ja/other-side';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { jaTakeAway } from '@/i18n/ja/take-away';
import { button, field, region } from './page';

const TEXTS = {
  'en-US': { t: en, s: enSentences, away: enTakeAway, side: enOtherSide },
  'ja-JP': { t: ja, s: jaSentences, away: jaTakeAway, side: jaOtherSide },
} as const;

export type Look = {
  readonly locale: keyof typeof TEXTS;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
};

/** Every look of the page that is checked. */
export const LOOKS: readonly Look[] = (['en-US', 'ja-JP'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1440, 1024, 390, 320].map((width) => ({ locale, colorScheme, width })),
  ),
);

/** The look that `npm test` checks everywhere, beside single states in the usual one; `npm run outside` has the others. */
export const SAMPLE: readonly Look[] = LOOKS.filter(
  ({ locale, colorScheme, width }) => locale === 'ja-JP' && colorScheme === 'dark' && width === 390,
);

/** Axe finds nothing, and the page is no wider than its window. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** The tests of one look: axe finds nothing in any state of Build. */
export function testLook({ locale, colorScheme, width }: Look): void {
  const { t, s, away, side } = TEXTS[locale];
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
      await page.getByRole('radio', { name: t.compose.header, exact: true }).check();
      await expect(region(page, t.result.signedHeaders)).toBeVisible();
      await button(page, s.form.addHeader).click();
      await button(page, s.form.addBody).click();
      await button(page, t.compose.addToken).click();
      await page.locator('summary', { hasText: s.form.more }).click();
      await button(page, t.compose.rulesOf('execute-api')).click();
      await button(region(page, t.steps.canonicalRequest), t.steps.invisible).click();
      await button(region(page, t.steps.stringToSign), t.steps.bytes).click();
      await expectSound(page);
    });

    test('nor with faults, warnings and notes', async ({ page }) => {
      await field(page, t.compose.url).fill('https://user@bucket.s3.eu-west-1.amazonaws.com/a b?c=+&__proto__=1');
      await field(page, t.compose.region).fill('us-east-1');
      await field(page, t.compose.secretAccessKey).fill('with white space');
      await field(page, s.form.expires).fill('0');
      await expect(page.locator('[aria-invalid]')).toHaveCount(2);
      await expectSound(page);
    });

    test('nor in an upload form, with a field lit that has code in its hint', async ({ page }) => {
      await field(page, t.compose.example).selectOption('s3');
      await page.getByRole('radio', { name: t.compose.form, exact: true }).check();
      await field(page, s.upload.contentType).focus();
      await expect(page.getByText(t.result.verified)).toBeVisible();
      await expectSound(page);
    });

    test('nor where the other side is set up', async ({ page }) => {
      await field(page, t.compose.url).fill('https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample');
      await button(page, s.otherSide.mayLack).click();
      await page.getByText(side.lacks['gateway-errors'].put).click();
      await button(page, s.otherSide.setUp).click();
      await page.getByText(side.cors.title, { exact: true }).click();
      await page.getByText(side.api.title, { exact: true }).click();
      await expectSound(page);
    });

    test('nor in the code that signs it again, and what is known of other signers', async ({ page }) => {
      await button(page, s.result.takeAway).click();
      const panel = region(page, away.title);
      await panel.getByText(away.which).click();
      await expect(panel.getByRole('table')).toBeVisible();
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
