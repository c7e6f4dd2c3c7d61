import { expect, expectAccessible, openPage, test } from './fixtures';
import { choose, openReply, replyBody } from './support/build-view';
import { button, clipboard, expectText, field, fill, region, textOf } from './support/page';
import { change, chooseForm, PHOTO, sendInChunks, tryIt, upload } from './support/upload-view';

const PHOTO_FILE = { name: PHOTO.name, buffer: Buffer.from(PHOTO.text) };

test('of the first page’s example is one of S3', async ({ page }) => {
  await openPage(page);
  await chooseForm(page);
  await expect(field(page, 'URL')).toHaveValue(/practice\/s3\/practice-bucket/);
});

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
    await openReply(tryIt(page));
    await expect(tryIt(page).getByText(/practice-bucket\/uploads\/my%20photo%20%C3%A9\.png$/)).toBeVisible();
  });

  test('that its policy does not allow is refused with the condition, and told apart from a wrong signature', async ({
    page,
    allowFailedRequest,
  }) => {
    allowFailedRequest(/\/practice\/s3\//);
    await change(page, { 'Size to (bytes)': '5' });
    await upload(page, PHOTO);
    await expect(
      page
        .getByRole('group', { name: 'Reply' })
        .getByText('The file has 18 bytes, and at most 5 are allowed. The signature was accepted.'),
    ).toBeVisible();
    await expect(replyBody(tryIt(page))).toContainText('<MaxSizeAllowed>5</MaxSizeAllowed>');

    await change(page, { 'Size to (bytes)': '5000', 'Content-Type': 'text/' });
    await page.getByLabel('Content-Type must match').selectOption('exactly');
    await change(page, { 'Secret access key': 'another' });
    await upload(page, PHOTO);
    await expect(replyBody(tryIt(page))).toContainText('<Code>SignatureDoesNotMatch</Code>');
  });

  test('says of a file that is not what the form says of it that S3 takes it', async ({ page }) => {
    await change(page, { 'Content-Type': 'image/' });
    await page.getByLabel('Content-Type must match').selectOption('starts with');
    await field(page, 'File to upload').setInputFiles({ ...PHOTO_FILE, mimeType: 'image/png' });
    const told = tryIt(page).getByText('S3 looks at what the form says alone');
    await expect(told).toHaveCount(0);
    await field(page, 'File to upload').setInputFiles({ ...PHOTO_FILE, mimeType: 'text/plain' });
    await expect(told).toContainText('This file is text/plain, but the form says image/.');
    await field(page, 'File to upload').focus();
    await page.mouse.move(0, 0);
    await expectAccessible(page);
  });

  test('that is refused is taken to Debug with the reply', async ({ page, allowFailedRequest }) => {
    allowFailedRequest(/\/practice\/s3\//);
    await change(page, { 'Size to (bytes)': '5' });
    await upload(page, PHOTO);
    await button(tryIt(page), 'Find out why').click();
    await expect(page.getByRole('link', { name: 'Debug', exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { name: 'The reply says why, and it is not the signature' })).toBeVisible();
    await expect(region(page, 'Findings')).toContainText('18');
  });

  test('for a service without upload forms says so, and offers a way out', async ({ page }) => {
    await field(page, 'Service').fill('execute-api');
    await expect(page.getByText('takes no upload forms').first()).toBeVisible();
    await button(page, 'Sign a URL instead').click();
    await expect(region(page, 'Presigned URL')).toBeVisible();
  });

  test('is one still where an example of S3 is picked', async ({ page }) => {
    await field(page, 'Service').fill('execute-api');
    await field(page, 'Example').selectOption('practice-s3');
    await expect(region(page, 'Upload form')).toBeVisible();
    await expect(button(page, 'Copy HTML form')).toBeEnabled();
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
  await expect(button(page, 'Copy as curl')).toBeDisabled();
  await expect(tryIt(page)).toContainText('Neither a tab nor curl can.');
  await expect(tryIt(page)).not.toContainText('use Send or curl');
  await field(page, 'Chunk size (bytes)').fill('100000');
  await expect(page.getByText('1 chunk and an empty one')).toBeVisible();
  await button(page, 'Send').click();
  await expect(tryIt(page).getByText('200 OK')).toBeVisible();
});
