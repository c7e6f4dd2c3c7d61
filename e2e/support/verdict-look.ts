import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import { enDebug } from '@/i18n/en/debug/labels';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import type { Look } from './accessibility';
import { button, field } from './page';

const TEXTS = { 'en-US': enDebug, 'ja-JP': jaDebug } as const;

/** The test of one look: axe finds nothing in Debug. */
export function testVerdict({ locale, colorScheme, width }: Look): void {
  const t = TEXTS[locale];
  test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing, empty and with a verdict, and the page is no wider than its window', async ({ page }) => {
      await openPage(page, '/debug');
      await expect(page.getByText(t.paste.lead)).toBeVisible();
      await expectAccessible(page);
      await field(page, t.paste.label).fill(DEBUG_EXAMPLES.cause);
      await expect(button(page, t.key.find)).toBeVisible();
      await expectAccessible(page);
      await button(page, t.paste.clear).click();
      await button(page, t.examples.names.cause).click();
      await expect(page.getByText(t.differences.part)).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}
