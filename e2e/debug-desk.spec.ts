import type { Page } from '@playwright/test';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { expect, openPage, test } from './fixtures';
import { differences, recognised, verdict } from './support/debug-view';
import { button, clipboard, field, fill } from './support/page';

const [COMMAND = '', REPLY = ''] = DEBUG_EXAMPLES.transit.split('\n\n<?xml');
const t = enDebug.paste;
const found = enDiagnosis.findings['path-normalised-in-transit'].title;

const copy = (page: Page, text: string) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, '/debug');
});

test('a paste is taken anywhere on the view, and what is pasted next is added to it', async ({ page }) => {
  await expect(field(page, t.label)).toBeFocused();
  await copy(page, COMMAND);
  await page.getByRole('heading', { name: t.title }).click();
  await expect(field(page, t.label)).not.toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(recognised(page)).toContainText('curl command');
  await copy(page, `<?xml${REPLY}`);
  await verdict(page).click();
  await page.keyboard.press('Control+V');
  await expect(verdict(page)).toHaveText(found);
  await button(page, t.onlyThis).click();
  await expect(recognised(page)).not.toContainText('curl command');
  await expect(field(page, t.label)).toHaveValue(`<?xml${REPLY}`);
});

test('once read, the field asks for more: what is pasted into it is added, and Edit shows all of it', async ({
  page,
}) => {
  const area = field(page, t.label);
  /** Whether the text in the field is drawn: folded it lies under the line that asks for more. */
  const isDrawn = () => area.evaluate((element) => getComputedStyle(element).opacity === '1');
  await copy(page, COMMAND);
  await page.keyboard.press('Control+V');
  await expect(page.getByText(t.more)).toBeVisible();
  expect(await isDrawn()).toBe(false);
  await copy(page, `<?xml${REPLY}`);
  await page.keyboard.press('Control+V');
  await expect(verdict(page)).toHaveText(found);
  await expect(area).toHaveValue(DEBUG_EXAMPLES.transit);
  expect(await isDrawn()).toBe(false);

  await button(page, t.edit).click();
  await expect(area).toBeFocused();
  expect(await isDrawn()).toBe(true);
  const top = (await area.boundingBox())?.y;
  await area.pressSequentially('x');
  await expect(recognised(page)).toHaveAttribute('aria-busy', 'false');
  expect(await isDrawn()).toBe(true);
  expect((await area.boundingBox())?.y).toBe(top);
  await button(page, t.done).click();
  expect(await isDrawn()).toBe(false);

  await area.click();
  expect(await isDrawn()).toBe(true);
  await expect(area).toHaveJSProperty('selectionStart', DEBUG_EXAMPLES.transit.length + 1);
});

test('on a phone a line above the verdict says what was read, and leads to it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await fill(page, { [t.label]: DEBUG_EXAMPLES.transit });
  await expect(verdict(page)).toHaveText(found);
  await expect(page.getByRole('heading', { name: t.pasted })).not.toBeInViewport();
  await page.getByRole('button', { name: 'curl command · Error reply in XML' }).click();
  await expect(page.getByRole('heading', { name: t.pasted })).toBeInViewport();
  await button(page, t.edit).click();
  await expect(field(page, t.label)).toBeInViewport();
});

test('a paste into another field stays there', async ({ page }) => {
  await fill(page, { [t.label]: DEBUG_EXAMPLES.cause });
  await copy(page, 'wJalrXUtnFEMI');
  await field(page, 'Secret access key').press('Control+V');
  await expect(field(page, 'Secret access key')).toHaveValue('wJalrXUtnFEMI');
  await expect(field(page, t.label)).toHaveValue(DEBUG_EXAMPLES.cause);
});

test('the button takes what the clipboard holds', async ({ page }) => {
  await copy(page, DEBUG_EXAMPLES.transit);
  await button(page, t.fromClipboard).click();
  await expect(verdict(page)).toHaveText(found);
});

test('where the browser refuses the clipboard, the keys are told', async ({ page, context }) => {
  await context.clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'readText', { value: () => Promise.reject(new Error('refused')) });
  });
  await button(page, t.fromClipboard).click();
  await expect(page.getByText(t.faults.clipboard(0))).toBeVisible();
});

test('a file is taken wherever it is dropped', async ({ page }) => {
  await page.getByRole('heading', { name: enDebug.examples.title }).evaluate((target, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'failed.txt', { type: 'text/plain' }));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, DEBUG_EXAMPLES.transit);
  await expect(verdict(page)).toHaveText(found);
});

test('a text that is typed stays in the wide field until it is left', async ({ page }) => {
  await field(page, t.label).pressSequentially("curl 'https://b.s3.eu-west-1.amazonaws.com/a'");
  await expect(recognised(page)).toContainText('curl command');
  await expect(verdict(page)).toHaveText(t.title);
  await button(page, t.diagnose).click();
  await expect(verdict(page)).not.toHaveText(t.title);
  await expect(field(page, t.label)).toHaveValue("curl 'https://b.s3.eu-west-1.amazonaws.com/a'");
});

test('a field that is emptied has the focus, and the view starts again', async ({ page }) => {
  await fill(page, { [t.label]: DEBUG_EXAMPLES.transit });
  await expect(verdict(page)).toHaveText(found);
  await button(page, t.clear).click();
  await expect(verdict(page)).toHaveText(t.title);
  await expect(field(page, t.label)).toBeFocused();
});

test('Enter in the field of the secret finds the cause', async ({ page }) => {
  await fill(page, { [t.label]: DEBUG_EXAMPLES.cause });
  await fill(page, { 'Secret access key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' });
  await field(page, 'Secret access key').press('Enter');
  await expect(page.getByRole('region', { name: 'Cause', exact: true })).toContainText('Proved:');
});

test('the middle of a long token is not drawn, and is in the text and in what is copied', async ({ page }) => {
  const token = 'IQoJb3JpZ2luX2VjEXAMPLE'.repeat(40);
  const names = 'host;x-amz-content-sha256;x-amz-date;x-amz-security-token';
  const text = DEBUG_EXAMPLES.transit
    .replace("  -H 'Authorization", `  -H 'x-amz-security-token: ${token}' \\\n  -H 'Authorization`)
    .replaceAll('host;x-amz-content-sha256;x-amz-date', names)
    .replace('\n\nhost;x-amz', `\nx-amz-security-token:${token}\n\nhost;x-amz`);
  await fill(page, { [t.label]: text });
  const line = differences(page).locator('code').filter({ hasText: 'x-amz-security-token:' }).first();
  await expect(line).toHaveText(`x-amz-security-token:${token}`);
  const length = enDebug.differences.clipped(token.length);
  await expect(line.locator('[data-clipped]')).toHaveAttribute('data-clipped', length);
  expect((await line.boundingBox())?.height).toBeLessThan(60);
  await line.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('Control+C');
  expect(await clipboard(page)).toBe(`x-amz-security-token:${token}`);
});

test('where the key is known, the first thing that is said is what it proves', async ({ page }) => {
  const said = await page.evaluateHandle(() => {
    const titles: string[] = [];
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent ?? '';
      if (titles.at(-1) !== title) titles.push(title);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    return titles;
  });
  // However busy this machine is, the page does not lose its patience.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await button(page, enDebug.examples.names.cause).click();
  await expect(page.getByText(enDebug.differences.part)).toBeVisible();
  const titles = (await said.jsonValue()).filter((title) => title !== t.title);
  expect(titles).toEqual([enCause.changes['path-encoded-twice'].title]);
});
