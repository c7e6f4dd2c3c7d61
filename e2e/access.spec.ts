import type { Page } from '@playwright/test';
import { enLearn } from '@/i18n/en/learn/all';
import { enSentences } from '@/i18n/en/sentences/all';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { addHeader, bodyFrom, button, code, field, fill, openMore, region, signIn, unfold } from './support/page';

const TYPE_SCALE = ['12px', '13px', '15px', '20px'];

/** Everything that Build can show in its form, at once. */
async function openEverything(page: Page): Promise<void> {
  await unfold(page, 'Session token');
  await openMore(page);
  await addHeader(page, 1, 'content-type', 'application/json');
  await button(page, 'Add text or a file').click();
  await button(page, 'Rules of execute-api').click();
  await expect(page.getByText(enSentences.rules.names.longestExpiry, { exact: true })).toBeVisible();
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const locale of ['en-US', 'ja-JP']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 320, height: 640 } });

    test('nothing is wider than a screen of 320 pixels', async ({ page }) => {
      await openPage(page);
      await expect(page.locator('#try-it')).toBeVisible();
      await page.locator('summary').first().click();
      expect(await sideways(page)).toBe(0);
      for (const place of await page.locator('input[name=signature-in]').all()) {
        await place.check({ force: true });
        expect(await sideways(page)).toBe(0);
      }
    });

    test('the header is one row there, and the name of an example is whole', async ({ page }) => {
      await openPage(page);
      expect((await page.locator('header').first().boundingBox())?.height).toBeLessThan(60);
      const room = await page.locator('#compose-example').evaluate((select: HTMLSelectElement) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('there is no canvas');
        pen.font = font;
        const { width } = pen.measureText(select.selectedOptions[0]?.text ?? '');
        return select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - width;
      });
      expect(room).toBeGreaterThanOrEqual(0);
    });

    test('no chapter of Learn is wider than that', async ({ page }) => {
      await openPage(page, '/learn');
      const chapters = page.locator('a[href^="#/learn/"]');
      await expect(chapters.first()).toBeVisible();
      const places = await chapters.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const place of new Set(places)) {
        await page.goto(`./${place}`);
        await expect(page.locator(`a[href="${place}"][aria-current]`).first()).toBeVisible();
        expect(await sideways(page), place).toBe(0);
      }
    });
  });
}

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test('the page is one column, and nothing is cut', async ({ page }) => {
    await openPage(page);
    await openEverything(page);
    expect(await sideways(page)).toBe(0);
    await expectAccessible(page);
  });
});

test('there are four sizes of type', async ({ page }) => {
  await openPage(page);
  await openEverything(page);
  await button(page, 'Send').click();
  await expect(region(page, 'Try it').getByText('200 OK')).toBeVisible();
  await page.locator('summary', { hasText: /^Reply/ }).click();
  const sizes = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('#root *')]
        .filter((element) => !element.closest('.visually-hidden'))
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .map((element) => getComputedStyle(element).fontSize),
    ),
  ]);
  expect(sizes.filter((size) => !TYPE_SCALE.includes(size))).toEqual([]);
});

test('print begins with the result, and has no keys in it', async ({ page }) => {
  await openPage(page);
  await expect(code(page, 'Presigned URL')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const first = await page.evaluate(
    () =>
      [...document.querySelectorAll('h1, h2, h3, input, textarea, a, button')].find(
        (element) => element.checkVisibility() && !element.classList.contains('visually-hidden'),
      )?.textContent,
  );
  expect(first).toBe('Presigned URL');
  await expect(page.getByLabel('Secret access key', { exact: true })).toBeHidden();
  await expect(code(page, 'Canonical request')).toBeVisible();
  // What is folded cannot be opened there.
  await expect(page.locator('summary').filter({ visible: true })).toHaveCount(0);
  // A line of Learn is told by its name, which is what is pressed on the screen.
  await page.goto('./#/learn/mistake?round=7');
  await expect(page.locator('main [data-row=path]').getByText(enLearn.rows.path).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: enLearn.chapters })).toBeHidden();
});

test('above the keyboard of a phone, what is said of the body stays in sight while it is typed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  await bodyFrom(page, 'Text');
  await page.setViewportSize({ width: 390, height: 420 });
  await field(page, 'Body').pressSequentially('{\n'.repeat(12));
  await expect(page.getByText(/^24 bytes/)).toBeInViewport({ ratio: 1 });
});

test('with colours of the system, what is chosen and what is lit can be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPage(page);
  const background = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('Presigned URL')).not.toBe(await background('Form (S3)'));
  expect(await background('15 min')).not.toBe(await background('12 h'));
  // The page's own arrow is a gradient, which such a system takes out.
  await expect(page.locator('#compose-method')).toHaveCSS('appearance', 'auto');
  const region = code(page, 'Presigned URL').getByText('ap-northeast-1', { exact: true });
  const before = await region.evaluate((element) => getComputedStyle(element).backgroundColor);
  const bottoms = await page.evaluate(() =>
    ['nav a', 'header'].map((name) => document.querySelector(name)?.getBoundingClientRect().bottom ?? 0),
  );
  // The border that a view does not have, drawn in the colour of paper, leaves the line of the bar whole.
  expect(bottoms[0]).toBeLessThanOrEqual((bottoms[1] ?? 0) - 1);
  await region.hover();
  await expect(region).not.toHaveCSS('background-color', before);
  await page.goto('./#/learn/desks?fault=header-dropped');
  const parted = page.locator('[data-row=headers][data-state=parts]').first();
  await expect(parted).not.toHaveCSS('outline-style', 'none');
  const ink = await parted.locator('code').evaluate((element) => getComputedStyle(element).color);
  await expect(parted.locator('mark')).toHaveCSS('color', ink);
});

test('a long value is clipped with its length, whole in the text, and opened by a click', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page);
  const token = 'IQoJb3JpZ2luX2VjE'.repeat(80);
  await fill(page, { 'Session token': token });
  const url = code(page, 'Presigned URL');
  await expect.poll(() => url.textContent()).toContain(token);
  const piece = url.locator('[data-length]');
  await expect(piece).toHaveAttribute('data-length', '1,360 characters');
  const height = () => piece.evaluate((element) => element.getBoundingClientRect().height);
  const clipped = await height();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(button(page, 'Send')).toBeInViewport();
  await button(region(page, 'Presigned URL'), 'Show long values whole').first().click();
  await expect(url.locator('[data-length]')).toHaveCount(0);
  const whole = await url.getByText(token).evaluate((element) => element.getBoundingClientRect().height);
  expect(whole).toBeGreaterThan(clipped * 3);
});

test.describe('with the practice worker', () => {
  test.use({ practiceWorker: true });

  test('nothing moves while the practice endpoint starts', async ({ page }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openPage(page);
    await expect(page.getByText('checked by a second implementation')).toBeVisible();
    await expect(page.getByText('no preflight')).toBeVisible();
    await expect(button(page, 'Open')).toBeEnabled();
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThan(
      0.02,
    );
  });

  test('an unsigned header does not keep a link from being opened', async ({ page }) => {
    await openPage(page);
    await addHeader(page, 1, 'User-Agent', 'mine');
    await expect(page.getByText('User-Agent is sent but not signed')).toBeVisible();
    await expect(button(page, 'Open')).toBeEnabled();
    await expect(page.getByText('These headers must be sent with the URL:')).toHaveCount(0);
    await signIn(page, 'Headers');
    await expect(region(page, 'Signed headers')).toContainText('User-Agent: mine');
  });
});
