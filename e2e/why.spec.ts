import { enSentences } from '@/i18n/en/sentences/all';
import { enWhy } from '@/i18n/en/why';
import { jaWhy } from '@/i18n/ja/why';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { button, region, textOf } from './support/page';

test('below every step stands why its lines are there, and a line for a shell', async ({ page }) => {
  await openPage(page);
  const { why } = enSentences.lastSteps;
  for (const [name, step] of [
    ['Canonical request', 'canonicalRequest'],
    ['String to sign', 'stringToSign'],
    ['Signing key', 'signingKey'],
    ['Signature', 'signature'],
  ] as const) {
    await region(page, name).getByText(why[step]).click();
    for (const line of enWhy.lines[step]) {
      await expect(region(page, name).getByRole('term').filter({ hasText: line.name }).first()).toBeVisible();
    }
    await expect(region(page, name).locator('pre').last()).toContainText('printf');
  }
  await expect(region(page, 'Signature').locator('pre').last()).not.toContainText('wJalrXUtnFEMI');
  await expectAccessible(page);
  await button(page, '日本語').click();
  await expect(page.getByText(jaWhy.page).first()).toBeVisible();
  await expect(page.getByText(enWhy.page)).toHaveCount(0);
});

test('the text of a step is not mixed with what explains it', async ({ page }) => {
  await openPage(page);
  const before = await textOf(page, 'Canonical request');
  await region(page, 'Canonical request').getByText(enSentences.lastSteps.why.canonicalRequest).click();
  await expect(region(page, 'Canonical request').locator('pre').last()).toContainText('printf');
  expect(await textOf(page, 'Canonical request')).toBe(before);
});
