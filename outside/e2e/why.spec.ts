import { expect, expectAccessible, openPage, test } from '@e2e/fixtures';
import { button, field, region, textOf } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { enSentences } from '@/i18n/en/sentences/all';
import { enWhy, type WhyLabel } from '@/i18n/en/why';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { jaWhy } from '@/i18n/ja/why';

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
    for (const line of Object.values(enWhy.lines[step])) {
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

/** Until what stands below the steps has come there is nothing that an edit could be compared with. */
const expectBelow = (page: Page) =>
  expect(region(page, 'Signature').getByText(enSentences.lastSteps.why.signature)).toBeVisible();

test('what an edit changed is counted in every step, and marked', async ({ page }) => {
  await openPage(page);
  await expectBelow(page);
  await field(page, 'Signing time')
    .or(page.locator('summary', { hasText: /^More/ }))
    .first()
    .click();
  await field(page, 'Signing time').fill('2015-08-30 12:36:00Z');
  const { changed } = enSentences.lastSteps;
  const said = (name: string) => region(page, name).locator('[data-step]');
  await field(page, 'URL').press('End');
  await field(page, 'URL').pressSequentially('2');
  await expect(said('Canonical request')).toHaveText(/^Your last edit changed 1 of \d+ parts here\.$/);
  await expect(said('String to sign')).toHaveText(/^Your last edit changed 1 of \d+ parts here\.$/);
  await expect(said('Signing key')).toHaveText(changed(0, 4));
  await expect(said('Signature')).toHaveText(changed(1, 1));
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('changed-by-edit') ?? [])].map((range) => (range as Range).toString()));
  expect(await marked()).toContain('/practice/execute-api/dev/sample2');
  await field(page, 'Secret access key').fill('another');
  await expect(said('Canonical request')).toHaveText(changed(0, 0));
  await expect(said('Signing key')).toHaveText(changed(4, 4));
});

test('what the clock changed since is not told as an edit', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-29T12:00:00Z');
  await openPage(page);
  await expectBelow(page);
  const { changed } = enSentences.lastSteps;
  const said = (name: string) => region(page, name).locator('[data-step]');
  await page.clock.setFixedTime('2026-11-30T12:00:03Z');
  await field(page, 'Secret access key').fill('another');
  await expect(said('Canonical request')).toHaveText(changed(0, 0));
  await expect(said('String to sign')).toHaveText(changed(0, 0));
  await expect(said('Signing key')).toHaveText(changed(4, 4));
  await expect(said('Signature')).toHaveText(changed(1, 1));
});

test('the text of a step is not mixed with what explains it', async ({ page }) => {
  await openPage(page);
  const before = await textOf(page, 'Canonical request');
  await region(page, 'Canonical request').getByText(enSentences.lastSteps.why.canonicalRequest).click();
  await expect(region(page, 'Canonical request').locator('pre').last()).toContainText('printf');
  expect(await textOf(page, 'Canonical request')).toBe(before);
});

test.describe('a label', () => {
  const label = (page: Page, of: string) =>
    page
      .getByRole('button', { name: enSentences.lastSteps.whyOf(of), exact: true })
      .or(page.getByRole('button', { name: of, exact: true }));
  const panel = (page: Page, of: string) => page.getByRole('dialog', { name: enSentences.lastSteps.whyOf(of) });
  const line = (of: WhyLabel) => Object.values(enWhy.lines).find((lines) => lines[of])?.[of];

  test('opens what it stands at, where it stands, one at a time', async ({ page }) => {
    await openPage(page);
    for (const [text, of] of [
      ['method', 'method'],
      ['empty line', 'blank'],
      ['payload hash', 'payloadHash'],
      ['scope', 'scope'],
      ['“AWS4” + secret', 'secret'],
      ['kSigning', 'kSigning'],
      ['signature', 'signature'],
    ] as const) {
      await label(page, text).click();
      await expect(panel(page, text)).toContainText(line(of)?.wrong ?? '');
      await expect(panel(page, text).getByRole('link', { name: enWhy.page })).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await expect(panel(page, text)).toBeFocused();
      const below = await panel(page, text).evaluate((element) => {
        const opener = document.querySelector(`[popovertarget="${element.id}"]`)?.getBoundingClientRect();
        return element.getBoundingClientRect().top - (opener?.bottom ?? 0);
      });
      expect(below).toBeCloseTo(4, 0);
      await expect(panel(page, text)).toBeInViewport({ ratio: 1 });
      if (of === 'blank') await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(label(page, text)).toBeFocused();
    }
  });

  test('is opened from the part that the arrow keys have reached, and left with Escape', async ({ page }) => {
    await openPage(page);
    const text = page.getByRole('group', { name: 'Canonical request: parts. Use the arrow keys.' });
    await expect(label(page, 'headers')).toBeVisible();
    await text.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, 'method')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(panel(page, 'payload hash')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(panel(page, 'payload hash').getByRole('link')).toBeFocused();
  });

  test('leaves the focus where a key took it before the browser told that the panel is open', async ({ page }) => {
    await openPage(page);
    const text = page.getByRole('group', { name: 'Canonical request: parts. Use the arrow keys.' });
    await expect(label(page, 'headers')).toBeVisible();
    await text.press('Enter');
    await expect(panel(page, 'method')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
    const focused = await text.evaluate(async (element) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      // What the panel shows is drawn in a microtask; its toggle event is a task of its own.
      for (let i = 0; i < 20; i++) await undefined;
      const opened = document.activeElement?.closest('[popover]');
      opened?.querySelector('a')?.focus();
      await new Promise((resolve) => opened?.addEventListener('toggle', () => setTimeout(resolve), { once: true }));
      return document.activeElement?.localName;
    });
    expect(focused).toBe('a');
  });

  test('adds nothing to the text, and is there again after the bytes', async ({ page }) => {
    await openPage(page);
    const before = await textOf(page, 'String to sign');
    await expect(label(page, 'scope')).toBeVisible();
    expect(await textOf(page, 'String to sign')).toBe(before);
    await button(region(page, 'String to sign'), 'Bytes').click();
    await expect(label(page, 'scope')).toHaveCount(0);
    await button(region(page, 'String to sign'), 'Text').click();
    await expect(label(page, 'scope')).toBeVisible();
    await field(page, 'URL').press('End');
    await field(page, 'URL').pressSequentially('?a=b');
    await expect(label(page, 'query, sorted')).toBeVisible();
    await button(page, '日本語').click();
    await page.getByRole('button', { name: jaSentences.lastSteps.whyOf('メソッド') }).click();
    await expect(page.getByRole('dialog')).toContainText(jaWhy.lines.canonicalRequest.method?.wrong ?? '');
  });

  test.describe('at 390', () => {
    test.use({ viewport: { width: 390, height: 844 } });
    test('opens within the window', async ({ page }) => {
      await openPage(page);
      await label(page, 'signed headers').click();
      await expect(panel(page, 'signed headers').getByRole('link')).toBeVisible();
      const box = await panel(page, 'signed headers').boundingBox();
      expect(box?.x).toBe(16);
      expect(box?.width).toBe(358);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });
});
