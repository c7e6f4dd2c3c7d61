import type { Page } from '@playwright/test';
import { enSentences } from '@/i18n/en/sentences/all';
import { test as base, expect, openPage } from './fixtures';
import { closedPort, startHost } from './servers/cors.mjs';
import { headerOf, type Received } from './servers/listen.mjs';
import {
  addHeader,
  choose,
  chooseMethod,
  openReply,
  presignedUrl,
  replyBody,
  resigned,
  send,
  sendForSure,
  settled,
  signInHeader,
  type,
  typeBody,
} from './support/build-view';
import { judge } from './support/judge';
import { bodyFrom, button, code, field, openMore, region } from './support/page';

type Host = Awaited<ReturnType<typeof startHost>>;
const SECRET = 'a/secret+of/forty-characters/for/testing';

const test = base.extend<{
  /** Starts a host of another origin, about which the browser may complain; it is closed with the test. */
  start: (options: Parameters<typeof startHost>[0]) => Promise<Host>;
  page: Page;
}>({
  page: async ({ page }, use) => {
    await openPage(page);
    await type(page, { 'Access key ID': 'AKIDTRYING', 'Secret access key': SECRET });
    await use(page);
  },
  start: async ({ allowFailedRequest }, use) => {
    const hosts: Host[] = [];
    await use(async (options) => {
      const host = await startHost(options);
      hosts.push(host);
      allowFailedRequest(new RegExp(`^${host.url}/`));
      return host;
    });
    await Promise.all(hosts.map((host) => host.close()));
  },
});

const tryIt = (page: Page) => region(page, 'Try it');
const question = (page: Page) => page.getByRole('dialog');

/** The headers that the page says must be sent, Host among them. */
async function shownHeaders(page: Page): Promise<readonly (readonly [string, string])[]> {
  const text = (await code(page, 'Signed headers').textContent()) ?? '';
  return text.split('\n').map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at), line.slice(at + 2)] as const;
  });
}

const only = ({ log }: Pick<Host, 'log'>, method: string): Received => {
  const found = log.filter((request) => request.method === method);
  expect(found).toHaveLength(1);
  return found[0]!;
};

test.describe('what is sent is what was signed', () => {
  test('a presigned URL arrives byte for byte, with no cookies and no referrer', async ({ page, start, context }) => {
    const host = await start({ cors: 'all' });
    await context.addCookies([{ name: 'mine', value: '1', url: host.url }]);
    await type(page, { URL: `${host.url}/dev/a b/café/x%2Fy?two=2&two=1&plus=%2B&space=a+b&empty&q='&z=~*` });
    const url = await presignedUrl(page);
    await expect(await send(page)).toContainText('200 OK');
    const sent = only(host, 'GET');
    expect(host.url + sent.target).toBe(url);
    expect(headerOf(sent, 'cookie')).toBeUndefined();
    expect(headerOf(sent, 'referer')).toBeUndefined();
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('an S3 key with double slashes arrives as it is', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { Service: 's3', URL: `${host.url}/bucket//a//b%20c/d%2Fe/.txt` });
    const url = await presignedUrl(page);
    await send(page);
    const sent = only(host, 'GET');
    expect(host.url + sent.target).toBe(url);
    expect(sent.target).toMatch(/^\/bucket\/\/a\/\/b%20c\/d\/e\/\.txt\?/);
    expect(await judge(sent, 's3', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('signed headers arrive as they are shown', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample?b=2&a=1` });
    await signInHeader(page);
    await resigned(page, () => addHeader(page, 'X-Mine', 'folded   spaces'));
    const shown = await shownHeaders(page);
    expect(shown.map(([name]) => name.toLowerCase())).toEqual(
      expect.arrayContaining(['host', 'x-amz-date', 'x-amz-content-sha256', 'x-mine', 'authorization']),
    );
    await expect(await send(page)).toContainText('200 OK');
    const sent = only(host, 'GET');
    expect(sent.target).toBe('/dev/sample?b=2&a=1');
    for (const [name, value] of shown) expect(headerOf(sent, name), name).toBe(value);
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('a text body arrives in its bytes, under the type that was typed', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { Service: 's3', URL: `${host.url}/bucket/ключ` });
    await chooseMethod(page, 'PUT');
    await signInHeader(page);
    await resigned(page, () => addHeader(page, 'content-type', 'application/json'));
    await typeBody(page, '{"é": "日本 😀"}\n');
    const shown = await shownHeaders(page);
    await expect(await sendForSure(page, 'PUT')).toContainText('200 OK');
    const sent = only(host, 'PUT');
    expect(sent.body.toString('utf8')).toBe('{"é": "日本 😀"}\n');
    for (const [name, value] of shown) expect(headerOf(sent, name), name).toBe(value);
    expect(await judge(sent, 's3', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('a file arrives in its bytes, under no type that nobody typed', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    await type(page, { URL: `${host.url}/dev/upload` });
    await chooseMethod(page, 'POST');
    await bodyFrom(page, 'File');
    await resigned(page, () =>
      field(page, 'Choose a file').setInputFiles({ name: 'all-bytes.png', mimeType: 'image/png', buffer: bytes }),
    );
    await expect(page.getByText('256 bytes, hashed once.')).toBeVisible();
    await expect(await sendForSure(page, 'POST')).toContainText('200 OK');
    const sent = only(host, 'POST');
    expect(sent.body).toEqual(bytes);
    expect(headerOf(sent, 'content-type')).toBeUndefined();
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('a request that was changed on its way is told from one that was not', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample?a=1` });
    await send(page);
    const sent = only(host, 'GET');
    const changed = { ...sent, target: sent.target.replace('a=1', 'a=2') };
    expect(await judge(changed, 'execute-api', SECRET)).toMatchObject({ failure: { check: 'signature' } });
    expect(await judge(sent, 'execute-api', 'another')).toMatchObject({ failure: { check: 'signature' } });
  });
});

test.describe('before sending, the page foretells', () => {
  test('that a presigned GET goes out without a preflight, as it does', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await expect(tryIt(page)).toContainText('The browser sends this without asking first (no preflight).');
    await send(page);
    expect(host.log.map(({ method }) => method)).toEqual(['GET']);
  });

  test('that nothing opens in a tab which a tab cannot open', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/a` });
    await expect(tryIt(page)).toContainText('the link still opens');
    await field(page, 'Method').selectOption('POST');
    await expect(tryIt(page)).toContainText('The browser sends this without asking first (no preflight).');
    await expect(tryIt(page)).not.toContainText('still opens');
  });

  test('a preflight with its method and headers, which are those the browser asks for', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await chooseMethod(page, 'PATCH');
    await signInHeader(page);
    await resigned(page, () => addHeader(page, 'Content-Type', 'application/json'));
    await resigned(page, () => addHeader(page, 'Accept', 'application/json'));
    await expect(tryIt(page)).toContainText(
      /asks first, with OPTIONS \(a preflight\), because of the method PATCH and /,
    );
    const told =
      (await tryIt(page)
        .getByText(/asks first, with OPTIONS/)
        .textContent()) ?? '';
    await sendForSure(page, 'PATCH');
    const preflight = only(host, 'OPTIONS');
    expect(headerOf(preflight, 'access-control-request-method')).toBe('PATCH');
    const asked = (headerOf(preflight, 'access-control-request-headers') ?? '').split(',');
    expect(asked).toEqual(['authorization', 'content-type', 'x-amz-content-sha256', 'x-amz-date']);
    const [, named = ''] = /the method PATCH and (.*?)\. The server must allow/.exec(told) ?? [];
    expect(named.split(/, | and /)).toEqual(asked);
    await expect(tryIt(page)).toContainText('usual list of allowed headers lacks x-amz-content-sha256');
  });

  test('a preflight for a method alone', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await chooseMethod(page, 'DELETE');
    await expect(tryIt(page)).toContainText('because of the method DELETE. The server must allow it');
    await sendForSure(page, 'DELETE');
    expect(host.log.map(({ method }) => method)).toEqual(['OPTIONS', 'DELETE']);
    expect(headerOf(only(host, 'OPTIONS'), 'access-control-request-headers')).toBeUndefined();
  });

  test('that a page may not set a signed header, and then it does not arrive', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await resigned(page, () => addHeader(page, 'Cookie', 'a=b'));
    await expect(tryIt(page)).toContainText('A page may not set Cookie, and the signature covers it.');
    await send(page);
    const sent = only(host, 'GET');
    expect(headerOf(sent, 'cookie')).toBeUndefined();
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'refused' });
  });

  test('that an unsigned header which a page may not set does no harm', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await addHeader(page, 'Referer', 'https://elsewhere.example/');
    await expect(tryIt(page)).toContainText('A page may not set Referer. The browser leaves it out or sends its own');
    await send(page);
    const sent = only(host, 'GET');
    expect(headerOf(sent, 'referer')).toBeUndefined();
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'match' });
  });

  test('that the browser resolves the dots of an S3 key, as it does', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { Service: 's3', URL: `${host.url}/bucket/a/../b` });
    const url = await presignedUrl(page);
    expect(url).toContain('/bucket/a/../b?');
    const rewritten = url.replace('/a/../b?', '/b?');
    await expect(tryIt(page)).toContainText(`The browser sends another path than the signed one: ${rewritten}.`);
    await send(page);
    const sent = only(host, 'GET');
    expect(host.url + sent.target).toBe(rewritten);
    expect(await judge(sent, 's3', SECRET)).toMatchObject({ failure: { check: 'signature' } });
  });

  test('that a body does not go with GET, and it does not', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await resigned(page, () => typeBody(page, 'signed but not sent'));
    await expect(tryIt(page)).toContainText('Browsers send no body with GET, but the signature covers one.');
    await send(page);
    const sent = only(host, 'GET');
    expect(sent.body).toHaveLength(0);
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ outcome: 'refused' });
  });

  test('that a host of its own is not sent, and it is not', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    await openMore(page);
    await resigned(page, () => field(page, 'Signed host').fill('db.example:3306'));
    const own = new URL(host.url).host;
    await expect(tryIt(page)).toContainText(`Signed for the host db.example:3306, but the browser sends ${own}.`);
    await send(page);
    const sent = only(host, 'GET');
    expect(headerOf(sent, 'host')).toBe(own);
    expect(await judge(sent, 'execute-api', SECRET)).toMatchObject({ failure: { check: 'signature' } });
  });

  test('that a WebSocket URL cannot be sent', async ({ page }) => {
    await type(page, { URL: 'wss://example.iot.eu-west-1.amazonaws.com/mqtt' });
    await expect(tryIt(page)).toContainText('No request can be sent to a WebSocket address.');
    await expect(button(page, 'Send')).toBeDisabled();
    await expect(button(page, 'Open')).toBeDisabled();
  });
});

test.describe('a second yes', () => {
  test('is asked for before a method that can change data goes to a host, and nothing is sent without it', async ({
    page,
    start,
  }) => {
    for (const method of ['PUT', 'POST', 'PATCH', 'DELETE'])
      await test.step(method, async () => {
        const host = await start({ cors: 'all' });
        await type(page, { URL: `${host.url}/dev/sample` });
        await chooseMethod(page, method);
        await expect(tryIt(page)).toContainText(`${method} can change data on the server.`);
        await button(page, 'Send').click();
        await expect(question(page)).toBeVisible();
        await expect(question(page)).toHaveAccessibleName(`Send ${method} to ${new URL(host.url).host}?`);
        await question(page).getByRole('button', { name: 'Cancel' }).click();
        await expect(question(page)).toBeHidden();
        await button(page, 'Send').click();
        await expect(question(page)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(question(page)).toBeHidden();
        expect(host.log).toEqual([]);

        await expect(await sendForSure(page, method)).toContainText('200 OK');
        expect(only(host, method).target).toMatch(/^\/dev\/sample\?/);
      });
  });

  test('is not asked for before a method that reads', async ({ page, start }) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      await test.step(method, async () => {
        const host = await start({ cors: 'all' });
        await type(page, { URL: `${host.url}/dev/sample` });
        if (method !== 'GET') await chooseMethod(page, method);
        await expect(tryIt(page)).not.toContainText('can change data on the server');
        await expect(await send(page)).toContainText('200 OK');
        await expect(question(page)).toBeHidden();
        expect(host.log.at(-1)?.method).toBe(method);
      });
  });

  test('is not asked for by the practice endpoint', async ({ page, allowFailedRequest, baseURL }) => {
    allowFailedRequest(new RegExp(`^${baseURL}practice/`));
    await choose(page, 'Practice S3 (put an object)');
    await expect(await send(page)).toContainText('403 Forbidden');
    await expect(question(page)).toBeHidden();
  });
});

test.describe('after sending', () => {
  test('status, headers and body of the reply are shown', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    const panel = await send(page);
    await expect(panel).toContainText('200 OK');
    await expect(panel).toContainText('from the network');
    await expect(replyBody(panel)).toHaveText(`GET ${only(host, 'GET').target}`);
    await openReply(panel);
    await expect(panel.locator('dl')).toContainText('x-answer: from the host');
  });

  test('a reply is marked as one to an earlier request once something is changed', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    const panel = await send(page);
    await type(page, { URL: `${host.url}/dev/other` });
    await expect(panel).toContainText('This reply is to an earlier request.');
    await expect(replyBody(panel)).toContainText('GET /dev/sample?');
    await send(page);
    await expect(replyBody(panel)).toContainText('GET /dev/other?');
  });

  test('a redirect that may be followed is told with where it led', async ({ page, start }) => {
    const host = await start({ cors: 'all', redirects: { '/dev/old': '/dev/new' } });
    await type(page, { URL: `${host.url}/dev/old` });
    const panel = await send(page);
    await expect(panel).toContainText('200 OK');
    await expect(panel).toContainText(`the browser followed it. This reply is from ${host.url}/dev/new.`);
    await expect(panel).toContainText('Whether the signature was checked, the reply does not tell.');
  });
});

const causes = (page: Page) => tryIt(page).getByRole('listitem');
const { waysRound } = enSentences.tryIt;

test.describe('where the browser shows no reply', () => {
  test('a host without CORS answered all the same, and link and curl lead there', async ({ page, start, context }) => {
    const host = await start({ cors: 'none' });
    await type(page, { URL: `${host.url}/dev/sample` });
    const url = await presignedUrl(page);
    const panel = await send(page);
    await expect(panel).toContainText('No reply that this page can read.');
    await expect(panel).toContainText(
      'The host can be reached. What it answered to this request, and whether it took the signature,',
    );
    await expect(causes(page)).toHaveText([
      /^API Gateway’s own errors/,
      /^The reply has no Access-Control-Allow-Origin/,
    ]);
    await expect(panel).toContainText(waysRound.link);
    expect(host.log.map(({ method, target }) => `${method} ${host.url}${target}`)).toEqual([
      `GET ${url}`,
      `GET ${host.url}/`,
    ]);

    const opening = context.waitForEvent('page');
    await button(page, 'Open').click();
    const tab = await opening;
    await expect(tab.locator('body')).toHaveText(`GET ${url.slice(host.url.length)}`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy as curl').click();
    await expect(button(page, 'Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`curl '${url}'`);
  });

  test('a refused preflight is the likeliest cause, and the request itself was not sent', async ({ page, start }) => {
    const host = await start({ cors: 'replies' });
    await type(page, { Service: 's3', URL: `${host.url}/bucket/key` });
    await chooseMethod(page, 'PUT');
    const panel = await sendForSure(page, 'PUT');
    await expect(panel).toContainText('The host can be reached.');
    await expect(causes(page)).toHaveText([
      /^The preflight was refused\./,
      /^The bucket has no CORS rule/,
      /^The bucket is in another Region: S3 answers with a redirect/,
      /^The reply has no Access-Control-Allow-Origin/,
    ]);
    await expect(panel).toContainText(waysRound.curl);
    expect(host.log.map(({ method }) => method)).toEqual(['OPTIONS', 'GET']);
    expect(host.tried()).toEqual([]);
  });

  test('a function URL without CORS is told so', async ({ page, start }) => {
    const host = await start({ cors: 'none' });
    await type(page, { Service: 'lambda', URL: `${host.url}/` });
    await send(page);
    await expect(causes(page)).toHaveText([/^CORS of the function URL is off/, /^The reply has no/]);
  });

  test('a redirect to a host without CORS shows none', async ({ page, start }) => {
    const elsewhere = await start({ cors: 'none' });
    const host = await start({ cors: 'all', redirects: { '/bucket/key': `${elsewhere.url}/bucket/key` } });
    await type(page, { Service: 's3', URL: `${host.url}/bucket/key` });
    const panel = await send(page);
    await expect(panel).toContainText('No reply that this page can read.');
    await expect(causes(page)).toContainText([/answers with a redirect/]);
    expect(elsewhere.tried().map(({ target }) => target)).toEqual(['/bucket/key']);
  });

  test('a port where nobody listens was not reached, which has nothing to do with CORS', async ({
    page,
    allowFailedRequest,
  }) => {
    const nobody = await closedPort();
    allowFailedRequest(new RegExp(`^${nobody}/`));
    await type(page, { URL: `${nobody}/dev/sample` });
    const panel = await send(page);
    await expect(panel).toContainText('The host does not answer.');
    await expect(panel).toContainText(waysRound.unreached);
    await expect(causes(page)).toHaveText([
      /^The host name is wrong, or there is no connection to it\./,
      /^Its certificate is not trusted\./,
      /^An extension or a proxy blocks the request\./,
    ]);
  });
});

test.describe('while waiting', () => {
  test('Stop hangs up, and shows what was there before', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/sample` });
    host.hold();
    await button(page, 'Send').click();
    await expect(tryIt(page).getByText('Sending…')).toBeVisible();
    await expect.poll(() => host.log.length).toBe(1);
    await tryIt(page).getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => host.log[0]?.abandoned).toBe(true);
    await expect(button(page, 'Send')).toBeEnabled();
    await expect(tryIt(page).getByRole('group', { name: 'Reply' })).toBeHidden();

    host.release();
    const panel = await send(page);
    await expect(panel).toContainText('200 OK');
    host.hold();
    await button(page, 'Send').click();
    await expect.poll(() => host.log.length).toBe(3);
    await tryIt(page).getByRole('button', { name: 'Stop' }).click();
    await expect(button(page, 'Send')).toBeEnabled();
    await expect(panel).toContainText('200 OK');
  });

  test('a second Send hangs up on the first and shows its own reply', async ({ page, start }) => {
    const host = await start({ cors: 'all' });
    await type(page, { URL: `${host.url}/dev/first` });
    host.hold();
    await button(page, 'Send').click();
    await expect.poll(() => host.log.length).toBe(1);
    await type(page, { URL: `${host.url}/dev/second` });
    await button(page, 'Send').click();
    await expect.poll(() => host.log.length).toBe(2);
    await expect.poll(() => host.log[0]?.abandoned).toBe(true);
    host.release();
    const panel = await settled(page);
    await expect(replyBody(panel)).toContainText('GET /dev/second?');
    expect(host.log.map(({ abandoned }) => abandoned)).toEqual([true, false]);
  });
});
