import { handedOver, printer } from '@/testing/shells/runs-in';
import { expect, openPage, test } from './fixtures';
import { chooseMethod, typeBody } from './support/build-view';
import { button, clipboard, expectVerified, field, put, region, textOf } from './support/page';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = async (page: Parameters<typeof clipboard>[0]): Promise<string> => {
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await page.getByRole('button', { name: /^(Copy as curl|Copied)$/ }).click();
  await expect.poll(() => clipboard(page)).not.toBe('nothing');
  return clipboard(page);
};

test('a method from a link is one word of the command, whatever a shell reads into it', async ({ page }) => {
  await openPage(
    page,
    `/build?${new URLSearchParams({ example: '', method: 'X|program&#', url: 'https://a.example/', service: 'execute-api', region: 'us-east-1', sign: 'query' })}`,
  );
  await expect(field(page, 'Shell for curl').locator('option:checked')).toHaveText('POSIX shell');
  const command = await copied(page);
  const url = await textOf(page, 'Presigned URL');
  expect(handedOver(command.replace(/^curl/, printer), ['sh'], import.meta.dirname)).toEqual([
    '-X',
    'X|PROGRAM&#',
    url,
  ]);

  await field(page, 'Shell for curl').selectOption('PowerShell');
  expect(await copied(page)).toBe(`curl.exe -X 'X|PROGRAM&#' '${url}'`);
  await field(page, 'Shell for curl').selectOption('cmd');
  expect(await copied(page)).toMatch(
    /^curl\.exe -X \^"X\^\|PROGRAM\^&\^#\^" \^"https:\/\/a\.example\/\^\?X-Amz-Algorithm\^=[^%]*(%\^2F[^%]*)+\^"$/,
  );
});

test('a method that is no token is said at its field, and nothing is signed', async ({ page }) => {
  await openPage(page, '/build?method=GET%20%2F&url=https%3A%2F%2Fa.example%2F&service=execute-api&region=us-east-1');
  await expect(field(page, 'Method')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('GET / is not an HTTP method')).toBeVisible();
  await expect(region(page, 'Presigned URL')).toContainText('Nothing is signed yet.');
  await expect(button(page, 'Copy as curl')).toHaveCount(0);
});

test('what a shell cannot be handed is said, and nothing is copied', async ({ page }) => {
  await openPage(page);
  await chooseMethod(page, 'POST');
  await typeBody(page, 'two\nlines');
  await expectVerified(page);
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await field(page, 'Shell for curl').selectOption('cmd');
  await button(page, 'Copy as curl').click();
  const said = page.getByText('No command for this shell');
  await expect(said).toBeVisible();
  expect(await clipboard(page)).toBe('nothing');

  await field(page, 'Shell for curl').selectOption('POSIX shell');
  await expect(said).toBeHidden();
  const words = handedOver((await copied(page)).replace(/^curl/, printer), ['sh'], import.meta.dirname);
  expect(words.at(-1)).toBe('two\nlines');

  await put(field(page, 'Body'), [0x221, 0x20]);
  await expect(page.getByText('3 bytes, hashed once.')).toBeVisible();
  await field(page, 'Shell for curl').selectOption('PowerShell');
  await button(page, 'Copy as curl').click();
  await expect(page.getByText('outside ASCII')).toBeVisible();
});

test('a command for the practice endpoint says that a terminal does not reach it, and another does not', async ({
  page,
}) => {
  const said = page.getByText('The practice endpoint answers only in this browser');
  await openPage(page);
  await expectVerified(page);
  await copied(page);
  await expect(said).toBeVisible();
  await field(page, 'URL').fill('https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample');
  await expect(said).toHaveCount(0);
  await expectVerified(page);
  await copied(page);
  await expect(said).toHaveCount(0);
});
