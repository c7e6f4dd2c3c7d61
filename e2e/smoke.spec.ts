import { expect, test } from './fixtures';

test('the built page opens under its name', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/SigV4 Playground/);
  await expect(page.locator('#root')).not.toBeEmpty();
});
