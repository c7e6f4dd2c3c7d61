import type { Page } from '@playwright/test';
import { enOtherSide } from '@/i18n/en/other-side';
import { enSentences } from '@/i18n/en/sentences/all';
import { expect, openPage, test } from './fixtures';
import { addHeader, chooseMethod } from './support/build-view';
import { button, clipboard, field, fill, region, SEED, signIn } from './support/page';

const { setUp, mayLack } = enSentences.otherSide;
const t = enOtherSide;

/** Opens the page with the seed's request, and what the other side needs for it. */
async function openSeed(page: Page): Promise<void> {
  await openPage(page);
  await fill(page, SEED);
  await button(page, setUp).click();
  await expect(region(page, t.title)).toBeVisible();
}

const textOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).locator('code');
/** Opens a part that is folded. */
const unfoldPart = (page: Page, title: string) => region(page, t.title).getByText(title, { exact: true }).click();
const policy = (page: Page) => textOf(page, t.policy.title);

test('the least policy for the request follows the request, and lights up with its fields', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSeed(page);
  const arn = 'arn:aws:execute-api:ap-northeast-1:*:x8j638cwtf/dev/GET/sample';
  await expect(policy(page)).toContainText(`"Action": "execute-api:Invoke"`);
  await expect(policy(page)).toContainText(`"Resource": "${arn}"`);

  await field(page, t.asks.account).fill('111122223333');
  await expect(policy(page)).toContainText(arn.replace('*', '111122223333'));
  await chooseMethod(page, 'POST');
  await expect(policy(page)).toContainText('x8j638cwtf/dev/POST/sample');
  await button(page, t.copyOf(t.policy.title)).click();
  expect(JSON.parse(await clipboard(page)).Statement[0].Resource).toContain('/dev/POST/sample');

  // The stage of the ARN is the path's, and both light up.
  const stage = policy(page).getByText('dev', { exact: true });
  const tint = (at: ReturnType<typeof field>) => at.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await tint(stage);
  await region(page, 'Canonical request').getByText('/dev/sample', { exact: true }).first().hover();
  await expect.poll(() => tint(stage)).not.toBe(before);
});

test('nothing of a key is in what is set up', async ({ page }) => {
  await openSeed(page);
  await unfoldPart(page, t.cors.title);
  await unfoldPart(page, t.api.title);
  await fill(page, { 'Session token': 'TOKENTOKENTOKEN' });
  const tool = field(page, t.api.tool);
  for (const name of await tool.getByRole('option').allTextContents()) {
    await tool.selectOption(name);
    const text = await region(page, t.title).textContent();
    for (const secret of [SEED['Secret access key'], SEED['Access key ID'], 'TOKENTOKENTOKEN'])
      expect(text, name).not.toContain(secret);
  }
});

test('the smallest API behind IAM is that of the request, in the tool of one’s choice', async ({ page }) => {
  await openSeed(page);
  await unfoldPart(page, t.api.title);
  const file = textOf(page, 'serverless.yml');
  await expect(file).toContainText("stage: 'dev'");
  await expect(file).toContainText('path: /sample');
  await expect(file).toContainText('authorizer: aws_iam');
  await expect(textOf(page, 'handler.js')).toContainText('exports.sample');
  // A REST API has no such stage.
  await field(page, t.asks.stage).fill('$default');
  await expect(page.getByText('Only an HTTP API has $default.')).toBeVisible();
  await expect(file).toContainText("stage: 'dev'");
  await field(page, t.asks.stage).fill('');
  await expect(page.getByText('Only an HTTP API has $default.')).toBeHidden();
  await page.getByRole('radio', { name: t.api.kinds.http }).check();
  await expect(file).toContainText('type: aws_iam');
  await expect(page.getByText('leave the stage out of the URL')).toBeVisible();
  await field(page, t.api.tool).selectOption('Terraform');
  await expect(textOf(page, 'main.tf')).toContainText('route_key          = "GET /sample"');
  const downloading = page.waitForEvent('download');
  await button(page, t.saveAs('main.tf')).click();
  expect((await downloading).suggestedFilename()).toBe('main.tf');
});

test('a rule for pages is for the origin that is typed, and for none that is no origin', async ({ page, baseURL }) => {
  await openPage(page);
  await fill(page, {
    ...SEED,
    Service: 's3',
    URL: 'https://examplebucket.s3.ap-northeast-1.amazonaws.com/photos/cat.jpg',
  });
  await chooseMethod(page, 'PUT');
  await signIn(page, 'Headers');
  await button(page, setUp).click();
  await unfoldPart(page, t.cors.title);
  await unfoldPart(page, t.bucket.title);
  const rule = textOf(page, t.cors.forms['s3-json'].name);
  const read = async () => JSON.parse((await rule.textContent()) ?? '')[0];
  await expect(rule).toBeVisible();
  expect(await read()).toMatchObject({
    AllowedOrigins: [new URL(baseURL!).origin],
    AllowedMethods: ['PUT'],
    AllowedHeaders: ['authorization', 'x-amz-content-sha256', 'x-amz-date'],
  });
  await addHeader(page, 'x-amz-meta-a', 'b');
  await expect(rule).toContainText('"x-amz-meta-a"');
  await field(page, t.cors.origin).fill('https://example.com/app');
  await expect(rule).toContainText('"https://example.com"');
  await field(page, t.cors.origin).fill('example');
  await expect(page.getByText(t.cors.notAnOrigin)).toBeVisible();
  await expect(rule).toBeHidden();

  await field(page, t.bucket.seconds).fill('60');
  await expect(textOf(page, t.bucket.title)).toContainText('"s3:signatureAge": "60000"');
  await field(page, t.bucket.seconds).fill('soon');
  await expect(page.getByText(t.bucket.notSeconds)).toBeVisible();
});

test('what the other side may lack is told before sending, with the text to put there', async ({ page }) => {
  await openPage(page);
  await expect(button(page, mayLack)).toBeHidden();
  await fill(page, SEED);
  await signIn(page, 'Headers');
  await button(page, mayLack).click();
  const tryIt = region(page, 'Try it');
  await expect(tryIt.getByText('x-amz-content-sha256').first()).toBeVisible();
  await tryIt.getByText(t.showOf(t.lacks['content-sha256'].put)).click();
  await expect(textOf(page, t.lacks['content-sha256'].put)).toContainText('x-amz-content-sha256');
  await tryIt.getByText(t.showOf(t.lacks['gateway-errors'].put)).click();
  await expect(textOf(page, t.lacks['gateway-errors'].put)).toContainText('DEFAULT_4XX');
  // And where it goes.
  await expect(tryIt).toContainText('Deploy the API again afterwards.');
});

test('an upload form is set up by its key', async ({ page }) => {
  await openPage(page);
  await field(page, 'Example').selectOption({ label: 'S3 object' });
  await signIn(page, 'Form (S3)');
  await button(page, setUp).click();
  await expect(policy(page)).toContainText('"Action": "s3:PutObject"');
  await expect(policy(page)).toContainText('arn:aws:s3:::examplebucket/');
  await unfoldPart(page, t.cors.title);
  await expect(textOf(page, t.cors.forms['s3-json'].name)).toContainText('"POST"');
});

test('a practice request is set up as the one it stands for', async ({ page }) => {
  await openPage(page);
  await button(page, setUp).click();
  await expect(page.getByText(t.practice)).toBeVisible();
  await expect(policy(page)).toContainText(':API-ID/dev/GET/sample"');
});
