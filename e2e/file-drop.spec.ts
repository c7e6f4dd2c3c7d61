import type { Page } from '@playwright/test';
import { asHar } from '@/core/code';
import { fromUtc, type Instant } from '@/core/model/instant';
import { enSentences } from '@/i18n/en/sentences/all';
import { PROFILES_FILE } from '@/testing/profiles-file';
import { expect, expectAccessible, openPage, test } from './fixtures';
import { button, field, region } from './support/page';

const t = enSentences.pasted;
const MINE = 'https://mine.s3.eu-west-1.amazonaws.com/key';

/** Drags a file over an element and, where wanted, lets it fall there. */
const drag = (
  page: Page,
  on: string,
  file: { readonly name: string; readonly text?: string; readonly octets?: readonly number[]; readonly size?: number },
  types: readonly string[] = ['dragover', 'drop'],
) =>
  page.locator(on).evaluate(
    (element, { name, text, octets, size, types: all }) => {
      const dataTransfer = new DataTransfer();
      const content = octets ? new Uint8Array(octets) : (text ?? '');
      dataTransfer.items.add(new File([size ? new Uint8Array(size) : content], name));
      return all.map((type) =>
        element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
      );
    },
    { ...file, types },
  );

const HTTP = `POST https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders HTTP/1.1
Content-Type: application/json

{"a":1}`;
const POSTMAN = JSON.stringify({
  info: { name: 'x', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [{ name: 'get', request: { method: 'DELETE', url: 'https://b.s3.eu-central-1.amazonaws.com/from-postman' } }],
});
const BRUNO = `meta {
  name: get
  type: http
  seq: 1
}

put {
  url: https://b.s3.eu-central-1.amazonaws.com/from-bruno
  body: text
  auth: none
}

body:text {
  hello
}
`;
const HAR = asHar(
  { method: 'GET', url: 'https://b.s3.eu-central-1.amazonaws.com/from-har?x=1', headers: [] },
  undefined,
  fromUtc(2026, 11, 29, 12, 0, 0) as Instant,
);

test.beforeEach(async ({ page }) => {
  await openPage(page);
  await field(page, 'URL').fill(MINE);
  // Files are taken once the rest of the form is there.
  await expect(field(page, 'Expires in (seconds)')).toBeVisible();
});

const FILES = [
  ['orders.http', HTTP, 'POST', 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/orders'],
  ['collection.json', POSTMAN, 'DELETE', 'https://b.s3.eu-central-1.amazonaws.com/from-postman'],
  ['request.bru', BRUNO, 'PUT', 'https://b.s3.eu-central-1.amazonaws.com/from-bruno'],
  ['request.har', HAR, 'GET', 'https://b.s3.eu-central-1.amazonaws.com/from-har?x=1'],
] as const;

test('a file of a request that is dropped anywhere fills the fields, and can be undone', async ({ page }) => {
  for (const [name, text, method, url] of FILES)
    await test.step(name, async () => {
      await drag(page, 'main', { name, text });
      await expect(field(page, 'URL')).toHaveValue(url);
      await expect(field(page, 'Method')).toHaveValue(method);
      await expect(page.getByText(/^Filled in from the file/)).toBeVisible();
      if (text === BRUNO) await expectAccessible(page);
      await button(page, t.undo).click();
      await expect(field(page, 'URL')).toHaveValue(MINE);
      await expect(field(page, 'Method')).toHaveValue('GET');
      await expect(page.getByText(/^Filled in from the file/)).toHaveCount(0);
    });
});

test('a file of credentials goes to their fields, wherever it falls, and can be undone', async ({ page }) => {
  const before = await field(page, 'Access key ID').inputValue();
  await drag(page, 'body', { name: 'credentials', text: PROFILES_FILE });
  await expect(field(page, 'Access key ID')).toHaveValue('AKIAPROFILEDEFAULT01');
  await expect(field(page, enSentences.profiles.label(10))).toBeVisible();
  await expect(page.getByText(t.dropped.keys)).toBeVisible();
  const said = page.getByText(enSentences.profiles.taken('default').replaceAll('`', ''));
  await expect(said).toBeVisible();
  await button(page, t.undo).click();
  await expect(field(page, 'Access key ID')).toHaveValue(before);
  // Other keys are in the fields: no profile is said to be, and the same can be chosen again.
  await expect(said).toHaveCount(0);
  const profile = field(page, enSentences.profiles.label(10));
  await profile.selectOption({ index: 1 });
  await expect(said).toBeVisible();
  await expect(field(page, 'URL')).toHaveValue(MINE);
});

test('what cannot be read is said, and nothing that was typed is touched', async ({ page }) => {
  const said = region(page, 'Request').getByRole('status').last();
  for (const [file, kind] of [
    [{ name: 'photo.png', octets: [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff] }, 'not-text'],
    [{ name: 'notes.txt', text: 'nothing to see here' }, 'nothing'],
    [{ name: 'dump.log', size: 50_000_001 }, 'too-large'],
  ] as const) {
    await drag(page, 'main', file);
    await expect(said).toContainText(t.dropped.notTaken[kind](file.name).replaceAll('`', ''));
    await expect(field(page, 'URL')).toHaveValue(MINE);
  }
  await expectAccessible(page);
});

test('while a file is dragged the page shows that it would take it, but not over a field that takes files', async ({
  page,
}) => {
  const sign = page.getByText(t.dropped.here);
  // The browser keeps from leaving the page where the event was taken.
  expect(await drag(page, 'main', { name: 'a.http', text: HTTP }, ['dragover'])).toEqual([false]);
  await expect(sign).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new DragEvent('dragleave', { bubbles: true })));
  await expect(sign).toBeHidden();
  expect(
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      document.querySelector('main')?.append(input);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x'));
      return input.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    }),
  ).toBe(true);
  await expect(sign).toBeHidden();
});

test('Forget takes what was dropped, and its undo', async ({ page }) => {
  await drag(page, 'main', { name: 'credentials', text: PROFILES_FILE });
  await expect(page.getByText(t.dropped.keys)).toBeVisible();
  await button(page, 'Forget credentials').click();
  await expect(page.getByText(t.dropped.keys)).toHaveCount(0);
});
