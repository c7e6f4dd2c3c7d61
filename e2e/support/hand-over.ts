import { type BrowserContext, expect, type Page } from '@playwright/test';
import { signedCommand } from './build-view';
import { expectRead, recognised } from './debug-view';
import { button, field, region } from './page';

/** Opens a URL in a tab of its own, and copies everything that is seen there. */
export async function copyTab(context: BrowserContext, url: string): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.bringToFront();
  await tab.keyboard.press('ControlOrMeta+a');
  await tab.keyboard.press('ControlOrMeta+c');
  await tab.close();
}

const another = { secret: 'another secret' };
/** A URL that another secret signed. */
export const presigned = async (
  page: Page,
  request: Readonly<Record<'url' | 'service' | 'region', string>>,
  id: string,
) => {
  const signed = { sign: 'query', ...request };
  const command = await signedCommand(page, signed, {}, { accessKeyId: id, ...another });
  return /'(http[^']*)'/.exec(command)?.[1] ?? '';
};
/** Pastes what was copied, below the URL, as a person would: by keys. */
export const pasteWithKeys = async (page: Page, url: string) => {
  await page.bringToFront();
  await page.getByRole('link', { name: 'Debug' }).click();
  await field(page, 'Paste anything').fill(`${url}\n\n`);
  await field(page, 'Paste anything').press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(recognised(page)).toContainText('reply');
};

/** Hands the refused request of Try it over to Debug. */
export const handOver = async (page: Page) => {
  await button(region(page, 'Try it'), 'Find out why').click();
  await expect(page).toHaveURL(/#\/debug$/);
  await expect(recognised(page)).toContainText('HTTP request');
  await expect(recognised(page)).toContainText('HTTP reply');
  await expectRead(page, { intact: true });
};
