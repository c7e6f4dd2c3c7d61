import type { Locator, Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import {
  addHeader,
  button,
  code,
  expectText,
  expectVerified,
  field,
  fill,
  put,
  region,
  SEED,
  SEED_SIGNED,
  textOf,
  unfold,
} from './support/page';

const STALE = 'This is the result of the last valid input. Fix the marked field to continue.';

type Bad = { readonly what: string; readonly label: string; readonly text: string; readonly says: RegExp };

const BAD: readonly Bad[] = [
  { what: 'what is no URL', label: 'URL', text: 'not a url', says: /This is not a URL\. It should look like/ },
  { what: 'no URL at all', label: 'URL', text: '', says: /Type or paste the URL to sign/ },
  {
    what: 'a host with spaces',
    label: 'URL',
    text: 'https://my host.example.com/dev',
    says: /There is a space in the host/,
  },
  {
    what: '%zz in a path',
    label: 'URL',
    text: `${SEED.URL}/%zz`,
    says: /%zz is no percent-encoding: after % come two hexadecimal digits/,
  },
  {
    what: '__proto__ as a query name',
    label: 'URL',
    text: `${SEED.URL}?a=1&__proto__=2`,
    says: /A parameter named __proto__ cannot be signed/,
  },
  { what: 'an expiry of 0', label: 'Expires in (seconds)', text: '0', says: /That is 0 seconds: from 1 to 604,800/ },
  { what: 'an expiry of 604801', label: 'Expires in (seconds)', text: '604801', says: /from 1 to 604,800 \(7 days\)/ },
  {
    what: 'an expiry of 8d',
    label: 'Expires in (seconds)',
    text: '8d',
    says: /That is 691,200 seconds: from 1 to 604,800/,
  },
  { what: 'an expiry of 1.5', label: 'Expires in (seconds)', text: '1.5', says: /Enter seconds/ },
  { what: 'no secret', label: 'Secret access key', text: '', says: /Enter a secret access key/ },
  {
    what: 'a date that does not exist',
    label: 'Signing time',
    text: '2015-02-29 12:00:00Z',
    says: /The calendar has no such date/,
  },
];

/** The last good result stands there, drawn back and not to be taken. */
async function expectLastGoodDimmed(page: Page): Promise<void> {
  await expect(region(page, 'Presigned URL')).toContainText(STALE);
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  for (const name of ['Presigned URL', 'Canonical request', 'String to sign', 'Signing key', 'Signature'])
    await expect.poll(() => isDimmed(code(page, name)), { message: name }).toBe(true);
  for (const name of ['Copy URL', 'Open', 'Send', 'Copy as curl']) await expect(button(page, name)).toBeDisabled();
  await expect(region(page, 'Presigned URL').getByText('checked by a second implementation')).toBeHidden();
}

async function expectCurrent(page: Page): Promise<void> {
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  await expectVerified(page);
  await expect(page.getByText(STALE)).toHaveCount(0);
  await expect.poll(() => isDimmed(code(page, 'Presigned URL'))).toBe(false);
  await expect(button(page, 'Copy URL')).toBeEnabled();
}

const isDimmed = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).filter !== 'none' || getComputedStyle(at).opacity !== '1') return true;
    return false;
  });

async function expectFault(control: Locator, says: RegExp): Promise<void> {
  await expect(control).toHaveAccessibleDescription(new RegExp(`Problem: .*${says.source}`));
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control.page().getByText(says).first()).toBeVisible();
}

async function expectNoFault(control: Locator): Promise<void> {
  await expect(control).toHaveAccessibleDescription('');
  await expect(control).not.toHaveAttribute('aria-invalid');
}

test.beforeEach(async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await expectCurrent(page);
});

test('what cannot be signed has its sentence where it stands, and the last good result waits', async ({ page }) => {
  for (const { what, label, text, says } of BAD)
    await test.step(`${what}, at ${label}`, async () => {
      const control = field(page, label);
      await control.fill(text);
      await expectFault(control, says);
      await expectLastGoodDimmed(page);
      await expect(control).toHaveValue(text);
      await expect(page.locator('[aria-invalid]')).toHaveCount(1);
      await control.fill(SEED[label as keyof typeof SEED]);
      await expectNoFault(control);
      await expectCurrent(page);
    });
});

test('a percent sign that stands for itself is written %25 with one click', async ({ page }) => {
  await fill(page, { URL: `${SEED.URL}/100%zz?a=%41` });
  await button(page, 'Write %25').click();
  await expect(field(page, 'URL')).toHaveValue(`${SEED.URL}/100%25zz?a=%41`);
  await expect.poll(() => textOf(page, 'Presigned URL')).toContain('/dev/sample/100%25zz?a=%41&X-Amz-Algorithm');
  await expectNoFault(field(page, 'URL'));
});

test('a secret with a line break behind it is kept as pasted, and trimmed with one click', async ({ page }) => {
  const secret = field(page, 'Secret access key');
  await secret.press('ControlOrMeta+a');
  await page.keyboard.insertText(`${SEED['Secret access key']}\n`);
  await expect(secret).toHaveValue(`${SEED['Secret access key']}\n`);
  await expect(secret).toHaveAccessibleDescription(/Warning: There is a line break in the secret/);
  await expect.poll(() => textOf(page, 'Presigned URL')).not.toBe(SEED_SIGNED);
  await expectVerified(page);
  await button(page, 'Remove white space').click();
  await expect(secret).toHaveValue(SEED['Secret access key']);
  await expectNoFault(secret);
  await expectCurrent(page);
});

test('a header that is not ASCII has its sentence at its row, and the last good result waits', async ({ page }) => {
  await addHeader(page, 1, 'x-name', 'plain');
  await expect.poll(() => textOf(page, 'Canonical request')).toContain('\nx-name:plain\n');
  await button(page, 'Remove header 1').click();
  await expectCurrent(page);
  await addHeader(page, 1, 'x-name', 'naïve');
  for (const label of ['Header 1 name', 'Header 1 value'])
    await expectFault(field(page, label), /ï is not printable ASCII/);
  await expect(field(page, 'Header 1 value')).toHaveValue('naïve');
  await button(page, 'Remove header 1').click();
  await expectCurrent(page);
});

test('half a character has its sentence where it stands, and the last good result waits', async ({ page }) => {
  for (const label of ['URL', 'Secret access key', 'Session token']) {
    await unfold(page, label);
    const control = field(page, label);
    const before = await control.inputValue();
    const position = before.length + 1;
    await put(control, [...Array.from(before, (character) => character.charCodeAt(0)), 0xd83d]);
    await expectFault(control, new RegExp(`There is half a character \\(a lone surrogate\\) at position ${position},`));
    await expectLastGoodDimmed(page);
    const kept = await control.evaluate((element) =>
      (element as HTMLTextAreaElement).value.charCodeAt((element as HTMLTextAreaElement).value.length - 1),
    );
    expect(kept).toBe(0xd83d);
    await control.fill(before);
    await expectNoFault(control);
    await expectCurrent(page);
  }
});

test('two million characters pasted into URL are kept, and have their sentence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const control = field(page, 'URL');
  await page.evaluate((start) => navigator.clipboard.writeText(start.padEnd(2_000_000, 'x')), `${SEED.URL}?a=`);
  await control.press('ControlOrMeta+a');
  await control.press('ControlOrMeta+v');
  await expectFault(control, /2,000,000 characters are more than any browser or server takes/);
  await expectLastGoodDimmed(page);
  expect((await control.inputValue()).length).toBe(2_000_000);
  await control.press('ControlOrMeta+z');
  await expect(control).toHaveValue(SEED.URL);
  await expectCurrent(page);
});

test('a backslash behind the host is signed as the slash that a browser reads', async ({ page }) => {
  await openPage(page);
  await fill(page, { ...SEED, URL: SEED.URL.replace('.com/', '.com\\') });
  await expectText(page, 'Presigned URL', SEED_SIGNED);
  const said = page.locator('#compose-url-findings').getByText('Browsers read \\ as / here, so / is signed and sent.');
  await expect(said).toBeVisible();
  await button(page, 'Write /').click();
  await expect(field(page, 'URL')).toHaveValue(SEED.URL);
  await expect(said).toBeHidden();
  await expectText(page, 'Presigned URL', SEED_SIGNED);
});

for (const url of [
  'https://bucket.s3.amazonaws.com\\key',
  'https:\\\\bucket.s3.amazonaws.com\\key',
  'https:/bucket.s3.amazonaws.com/key',
  'https:bucket.s3.amazonaws.com/key',
  'https:////bucket.s3.amazonaws.com/key',
]) {
  test(`as a link, ${url} gives a page with the URL in its field`, async ({ page }) => {
    await openPage(page, `/build?${new URLSearchParams({ url, service: 's3', region: 'us-east-1' })}`);
    await expect(field(page, 'URL')).toHaveValue(url);
    await expect
      .poll(() => textOf(page, 'Presigned URL'))
      .toMatch(/^https:\/\/bucket\.s3\.amazonaws\.com\/key\?X-Amz-/);
    await expectVerified(page);
  });
}

test('a pasted URL with backslashes is read as a browser reads it', async ({ page }) => {
  await openPage(page, '/debug');
  await field(page, 'Paste anything').fill(SEED_SIGNED.replace('https://', 'https:\\\\').replace('.com/', '.com\\'));
  const recognised = region(page, 'Recognised');
  await expect(recognised).toContainText('slashes of the URL read as browsers do');
  await expect(recognised).toContainText('x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com');
});

test('what stands below an earlier result is said of it, and not of what cannot be signed', async ({ page }) => {
  await openPage(page);
  await fill(page, SEED);
  await expectVerified(page);
  const notes = region(page, 'Try it');
  const ofSample = notes.getByText('Signed with this page’s sample keys (AKIDEXAMPLE)');
  const changed = page.getByText(/^Your last edit changed/).first();
  await fill(page, { Region: 'eu-west-1' });
  await expect(ofSample).toBeVisible();
  await expect(changed).toBeVisible();
  await fill(page, { 'Expires in (seconds)': '691200', 'Access key ID': 'ASIAIOSFODNN7EXAMPLE' });
  await expect(region(page, 'Presigned URL')).toContainText(STALE);
  await expect(ofSample).toBeVisible();
  await expect(notes.getByText('need their session token')).toHaveCount(0);
  await expect(changed).toBeHidden();
  await fill(page, { 'Expires in (seconds)': '900' });
  await expect(notes.getByText('need their session token')).toBeVisible();
  await expect(ofSample).toHaveCount(0);
  await expect(changed).toBeVisible();
});
