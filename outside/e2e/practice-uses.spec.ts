import { expect, openPage, test } from '@e2e/fixtures';
import { startHost } from '@e2e/servers/cors.mjs';
import {
  addHeader,
  choose,
  chooseMethod,
  openPractice,
  presignedUrl,
  replyBody,
  resigned,
  send,
  typeBody,
} from '@e2e/support/build-view';
import { button, code, field, noBody } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { instant } from '@/core/model/instant';
import { authority, wirePath } from '@/core/model/url';
import { signPostPolicy } from '@/core/signing/post-policy/sign-post-policy';
import { PRACTICE_KEYS } from '@/core/try-it';
import { postInput } from '@/testing/uploads';

test.use({ practiceWorker: true });

/** Stores a text under a type, and gives the link that reads it. */
async function stored(page: Page, contentType: string, text: string): Promise<string> {
  await choose(page, 'Practice S3 (put an object)');
  await resigned(page, () => addHeader(page, 'Content-Type', contentType));
  await typeBody(page, text);
  await expect(await send(page)).toContainText('200 OK');
  await resigned(page, () => button(page, 'Remove header 1').click());
  await chooseMethod(page, 'GET');
  await noBody(page);
  await expect(button(page, 'Open')).toBeEnabled();
  return presignedUrl(page);
}

test('an object that somebody stored cannot be loaded as a script of the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPage(page);
  const url = await stored(page, 'text/javascript', 'document.title = "ran"; export {}');
  const outcome = await page.evaluate(
    (from) =>
      import(from).then(
        () => 'loaded',
        (error: Error) => error.name,
      ),
    url,
  );
  expect(outcome).toBe('TypeError');
  await expect(page).not.toHaveTitle('ran');
  const fetched = await page.evaluate(async (from) => (await fetch(from)).status, url);
  expect(fetched, 'the same link, fetched').toBe(200);
  await context.close();
});

test('nor as a style sheet, and as an image it can', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPage(page);
  const style = await stored(page, 'text/css', 'body { outline: 7px solid red }');
  const load = (name: 'link' | 'img', from: string) =>
    page.evaluate(
      ([tag, to]) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag as 'link');
          element.onload = () => resolve('load');
          element.onerror = () => resolve('error');
          if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: to });
          else Object.assign(element, { src: to });
          document.head.append(element);
        }),
      [name, from] as const,
    );
  expect(await load('link', style)).toBe('error');
  expect(await page.evaluate(() => getComputedStyle(document.body).outlineWidth)).not.toBe('7px');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  expect(await load('img', await stored(page, 'image/svg+xml', svg))).toBe('load');
  await context.close();
});

test('a form of another site stores nothing, and its tab says so', async ({
  page,
  context,
  baseURL,
  allowFailedRequest,
}) => {
  allowFailedRequest(/\/practice\/s3\//);
  await openPage(page);
  const { host, pathname } = new URL(baseURL ?? '');
  const [full] = PRACTICE_KEYS;
  const { accessKeyId = '', secretAccessKey = '' } = full ?? {};
  const { signed } = await signPostPolicy(
    postInput({
      scheme: 'http',
      authority: authority(host),
      path: wirePath(`${pathname}practice/s3/practice-bucket`),
      bucket: 'practice-bucket',
      region: 'ap-northeast-1',
      credentials: { accessKeyId, secretAccessKey },
      at: instant(Date.now()),
    }),
  );
  const inputs = signed.fields.map(
    ([name, value]) => `<input name="${name}" value="${value.replaceAll('"', '&quot;')}">`,
  );
  const attacker = await startHost({
    cors: 'none',
    page: `<form method="post" enctype="multipart/form-data" action="${signed.url}">${inputs.join('')}
      <input type="file" name="file"><button>go</button></form>`,
  });
  const tab = await context.newPage();
  await tab.goto(attacker.url);
  await tab
    .locator('[type=file]')
    .setInputFiles({ name: 'planted.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  const answering = tab.waitForEvent('response', (response) => response.url() === signed.url);
  await tab.getByRole('button', { name: 'go' }).click();
  const answer = await answering;
  expect([answer.status(), answer.fromServiceWorker()]).toEqual([403, true]);
  await expect(tab.getByRole('heading', { name: 'Nothing was stored' })).toBeVisible();
  await expect(tab.getByRole('heading', { name: '何も保存されていません' })).toBeVisible();
  await attacker.close();

  await page.bringToFront();
  await openPractice(page);
  await resigned(page, () => button(page, 'practice/s3/practice-bucket').click());
  const panel = await send(page);
  await expect(replyBody(panel)).toContainText('<KeyCount>0</KeyCount>');
});

test('a bucket that has moved shows that a redirect is not followed, and what becomes of who follows it', async ({
  browser,
  baseURL,
}) => {
  // The browser's own view of XML breaks the policy that comes with the reply.
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPage(page);
  await openPractice(page);
  await resigned(page, () => button(page, 'practice/s3/moved-bucket/KEY').click());
  const panel = await send(page);
  await expect(panel).toContainText('The answer is a redirect');
  await expect(panel).toContainText('from the practice endpoint');
  await expect(panel).not.toContainText('accepted');
  const opening = context.waitForEvent('page');
  await button(page, 'Open').click();
  const tab = await opening;
  await expect(tab).toHaveURL(/practice\/s3\/practice-bucket\/KEY\?/);
  await expect(tab.locator('body')).toContainText('SignatureDoesNotMatch');
  await expect(code(page, 'Canonical request')).toContainText('moved-bucket');
  await expect(field(page, 'URL')).toHaveValue(/moved-bucket/);
  await context.close();
});
