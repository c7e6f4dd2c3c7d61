import { expect, expectAccessible, openPage, test } from './fixtures';
import { signInHeader } from './support/build-view';
import { addHeader, button, clipboard, fill, region, SEED } from './support/page';

const TITLE = 'Code that signs this request again';

test('two clicks lead from a request to its code in a language of one’s choice, which is remembered by name', async ({
  page,
}) => {
  await openPage(page);
  await fill(page, SEED);
  await button(page, 'Take away').click();
  const panel = region(page, TITLE);
  await expect(panel.getByRole('region', { name: 'Code' })).toContainText('from botocore.auth import SigV4QueryAuth');
  // The most usual program that makes this very request; with the signature in headers that is curl.
  await button(page, 'Take away').click();
  await signInHeader(page);
  await button(page, 'Take away').click();
  await expect(panel.getByRole('region', { name: 'Code' })).toContainText('--aws-sigv4');
  await panel.getByLabel('Code for').selectOption('Ruby: aws-sigv4');
  const code = panel.getByRole('region', { name: 'Code' });
  await expect(code).toContainText("require 'aws-sigv4'");
  await expect(code).toContainText(SEED.URL);
  await expect(panel).toContainText('makes the signature that this page makes');

  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(JSON.parse(stored)).toMatchObject({ 'sigv4-playground.client': 'ruby' });
  await page.reload();
  await button(page, 'Take away').click();
  await expect(region(page, TITLE).getByLabel('Code for')).toHaveValue('ruby');
});

test('no code has the credentials, and what is copied is what is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await fill(page, { ...SEED, 'Session token': 'TOKENTOKEN' });
  await button(page, 'Take away').click();
  const panel = region(page, TITLE);
  await expect(panel.getByLabel('Code for')).toBeVisible();
  const names = await panel.getByLabel('Code for').getByRole('option').allTextContents();
  expect(names.length).toBeGreaterThan(10);
  for (const name of names.filter((one) => one !== 'curl, signed already')) {
    await panel.getByLabel('Code for').selectOption(name);
    const text = await panel.textContent();
    for (const secret of [SEED['Secret access key'], SEED['Access key ID'], 'TOKENTOKEN'])
      expect(text, name).not.toContain(secret);
  }
  await panel.getByLabel('Code for').selectOption('Ruby: aws-sigv4');
  await button(panel, 'Copy code').click();
  await expect.poll(() => clipboard(page)).toBe(await panel.getByRole('region', { name: 'Code' }).textContent());
});

test('a client that cannot make the request says why, and one that departs shows the lines', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await addHeader(page, 1, 'Content-Type', 'text/plain');
  await addHeader(page, 2, 'User-Agent', 'me');
  await button(page, 'Take away').click();
  const panel = region(page, TITLE);
  await panel.getByLabel('Code for').selectOption('AWS CLI');
  await expect(panel).toContainText('It knows objects of Amazon S3 only.');
  await expect(panel.getByRole('region', { name: 'Code' })).toHaveCount(0);

  await panel.getByText('Which signer gets mine right?').click();
  const row = panel.getByRole('row', { name: /^Ruby: aws-sigv4/ });
  await expect(row).toContainText('Accepted, though different');
  await expect(row.getByRole('region')).toContainText('user-agent:me');
  await expectAccessible(page);
});

test('the command that is signed already tells its end', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await button(page, 'Take away').click();
  const panel = region(page, TITLE);
  await panel.getByLabel('Code for').selectOption('curl, signed already');
  await expect(panel.getByRole('region', { name: 'Code' })).toContainText('X-Amz-Signature=');
  await expect(panel).toContainText('Holds the signature, not the key');
  await expect(panel).toContainText('until 2015-08-30 12:51:00Z');
  await expect(panel).toContainText(/as it is signed here, the signature in it: .* until 2015-08-30 12:51:00Z/);
  // A session token goes along as well, and is named.
  await fill(page, { 'Session token': 'TOKENTOKEN' });
  await expect(panel).toContainText('Holds the signature and the session token, not the key');
  await expect(panel).toContainText('as it is signed here, the signature and the session token in it:');
});
