import { expect, openPage, test } from '@e2e/fixtures';
import { chooseMethod } from '@e2e/support/build-view';
import { button, code, field, fill } from '@e2e/support/page';
import { BIG, change, chooseForm, PHOTO, sendInChunks, tryIt, upload } from '@e2e/support/upload-view';
import type { Page } from '@playwright/test';
import type { S3Server } from './servers/s3-server';
import { startS3rver } from './servers/s3rver';

test.describe('@20minutes/s3rver', () => {
  let server: S3Server;
  test.beforeAll(async () => {
    server = await startS3rver();
  });
  test.afterAll(() => server.close());

  const address = (path: string) => `http://${server.host}/${server.bucket}${path}`;

  async function compose(page: Page, path: string): Promise<void> {
    await openPage(page);
    await fill(page, {
      URL: address(path),
      Service: 's3',
      Region: server.region,
      'Access key ID': server.accessKeyId,
      'Secret access key': server.secret,
    });
  }

  /** What the server has under a key; it lets anybody read. */
  const stored = async (key: string): Promise<string> => (await fetch(address(`/${key}`))).text();

  // It checks neither the policy of a form nor its signature: what is shown is that a browser's form reaches it whole.
  test('takes the form that the page sends, across origins', async ({ page }) => {
    await compose(page, '');
    await chooseForm(page);
    await change(page, { 'Object key': 'forms/photo.png' });
    await upload(page, PHOTO);
    await page.getByRole('dialog').getByRole('button', { name: 'Send POST' }).click();
    await expect(tryIt(page).getByText('204 No Content')).toBeVisible();
    expect(await stored('forms/photo.png')).toBe(PHOTO.text);
  });

  // It checks the signature of the headers and the form of the chunks, and leaves the signatures of the chunks alone.
  test('takes a body in chunks and keeps what was in them, and refuses one signed with another key', async ({
    page,
    allowFailedRequest,
  }) => {
    allowFailedRequest(address('/chunked.txt'));
    await compose(page, '/chunked.txt');
    await chooseMethod(page, 'PUT');
    await sendInChunks(page);
    const send = async () => {
      await button(page, 'Send').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Send PUT' }).click();
    };
    await send();
    await expect(tryIt(page).getByText('200 OK')).toBeVisible();
    expect(await stored('chunked.txt')).toBe(BIG);

    const before = await code(page, 'Signature').textContent();
    await field(page, 'Secret access key').fill('another');
    await expect(code(page, 'Signature')).not.toHaveText(before ?? '');
    await expect(button(page, 'Send')).toBeEnabled();
    await send();
    await expect(tryIt(page).getByText('403 Forbidden')).toBeVisible();
  });
});
