import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import { bodyFrom, button, clipboard, expectVerified, field, region, textOf } from './support/page';

/** More tab stops than the page has. */
const MANY = 90;

/** What has the focus, with what is drawn around it: the bar that radio buttons are drawn as has their outline. */
const lookOfFocus = (control: Element | null) => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const drawn = element.matches('input[type=radio]') ? (element.closest('label') ?? element) : element;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  const { width, height } = drawn.getBoundingClientRect();
  return {
    isControl: element === control,
    html: element.outerHTML.slice(0, 120),
    visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 8 && height > 8,
  };
};
const focused = (page: Page) => page.evaluate(lookOfFocus, null);

/** Presses Tab until `control` has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  let at = await control.evaluate(lookOfFocus);
  for (let stops = 0; stops < MANY && !at?.isControl; stops++) {
    await page.keyboard.press(key);
    at = await control.evaluate(lookOfFocus);
    expect(at?.visible ?? true, `the focus is visible at ${at?.html}`).toBe(true);
  }
  await expect(control).toBeFocused();
}

test.describe('with the practice worker', () => {
  test.use({ practiceWorker: true });

  test('a person with only the keyboard makes the whole trip', async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page);

    await tabTo(page, field(page, 'Example'));
    await page.keyboard.press('ArrowDown');
    await expect(field(page, 'Service')).toHaveValue('s3');
    await page.keyboard.press('ArrowUp');
    await expect(field(page, 'Service')).toHaveValue('execute-api');

    await tabTo(page, field(page, 'URL'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('?colour=blue');
    await expect(field(page, 'URL')).toHaveValue(`${baseURL}practice/execute-api/dev/sample?colour=blue`);
    await expect.poll(() => textOf(page, 'Canonical request')).toMatch(/&colour=blue\n/);

    await tabTo(page, button(page, 'Copy URL'));
    await page.keyboard.press('Enter');
    const signed = await textOf(page, 'Presigned URL');
    await expect.poll(() => clipboard(page)).toBe(signed);
    await expectVerified(page);

    await tabTo(page, button(page, 'Send'));
    await page.keyboard.press('Space');
    await expect(region(page, 'Try it')).toContainText('200 OK');
    await tabTo(page, region(page, 'Try it').locator('summary'));
    await page.keyboard.press('Enter');
    await expect(region(page, 'Try it').getByText('content-type:')).toBeVisible();
    const reply = region(page, 'Try it').locator('pre');
    await tabTo(page, reply);
    await expect(reply).toContainText('colour');

    await tabTo(page, button(page, 'Open'), 'Shift+Tab');
    for (const key of ['Enter', 'Space']) {
      const opened = context.waitForEvent('page');
      await page.keyboard.press(key);
      const tab = await opened;
      await tab.waitForURL(signed);
      await expect(tab.locator('body')).toContainText('colour');
      await tab.close();
    }
  });
});

test('there is no trap: Tab goes once through the page and comes round, and so does Shift+Tab', async ({ page }) => {
  await openPage(page);
  await field(page, 'Method').selectOption('POST');
  await bodyFrom(page, 'Text');
  await button(page, 'Add header').click();
  await page.getByText('Practice endpoint', { exact: true }).click();
  await expect(button(page, 'Empty the bucket')).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const skip = button(page, 'Skip to the result');
  for (const key of ['Tab', 'Shift+Tab'] as const) {
    await skip.focus();
    await page.keyboard.press(key);
    const last = button(page, 'Empty the bucket');
    await tabTo(page, key === 'Tab' ? last : field(page, 'Example'), key);
    await tabTo(page, skip, key);
  }
});

test('every control is reached by Tab', async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const reached = await page.evaluateHandle(() => {
    const seen = new Set<Element>();
    document.addEventListener('focusin', (event) => seen.add(event.target as Element));
    return seen;
  });
  const skip = button(page, 'Skip to the result');
  await skip.focus();
  await page.keyboard.press('Tab');
  await tabTo(page, skip);
  const missed = await reached.evaluate((seen) => {
    const groups = new Set(Array.from(seen, (element) => (element instanceof HTMLInputElement ? element.name : '')));
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter((element) => !element.matches(':disabled') && element.checkVisibility() && !seen.has(element))
        .filter((element) => !(element.matches('input[type=radio]') && groups.has((element as HTMLInputElement).name)))
        // What stands within one stop is reached from there.
        .filter((element) => !(element.tabIndex < 0 && [...seen].some((stop) => stop.contains(element))))
        .map((element) => element.outerHTML.slice(0, 120))
    );
  });
  expect(missed).toEqual([]);
});

test('the first stop skips to the result', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Tab');
  const skip = button(page, 'Skip to the result');
  await expect(skip).toBeFocused();
  expect(await focused(page)).toMatchObject({ visible: true });
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(region(page, 'Presigned URL').getByRole('heading', { name: 'Presigned URL' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Copy URL')).toBeFocused();
});

test('radio buttons change with the arrow keys', async ({ page }) => {
  await openPage(page);
  const query = page.getByRole('radio', { name: 'Presigned URL' });
  await tabTo(page, query);
  await page.keyboard.press('ArrowRight');
  await expect(region(page, 'Signed headers')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(query).toBeFocused();
  await expect(region(page, 'Presigned URL')).toBeVisible();
});

test('Escape takes the question back, and the focus returns to where it was asked', async ({ page }) => {
  await openPage(page);
  await field(page, 'Example').selectOption('API Gateway with IAM');
  await field(page, 'Method').selectOption('DELETE');
  await expect.poll(() => textOf(page, 'Canonical request')).toMatch(/^DELETE\n/);
  await tabTo(page, button(page, 'Send'));
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: /Send DELETE to x8j638cwtf/ });
  await expect(question).toBeVisible();
  for (let stops = 0; stops < 4; stops++) {
    const at = await focused(page);
    expect(at?.visible ?? true, `the focus is visible at ${at?.html}`).toBe(true);
    expect(
      await question.evaluate((el) => document.activeElement === document.body || el.contains(document.activeElement)),
    ).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(button(page, 'Send')).toBeFocused();
});

test('a row that is added has the focus, and Enter in a secret adds no line break', async ({ page }) => {
  await openPage(page);
  await tabTo(page, button(page, 'Add header'));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Header 1 name')).toBeFocused();
  await page.keyboard.type('x-a');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await expect.poll(() => textOf(page, 'Canonical request')).toContain('\nx-a:1\n');
  await tabTo(page, field(page, 'Secret access key'), 'Shift+Tab');
  const before = await field(page, 'Secret access key').inputValue();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Secret access key')).toHaveValue(before);
});
