import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ practiceWorker: true });

test('the built page opens under its name', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/SigV4 Playground/);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the title, the header and the address name the view, back and forward too', async ({ page }) => {
  await page.goto('./');
  const views = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
  await expect(views).toHaveText(['Build', 'Debug', 'Learn']);
  for (const name of ['Debug', 'Learn', 'Build'] as const) {
    await views.filter({ hasText: name }).click();
    await expectView(page, name);
  }
  await page.goBack();
  await expectView(page, 'Learn');
  await page.goForward();
  await expectView(page, 'Build');
  await page.goto('./#/debug');
  await expectView(page, 'Debug');
});

async function expectView(page: Page, name: 'Build' | 'Debug' | 'Learn'): Promise<void> {
  await expect(page).toHaveTitle(`${name} · SigV4 Playground`);
  await expect(page).toHaveURL(new RegExp(`#/${name.toLowerCase()}(\\?|$)`));
  await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
}
