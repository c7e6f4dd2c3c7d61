import type { Page } from '@playwright/test';
import { expect, expectAccessible, openPage, test } from './fixtures';
import type { S3Server } from './servers/s3-server';
import { startS3rver } from './servers/s3rver';
import { choose, chooseMethod, replyBody, signInHeader } from './support/build-view';
import { button, clipboard, code, expectText, field, fill, region, textOf } from './support/page';

const tryIt = (page: Page) => region(page, 'Try it');

async function chooseForm(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Form fields (S3 POST)', exact: true }).check();
  await expect(region(page, 'Upload form').getByText('independently verified')).toBeVisible();
}

/** Fills in fields of the form, and waits until it is signed anew. */
async function change(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const before = await textOf(page, 'Signature');
  await fill(page, values);
  await expect.poll(() => textOf(page, 'Signature')).not.toBe(before);
}

async function upload(page: Page, file: { readonly name: string; readonly type: string; readonly text: string }) {
  const { name, type, text } = file;
  await field(page, 'File to upload').setInputFiles({ name, mimeType: type, buffer: Buffer.from(text) });
  await button(tryIt(page), 'Send').click();
}

const PHOTO = { name: 'my photo é.png', type: 'image/png', text: 'not really a photo' };

test.describe('an upload form', () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page);
    await choose(page, 'Practice S3 (put an object)');
    await chooseForm(page);
  });

  test('shows its policy, what of it is signed, and every field', async ({ page }) => {
    const policy = await textOf(page, 'Policy');
    await expectText(page, 'String to sign', Buffer.from(policy).toString('base64'));
    const fields = (await textOf(page, 'Upload form')).split('\n');
    expect(fields[0]).toBe(`key: uploads/\${filename}`);
    expect(fields.at(-2)).toBe(`policy: ${await textOf(page, 'String to sign')}`);
    expect(fields.at(-1)).toBe(`x-amz-signature: ${await textOf(page, 'Signature')}`);
    await expect(field(page, 'Method')).toHaveValue('POST');
    await expectAccessible(page);
  });

  test('stores the chosen file in the practice bucket', async ({ page }) => {
    await change(page, { 'Content-Type': 'image/' });
    await upload(page, PHOTO);
    await expect(tryIt(page).getByText('204 No Content')).toBeVisible();
    await page.getByText(/^\d+ reply headers$/).click();
    await expect(tryIt(page).getByText(/practice-bucket\/uploads\/my%20photo%20%C3%A9\.png$/)).toBeVisible();
  });

  test('that its policy does not allow is refused with the condition, and told apart from a wrong signature', async ({
    page,
    allowFailedRequest,
  }) => {
    allowFailedRequest(/\/practice\/s3\//);
    await change(page, { 'Size to (bytes)': '5' });
    await upload(page, PHOTO);
    await expect(tryIt(page).getByText('the file is not of a size that the policy allows')).toBeVisible();
    await expect(replyBody(tryIt(page))).toContainText('<MaxSizeAllowed>5</MaxSizeAllowed>');

    await change(page, { 'Size to (bytes)': '5000', 'Content-Type': 'text/' });
    await page.getByLabel('Content-Type must match').selectOption('exactly');
    await change(page, { 'Secret access key': 'another' });
    await upload(page, PHOTO);
    await expect(replyBody(tryIt(page))).toContainText('<Code>SignatureDoesNotMatch</Code>');
  });

  test('for a service without upload forms says so, and offers a way out', async ({ page }) => {
    await field(page, 'Service').fill('execute-api');
    await expect(page.getByText('takes no upload forms')).toBeVisible();
    await button(page, 'Sign a URL instead').click();
    await expect(region(page, 'Presigned URL')).toBeVisible();
  });

  test('is restored from its address, without what may be private', async ({ page }) => {
    await button(page, 'Add condition').click();
    await fill(page, { 'Condition 1 field': 'x-amz-meta-owner', 'Condition 1 value': 'private-value' });
    await change(page, { 'Object key': `in/\${filename}`, 'Content-Type': 'text/plain' });
    await expect.poll(() => page.url()).toContain('text%2Fplain');
    expect(page.url()).not.toContain('private-value');
    await page.reload();
    await expect(field(page, 'Object key')).toHaveValue(`in/\${filename}`);
    await expect(field(page, 'Condition 1 field')).toHaveValue('x-amz-meta-owner');
    await expect(field(page, 'Condition 1 value')).toHaveValue('');
    await expect(field(page, 'Content-Type')).toHaveValue('text/plain');
  });

  test('is copied as a page, and as curl', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy HTML form').click();
    await expect(button(page, 'Copied')).toBeVisible();
    expect(await clipboard(page)).toContain('enctype="multipart/form-data"');
    await button(page, 'Copy as curl -F').click();
    await expect.poll(() => clipboard(page)).toContain('--form-string');
  });
});

const BIG = 'b'.repeat(100_000);

async function sendInChunks(page: Page): Promise<void> {
  await signInHeader(page);
  await page.getByRole('radio', { name: 'File', exact: true }).check();
  await field(page, 'Choose a file').setInputFiles({
    name: 'big.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(BIG),
  });
  await page.getByLabel('Sign the body in chunks (aws-chunked)').check();
  await field(page, 'Chunk size (bytes)').fill('20000');
  await expect(page.getByText('5 chunks and an empty one: 100,531 bytes')).toBeVisible();
  await expect(region(page, 'Chunks').getByText('2 more chunks, linked the same way')).toBeVisible();
}

test('a body in chunks shows how each signature holds the one before, and is accepted by the practice endpoint', async ({
  page,
}) => {
  await openPage(page);
  await choose(page, 'Practice S3 (put an object)');
  await sendInChunks(page);
  const chain = region(page, 'Chunks').getByRole('group');
  const codes = await region(page, 'Chunks').locator('code').allTextContents();
  const before = [await textOf(page, 'Signature'), codes[1]];
  expect(codes[0]?.split('\n')[3]).toBe(before[0]);
  expect(codes[2]?.split('\n')[3]).toBe(before[1]);
  expect(codes.at(-2)?.split('\n')[3]).toBe(codes.at(-3));
  await expect(chain.getByText('100,000')).toHaveCount(0);
  await expectAccessible(page);
  await button(page, 'Send').click();
  await expect(tryIt(page).getByText('200 OK')).toBeVisible();
});

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
