import type { Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import {
  addHeader,
  choose,
  chooseMethod,
  openPractice,
  openReply,
  presignedUrl,
  replyBody,
  resigned,
  send,
  signInHeader,
  type,
  typeBody,
} from './support/build-view';
import { button, code, field, noBody, region } from './support/page';

test.use({ practiceWorker: true });

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'" };
const unescaped = (xml: string): string => xml.replace(/&([^;]+);/g, (entity, name) => ENTITIES[name] ?? entity);

const SAMPLE = 'practice/execute-api/dev/sample';

test.beforeEach(async ({ page, allowFailedRequest, baseURL }) => {
  allowFailedRequest(new RegExp(`^${baseURL}practice/`));
  await openPage(page);
});

test('the link of the first example opens a tab that the service worker answers with 200', async ({
  page,
  context,
}) => {
  const url = await presignedUrl(page);
  const opening = context.waitForEvent('page');
  const answering = context.waitForEvent('response', (response) => response.url() === url);
  await button(page, 'Open').click();
  const [tab, answered] = await Promise.all([opening, answering]);
  expect(answered.status()).toBe(200);
  expect(answered.fromServiceWorker()).toBe(true);
  await expect(tab.locator('body')).toContainText('"message": "The signature is right."');
  expect(tab.url()).toBe(url);
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
});

test('Send shows status, headers and body', async ({ page }) => {
  const panel = await send(page);
  await expect(panel).toContainText('200 OK');
  await expect(panel).toContainText('from the practice endpoint');
  await expect(panel).not.toContainText('inside this page');
  await expect(panel).toContainText('The signature was accepted.');
  await expect(replyBody(panel)).toContainText('"signedIn": "query"');
  await openReply(panel);
  await expect(panel.locator('dl')).toContainText('content-type: application/json');
});

test('signed headers are accepted as a presigned URL is', async ({ page }) => {
  await signInHeader(page);
  const panel = await send(page);
  await expect(panel).toContainText('200 OK');
  await expect(replyBody(panel)).toContainText('"signedIn": "header"');
});

test('one changed byte of the query is a 403 that shows what should have been signed', async ({ page, context }) => {
  await type(page, { URL: `${await field(page, 'URL').inputValue()}?color=red` });
  const signed = await presignedUrl(page);
  const canonical = (await code(page, 'Canonical request').textContent()) ?? '';
  const toSign = (await code(page, 'String to sign').textContent()) ?? '';
  expect(canonical).toContain('&color=red\n');
  const tab = await context.newPage();
  const right = await tab.goto(signed);
  expect(right?.status()).toBe(200);

  const wrong = await tab.goto(signed.replace('color=red', 'color=rad'));
  expect(wrong?.status()).toBe(403);
  expect(wrong?.headers()['x-amzn-errortype']).toBe('InvalidSignatureException');
  const { message } = JSON.parse((await tab.locator('body').textContent()) ?? '') as { message: string };
  const [, theirs = ''] = /The Canonical String for this request should have been\n'(.*?)'\n/s.exec(message) ?? [];
  expect(theirs).toBe(canonical.replace('color=red', 'color=rad'));
  const [, theirsToSign = ''] = /The String-to-Sign should have been\n'(.*?)'\n/s.exec(message) ?? [];
  expect(theirsToSign.split('\n').slice(0, 3)).toEqual(toSign.split('\n').slice(0, 3));
  expect(theirsToSign.split('\n')[3]).not.toBe(toSign.split('\n')[3]);
});

test('a URL that has expired is a 403, and signing again mends it', async ({ page, context }) => {
  await type(page, { 'Expires in (seconds)': '1' });
  const url = await presignedUrl(page);
  await expect(region(page, 'Presigned URL').getByText('expired', { exact: true })).toBeVisible();
  const panel = await send(page);
  await expect(panel).toContainText('403 Forbidden');
  await expect(panel).toContainText('Signature expired: ');
  await expect(panel).toContainText('The signature has expired.');
  const tab = await context.newPage();
  expect((await tab.goto(url))?.status()).toBe(403);

  await type(page, { 'Expires in (seconds)': '900' });
  await expect(await send(page)).toContainText('200 OK');
});

type Case = {
  readonly name: string;
  readonly make: (page: Page) => Promise<void>;
  readonly status: string;
  /** In the reply. */
  readonly says: string | RegExp;
  /** What the page makes of it. */
  readonly means: string | RegExp;
};

const answers: readonly Case[] = [
  {
    name: 'a signing time long gone is answered as expired',
    make: (page) => type(page, { 'Signing time': '2015-08-30 12:36:00Z' }),
    status: '403 Forbidden',
    says: 'Signature expired: 20150830T123600Z is now earlier than ',
    means: 'The signature has expired.',
  },
  {
    name: 'a signing time to come is answered as not yet current',
    make: (page) => type(page, { 'Signing time': '2099-01-01 00:00:00Z' }),
    status: '403 Forbidden',
    says: 'Signature not yet current: 20990101T000000Z is still later than ',
    means: 'Signed for a time that has not come yet.',
  },
  {
    name: 'a wrong secret is answered with what should have been signed',
    make: (page) => type(page, { 'Secret access key': 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEZ' }),
    status: '403 Forbidden',
    says: 'The request signature we calculated does not match the signature you provided.',
    means: 'The server’s canonical request is the same as step 1, so the secret is a different one.',
  },
  {
    name: 'an unknown key is answered as a token that is invalid, and explained as an unknown key',
    make: (page) => type(page, { 'Access key ID': 'AKIDUNKNOWN' }),
    status: '403 Forbidden',
    says: 'The security token included in the request is invalid.',
    means: 'The server does not know this access key ID.',
  },
  {
    name: 'a temporary key without its token is refused, and the missing token is named',
    make: async (page) => {
      await openPractice(page);
      await resigned(page, () => button(page, 'Use this key: ASIATEMPORARYEXAMPLE').click());
      await type(page, { 'Session token': '' });
    },
    status: '403 Forbidden',
    says: 'The security token included in the request is invalid.',
    means: /the session token (may be|is) missing/i,
  },
  {
    name: 'a temporary key with its token is accepted',
    make: async (page) => {
      await openPractice(page);
      await resigned(page, () => button(page, 'Use this key: ASIATEMPORARYEXAMPLE').click());
    },
    status: '200 OK',
    says: '"accessKeyId": "ASIATEMPORARYEXAMPLE"',
    means: 'The signature was accepted.',
  },
  {
    name: 'a wrong region is answered as a wrong scope',
    make: (page) => type(page, { Region: 'us-west-2' }),
    status: '403 Forbidden',
    says: 'Credential should be scoped to a valid region. ',
    means: 'Region, service or date in the credential scope is not the one this host expects.',
  },
  {
    name: 'a wrong service is answered as a wrong scope',
    make: (page) => type(page, { Service: 'lambda' }),
    status: '403 Forbidden',
    says: "Credential should be scoped to correct service: 'execute-api'. ",
    means: 'Region, service or date in the credential scope is not the one this host expects.',
  },
  {
    name: 'a key that may not call a route is denied, which is no fault of the signature',
    make: async (page) => {
      await openPractice(page);
      await resigned(page, () => button(page, 'Use this key: AKIALIMITEDEXAMPLE').click());
      await resigned(page, () => button(page, 'practice/execute-api/dev/admin').click());
    },
    status: '403 Forbidden',
    says: /User: arn:aws:iam::\S+:user\/limited is not authorized to perform: execute-api:Invoke on resource: /,
    means: 'The key lacks permission: check the IAM policy, not the signature. The signature was accepted.',
  },
  {
    name: 'the full key may call every route',
    make: async (page) => {
      await openPractice(page);
      await resigned(page, () => button(page, 'practice/execute-api/dev/admin').click());
    },
    status: '200 OK',
    says: '"path": "/practice/execute-api/dev/admin"',
    means: 'The signature was accepted.',
  },
  {
    name: 'a route that is not there is answered as a missing authentication token',
    make: async (page) => type(page, { URL: `${await field(page, 'URL').inputValue()}s` }),
    status: '403 Forbidden',
    says: '"Missing Authentication Token"',
    means: 'and also when the path leads nowhere',
  },
  {
    name: 'a signed header that a worker cannot see gets an answer of its own',
    make: (page) => resigned(page, () => addHeader(page, 'Cookie', 'a=b')),
    status: '400 Bad Request',
    says: "The signature covers 'cookie', which the browser sets itself.",
    means: 'The practice endpoint cannot see a signed header, because the browser adds it later.',
  },
];

test('what is wrong is answered as AWS answers it, and what is right is accepted', async ({ page }) => {
  for (const { name, make, status, says, means } of answers)
    await test.step(name, async () => {
      await page.goto('about:blank');
      await openPage(page);
      await make(page);
      const panel = await send(page);
      await expect(panel).toContainText(status);
      await expect(replyBody(panel)).toContainText(says);
      await expect(panel).toContainText(means);
    });
});

test('an unsigned request is answered as one without a token', async ({ page }) => {
  const answered = await page.goto(SAMPLE);
  expect(answered?.fromServiceWorker()).toBe(true);
  expect(answered?.status()).toBe(403);
  expect(await answered?.json()).toEqual({ message: 'Missing Authentication Token' });
});

test('keys and routes are listed, and one click uses them', async ({ page, baseURL }) => {
  await openPractice(page);
  const keys = region(page, 'Keys');
  await expect(keys.getByRole('listitem')).toHaveCount(3);
  for (const item of await keys.getByRole('listitem').all()) {
    const [id = '', secret = '', token = ''] = await item.locator('[translate=no]').allTextContents();
    await item.getByRole('button').click();
    await expect(field(page, 'Access key ID')).toHaveValue(id);
    await expect(field(page, 'Secret access key')).toHaveValue(secret);
    if (token === '') await expect(field(page, 'Session token')).toHaveCount(0);
    else await expect(field(page, 'Session token')).toHaveValue(token);
    await expect(code(page, 'Presigned URL')).toContainText(`X-Amz-Credential=${id}%2F`);
    await expect(await send(page)).toContainText('200 OK');
  }

  const routes = region(page, 'Routes').getByRole('button');
  await expect(routes).toHaveText([
    'practice/execute-api/dev/sample',
    'practice/execute-api/dev/admin',
    'practice/s3/practice-bucket',
    'practice/s3/practice-bucket/KEY',
    'practice/s3/moved-bucket/KEY',
  ]);
  for (const route of await routes.all()) {
    const path = (await route.textContent()) ?? '';
    await route.click();
    await expect(field(page, 'URL')).toHaveValue(`${baseURL}${path}`);
    await expect(field(page, 'Service')).toHaveValue(path.split('/')[1] ?? '');
    await expect(field(page, 'Region')).toHaveValue('ap-northeast-1');
  }
});

test('the S3 side keeps objects under awkward keys: PUT, GET, HEAD, list, DELETE', async ({ page, baseURL }) => {
  const bucket = `${baseURL}practice/s3/practice-bucket`;
  const key = "dir//né w+1 & 'two' (%)=#?.txt";
  const text = 'naïve – 日本\nline 2';
  await choose(page, 'Practice S3 (put an object)');
  await type(page, { URL: `${bucket}/dir//n%C3%A9%20w%2B1%20%26%20'two'%20(%25)=%23%3F.txt` });
  await resigned(page, () => addHeader(page, 'Content-Type', 'text/plain; charset=utf-8'));
  await typeBody(page, text);
  await expect(await send(page)).toContainText('200 OK');

  await resigned(page, () => button(page, 'Remove header 1').click());
  await noBody(page);
  await chooseMethod(page, 'GET');
  const got = await send(page);
  await expect(got).toContainText('200 OK');
  await expect(replyBody(got)).toHaveText(text);
  await openReply(got);
  await expect(got.locator('dl')).toContainText('content-type: text/plain; charset=utf-8');

  await chooseMethod(page, 'HEAD');
  const head = await send(page);
  await expect(head).toContainText('200 OK');
  await expect(head).toContainText('No body.');
  await openReply(head);
  await expect(head.locator('dl')).toContainText(`content-length: ${new TextEncoder().encode(text).length}`);

  await chooseMethod(page, 'GET');
  await type(page, { URL: `${bucket}?list-type=2` });
  const listed = await send(page);
  await expect(listed).toContainText('200 OK');
  const xml = (await replyBody(listed).textContent()) ?? '';
  expect([...xml.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, written = '']) => unescaped(written))).toEqual([key]);

  await type(page, { URL: `${bucket}/dir//n%C3%A9%20w%2B1%20%26%20'two'%20(%25)=%23%3F.txt` });
  await chooseMethod(page, 'DELETE');
  await expect(await send(page)).toContainText('204 No Content');
  await chooseMethod(page, 'GET');
  const gone = await send(page);
  await expect(gone).toContainText('404 Not Found');
  await expect(replyBody(gone)).toContainText('<Code>NoSuchKey</Code>');
  await expect(gone).toContainText('There is no such object. The signature was accepted.');
});

test('emptying the bucket removes every object', async ({ page, baseURL }) => {
  await choose(page, 'Practice S3 (put an object)');
  await typeBody(page, 'kept until the bucket is emptied');
  await expect(await send(page)).toContainText('200 OK');
  await noBody(page);
  await chooseMethod(page, 'GET');
  await type(page, { URL: `${baseURL}practice/s3/practice-bucket` });
  await expect(replyBody(await send(page))).toContainText('<Key>hello.txt</Key>');

  await openPractice(page);
  await button(page, 'Empty the bucket').click();
  await expect(page.getByText('The bucket is empty.').first()).toBeVisible();
  await type(page, { 'Expires in (seconds)': '901' });
  const panel = await send(page);
  await expect(replyBody(panel)).toContainText('<KeyCount>0</KeyCount>');
  await expect(replyBody(panel)).not.toContainText('<Key>');
});

test('an object stays when the page is loaded again', async ({ page }) => {
  await choose(page, 'Practice S3 (put an object)');
  await typeBody(page, 'still here');
  await expect(await send(page)).toContainText('200 OK');
  await expect(page).toHaveURL(/practice-s3/);
  await page.reload();
  await expect(code(page, 'Canonical request')).toContainText('PUT\n/practice/s3/practice-bucket/hello.txt\n');
  await chooseMethod(page, 'GET');
  await expect(replyBody(await send(page))).toHaveText('still here');
});
