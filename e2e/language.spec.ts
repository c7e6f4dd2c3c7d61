import type { Page } from '@playwright/test';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { expect, openPage, test } from './fixtures';
import { addHeader, bodyFrom, button, expectText, field, fill, region, SEED, SEED_SIGNED } from './support/page';

const inEnglish = (page: Page) => page.getByRole('button', { name: /English/ });

test('the language is switched in place, and remembered', async ({ page }) => {
  await openPage(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(inEnglish(page)).toHaveAttribute('aria-pressed', 'true');
  await button(page, '日本語').click();
  for (const when of ['at once', 'after a reload']) {
    await expect(page.locator('html'), when).toHaveAttribute('lang', 'ja');
    await expect(region(page, '署名付き URL'), when).toBeVisible();
    await expect(region(page, '正規リクエスト'), when).toBeVisible();
    await expect(field(page, 'リージョン'), when).toHaveValue('ap-northeast-1');
    await expect(region(page, 'Presigned URL'), when).toHaveCount(0);
    await expect(button(page, '日本語')).toHaveAttribute('aria-pressed', 'true');
    await page.reload();
  }
  await inEnglish(page).click();
  await expect(region(page, 'Presigned URL')).toBeVisible();
  await page.reload();
  await expect(region(page, 'Presigned URL')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the sentence of a fault is said in the language that is switched to', async ({ page }) => {
  await openPage(page);
  await fill(page, { 'Expires in (seconds)': '0' });
  await expect(field(page, 'Expires in (seconds)')).toHaveAccessibleDescription(
    /Problem: That is 0 seconds: from 1 to 604,800/,
  );
  await button(page, '日本語').click();
  await expect(field(page, '有効期間 (秒)')).toHaveAccessibleDescription(/^問題: .*604,800/);
  await expect(field(page, '有効期間 (秒)')).not.toHaveAccessibleDescription(/Problem|seconds/);
});

test('the theme is switched in place, and remembered', async ({ page }) => {
  await openPage(page);
  const html = page.locator('html');
  const paper = () => html.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await paper();
  await expect(html).toHaveCSS('color-scheme', 'light');
  await button(page, 'Dark theme').click();
  await expect(html).toHaveCSS('color-scheme', 'dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(html).toHaveCSS('color-scheme', 'dark');
  expect(await paper()).toBe(dark);
  await button(page, 'Light theme').click();
  await page.reload();
  await expect(html).toHaveCSS('color-scheme', 'light');
  expect(await paper()).toBe(light);
});

test('nothing typed is lost by switching', async ({ page }) => {
  await openPage(page);
  await fill(page, { ...SEED, 'Session token': 'token', URL: `${SEED.URL}?half=%` });
  await field(page, 'Method').selectOption('POST');
  await addHeader(page, 1, 'x-mine', 'yes');
  await bodyFrom(page, 'Text');
  await page.getByRole('textbox', { name: 'Body', exact: true }).fill('a body');
  const values = () =>
    page.locator('input, textarea, select').evaluateAll((controls) =>
      controls.map((control) => {
        const { id, value, checked } = control as HTMLInputElement;
        return { id, value, checked };
      }),
    );
  const before = await values();
  expect(before.map(({ value }) => value)).toEqual(
    expect.arrayContaining([`${SEED.URL}?half=%`, 'token', 'x-mine', 'yes', 'a body', 'POST', ...secretAndTime]),
  );
  await button(page, '日本語').click();
  await expect(button(page, '認証情報を消去')).toBeVisible();
  expect(await values()).toEqual(before);
  await button(page, 'ダークテーマ').click();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  expect(await values()).toEqual(before);
  await inEnglish(page).click();
  await expect(button(page, 'Forget credentials')).toBeVisible();
  expect(await values()).toEqual(before);
});

const secretAndTime = [SEED['Secret access key'], SEED['Signing time']];

test('the signature does not depend on the language', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  await button(page, '日本語').click();
  await expectText(page, '署名付き URL', SEED_SIGNED);
  await expect(page.getByText('別実装で検証済み')).toBeVisible();
});

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP', colorScheme: 'dark' });

  test('the first paint is in Japanese and dark: English and light are never shown', async ({ page }) => {
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const note = () => {
        const { lang, dataset } = document.documentElement;
        const text = document.getElementById('root')?.textContent;
        // On a slow machine the page says first that it fetches the language, by the language's own name.
        if (text && text !== 'Fetching 日本語…') seen.push(`${lang} ${dataset['theme']} ${text}`);
      };
      new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await openPage(page);
    await expect(region(page, '署名付き URL')).toBeVisible();
    await expect(page.getByText('別実装で検証済み')).toBeVisible();
    await expect(region(page, jaSentences.tryIt.title)).toBeVisible();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    for (const text of seen) {
      expect(text).toMatch(/^ja dark /);
      expect(text).toMatch(/\p{Script=Hiragana}|\p{Script=Katakana}/u);
      expect(text).not.toMatch(/Canonical request|Signing time|Presigned URL|Nothing you type|Add header/);
    }
  });

  test('what was chosen is stronger than what the browser asks for', async ({ page }) => {
    await openPage(page);
    await inEnglish(page).click();
    await expect(button(page, 'Light theme')).toBeVisible();
    await button(page, 'Light theme').click();
    await page.reload();
    await expect(region(page, 'Presigned URL')).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  });
});
