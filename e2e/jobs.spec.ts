import type { Page } from '@playwright/test';
import { test as base, expect, openPage } from './fixtures';
import { button, code, expectVerified, field, region, textOf } from './support/page';

/** What a person does with a pointer, counted by the page itself. */
type Effort = { readonly clicks: number; readonly scrolls: number };
type Counting = { effort: Effort };

const test = base.extend<{ page: Page }>({
  page: async ({ page, context }, use) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => {
      const effort = { clicks: 0, scrolls: 0 };
      Object.assign(globalThis, { effort });
      addEventListener('pointerdown', () => effort.clicks++, true);
      document.addEventListener('scroll', (event) => event.target === document && effort.scrolls++, true);
    });
    await openPage(page);
    await expectVerified(page);
    await use(page);
  },
});

test.use({ practiceWorker: true });

const effortOf = (page: Page): Promise<Effort> => page.evaluate(() => (globalThis as unknown as Counting).effort);

/** Clicks into a field and pastes, in place of what is there. */
async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field(page, label).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** A method is picked with one click and a key. */
async function pickMethod(page: Page, method: string): Promise<void> {
  await page.evaluate(() => void (globalThis as unknown as { effort: { clicks: number } }).effort.clicks++);
  await field(page, 'Method').selectOption(method);
}

const SSO = `export AWS_ACCESS_KEY_ID="ASIAEXAMPLE123456789"
export AWS_SECRET_ACCESS_KEY="oneSecret/of+forty/characters/for/testing"
export AWS_SESSION_TOKEN="IQoJb3JpZ2luX2VjEXAMPLE//token=="`;

test('the practice link is opened with two clicks at most', async ({ page, context }) => {
  const opening = context.waitForEvent('page');
  await button(page, 'Open').click();
  await expect((await opening).locator('body')).toContainText('The signature is right.');
  expect(await effortOf(page)).toEqual({ clicks: 1, scrolls: 0 });
});

test('broken, sent and explained takes five at most', async ({ page, allowFailedRequest }) => {
  allowFailedRequest(/\/practice\//);
  await field(page, 'Region').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('us-west-2');
  await expect.poll(() => textOf(page, 'Presigned URL')).toContain('us-west-2');
  await button(page, 'Send').click();
  const panel = region(page, 'Try it');
  await expect(panel.getByText('403 Forbidden')).toBeInViewport();
  await expect(panel.getByText('Region, service or date in the credential scope')).toBeInViewport();
  expect(await effortOf(page)).toEqual({ clicks: 2, scrolls: 0 });
  await button(panel, 'Find out why').click();
  await expect(region(page, 'Findings').getByText('AWS refuses the Region').first()).toBeInViewport();
  expect((await effortOf(page)).clicks).toBe(3);
});

test('a GET from S3 with what an SSO portal gives takes four at most', async ({ page }) => {
  await pasteInto(page, 'URL', 'https://photos.s3.eu-central-1.amazonaws.com/2026/a.jpg');
  await pasteInto(page, 'Access key ID', SSO);
  await expect(field(page, 'Session token')).toHaveValue('IQoJb3JpZ2luX2VjEXAMPLE//token==');
  await expectVerified(page);
  await button(page, 'Copy URL').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('%2Feu-central-1%2Fs3%2Faws4_request');
  expect(copied).toContain('X-Amz-Security-Token=IQoJb3JpZ2luX2VjEXAMPLE');
  expect(await effortOf(page)).toEqual({ clicks: 3, scrolls: 0 });
});

test('a POST of JSON to a Lambda URL takes seven at most', async ({ page }) => {
  await pickMethod(page, 'POST');
  await pasteInto(page, 'URL', 'https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/');
  await page.getByText('Headers', { exact: true }).first().click();
  await button(page, 'Add header').click();
  await page.keyboard.type('content-type');
  await page.keyboard.press('Tab');
  await page.keyboard.type('application/json');
  await button(page, 'Add text or a file').click();
  await expect(page.getByRole('textbox', { name: 'Body', exact: true })).toBeFocused();
  await page.keyboard.type('{"a":1}');
  await expect.poll(() => textOf(page, 'Signed headers')).toContain('content-type: application/json');
  await expectVerified(page);
  await button(page, 'Copy as curl').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('{"a":1}');
  expect(copied).toContain('us-east-1/lambda/aws4_request');
  expect(await effortOf(page)).toEqual({ clicks: 6, scrolls: 0 });
});

test('a PUT to R2 takes four at most', async ({ page }) => {
  await pickMethod(page, 'PUT');
  await pasteInto(page, 'URL', 'https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/bucket/key.txt');
  await pasteInto(page, 'Access key ID', 'AWS_ACCESS_KEY_ID=0123456789abcdef\nAWS_SECRET_ACCESS_KEY=fedcba9876543210');
  await expect(field(page, 'Secret access key')).toHaveValue('fedcba9876543210');
  await expectVerified(page);
  await button(page, 'Copy URL').click();
  await expect(button(page, 'Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('%2Fauto%2Fs3%2Faws4_request');
  expect(await effortOf(page)).toEqual({ clicks: 4, scrolls: 0 });
});

test('the whole form and the result stand in the first screen', async ({ page }) => {
  for (const control of [
    field(page, 'URL'),
    field(page, 'Example'),
    field(page, 'Service'),
    field(page, 'Secret access key'),
    field(page, 'Expires in (seconds)'),
    button(page, 'Add header'),
    button(page, 'Add text or a file'),
    page.locator('summary', { hasText: /^More/ }),
    code(page, 'Presigned URL'),
    button(page, 'Send'),
  ])
    await expect(control).toBeInViewport({ ratio: 1 });
  await button(page, 'Send').click();
  await expect(region(page, 'Try it').getByText('200 OK')).toBeInViewport({ ratio: 1 });
  expect((await effortOf(page)).scrolls).toBe(0);
});

test('a URL that is pasted takes the place of an example’s, and joins one of a person’s own', async ({ page }) => {
  await page.evaluate(() => navigator.clipboard.writeText('https://a.example/b?c=d'));
  await field(page, 'URL').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field(page, 'URL')).toHaveValue('https://a.example/b?c=d');
  await page.keyboard.type('&to=');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field(page, 'URL')).toHaveValue('https://a.example/b?c=d&to=https://a.example/b?c=d');
});

test('what is pasted into URL is taken apart, said, and taken back', async ({ page, baseURL }) => {
  const before = `${baseURL}practice/execute-api/dev/sample`;
  await pasteInto(
    page,
    'URL',
    `curl -X POST 'https://abc.lambda-url.eu-west-1.on.aws/x' -H 'Content-Type: application/json' -d '{"a": 1}'`,
  );
  await expect(page.getByText('Filled in from a curl command: method, URL, 1 header and body.')).toBeVisible();
  await expect(field(page, 'Method')).toHaveValue('POST');
  await expect(field(page, 'URL')).toHaveValue('https://abc.lambda-url.eu-west-1.on.aws/x');
  await expect(field(page, 'Service')).toHaveValue('lambda');
  await expect(field(page, 'Header 1 value')).toHaveValue('application/json');
  await field(page, 'Header 1 value').fill('text/plain');
  await button(page, 'Undo').click();
  await expect(field(page, 'URL')).toHaveValue(before);
  await expect(field(page, 'Method')).toHaveValue('GET');
  await expect(field(page, 'Header 1 value')).toHaveValue('text/plain');
  await pasteInto(
    page,
    'URL',
    `curl --aws-sigv4 'aws:amz:eu-west-1:lambda' 'https://abc.lambda-url.eu-west-1.on.aws/x'`,
  );
  await expect(page.getByText('method and URL. “Signature in” is now “Headers”.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(region(page, 'Presigned URL')).toBeVisible();
  await pasteInto(page, 'URL', SSO);
  await expect(page.getByText('Those were keys')).toBeVisible();
  await expect(field(page, 'URL')).toHaveValue(before);
  await expect(field(page, 'Access key ID')).toHaveValue('ASIAEXAMPLE123456789');
  await button(page, 'Forget credentials').click();
  await expect(button(page, 'Undo')).toHaveCount(0);
  await pasteInto(page, 'URL', '<Error><Code>SignatureDoesNotMatch</Code><Message>No match.</Message></Error>');
  await expect(field(page, 'URL')).toHaveValue(before);
  await button(page, 'Read it in Debug').click();
  await expect(region(page, 'Recognised')).toContainText('reply');
});
