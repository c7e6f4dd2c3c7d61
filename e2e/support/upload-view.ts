import { expect, type Page } from '@playwright/test';
import { signInHeader } from './build-view';
import { bodyFrom, button, field, fill, region, signIn, textOf } from './page';

export const tryIt = (page: Page) => region(page, 'Try it');

export async function chooseForm(page: Page): Promise<void> {
  await signIn(page, 'Form (S3)');
  await expect(region(page, 'Upload form').getByText('checked by a second implementation')).toBeVisible();
}

/** Fills in fields of the form, and waits until it is signed anew. */
export async function change(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const before = await textOf(page, 'Signature');
  await fill(page, values);
  await expect.poll(() => textOf(page, 'Signature')).not.toBe(before);
}

export async function upload(
  page: Page,
  file: { readonly name: string; readonly type: string; readonly text: string },
) {
  const { name, type, text } = file;
  await field(page, 'File to upload').setInputFiles({ name, mimeType: type, buffer: Buffer.from(text) });
  await button(tryIt(page), 'Send').click();
}

export const PHOTO = { name: 'my photo é.png', type: 'image/png', text: 'not really a photo' };

export const BIG = 'b'.repeat(100_000);

export async function sendInChunks(page: Page): Promise<void> {
  await signInHeader(page);
  await bodyFrom(page, 'File');
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
