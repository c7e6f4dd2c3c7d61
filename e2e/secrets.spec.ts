import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { jaDebug } from '@/i18n/ja/debug/labels';
import { signHeaders } from '@/testing/sign-v4';
import { test as base, expect } from './fixtures';
import { closedPort, startHost } from './servers/cors.mjs';
import type { Received } from './servers/listen.mjs';
import { serveBuild } from './servers/static.mjs';
import {
  addHeader,
  choose,
  chooseMethod,
  presignedUrl,
  replyBody,
  resigned,
  send,
  signInHeader,
  type,
  typeBody,
} from './support/build-view';
import { cause, differences, findings, paste } from './support/debug-view';
import { eavesdrop, formsOf, leftBehind, listenAloud, marksIn, type Trace, wholeDocument } from './support/eavesdrop';
import { button, clipboard, code, expectVerified, field, fill, openMore, region } from './support/page';

/** Each secret is a mark of its own, which tells where it came from, and too long to turn up by chance. */
const MARKS = {
  secret: 'SecretMarkwq8Zr3Lk7TnYd5Vb2Hc9Xm4Pf6Gj1Ss',
  token: 'TokenMarkb4Nw8Qz2Rt6Ky1Lp5Vd9Xc3Hm7Jf0Ga',
  authorization: 'AuthorizationMarkn6Bv2Cx8Zl4Kj0Hg5Fd1Sa7Pq3We',
  cookie: 'CookieMarkr9Ty5Ui1Op7As3Df8Gh4Jk0Lz6Xc2Vb',
  pastedToken: 'PastedTokenMarkm1Qw7Er3Ty9Ui5Op2As8Df4Gh0Jk6Lz',
  pastedSignature: 'PastedSignatureMarkz4Xc0Vb6Nm2Qw8Er5Ty1Ui7Op3',
  pastedPassword: 'PastedPasswordMarkh3Jk9Lz5Xc1Vb7Nm4Qw0Er6Ty2',
  curlAuthorization: 'CurlAuthorizationMarkd2Fg8Hj4Kl0Zx6Cv3Bn9Mq5',
  curlToken: 'CurlTokenMarkp7As3Df9Gh5Jk1Lz8Xc4Vb0Nm6Qw2',
  curlCookie: 'CurlCookieMarke5Rt1Yu7Io3Pa9Sd6Fg2Hj8Kl4Zx0',
  debugToken: 'DebugTokenMarkt6Yu2Io8Pa4Sd0Fg7Hj3Kl9Zx5Cv1',
  debugApiKey: 'DebugApiKeyMarkv3Bn9Mq5We1Rt7Yu4Io0Pa6Sd2Fg8',
  debugParameter: 'DebugParameterMarkg1Hj7Kl3Zx9Cv5Bn0Mq6We2Rt8',
  debugCookie: 'DebugCookieMarkl4Zx0Cv6Bn2Mq8We5Rt1Yu7Io3Pa9',
  debugBasic: 'DebugBasicMarko2Pa8Sd4Fg0Hj6Kl1Zx7Cv3Bn9Mq5',
  debugBody: 'DebugBodyMarkw7Er3Ty9Ui5Op1As6Df2Gh8Jk4Lz0Xc',
  debugReply: 'DebugReplyMarks5Df1Gh7Jk3Lz9Xc4Vb0Nm6Qw2Er8Ty',
};
type Mark = keyof typeof MARKS;

/** A request as it looks on the wire. */
const wire = ({ method, target, headers, body }: Received): string =>
  [`${method} ${target}`, ...headers.map((pair) => pair.join(': ')), '', body.toString('latin1')].join('\n');

const marked = (traces: readonly Trace[]) =>
  traces.map(({ where, text }) => ({ where, marks: marksIn(text, MARKS) })).filter(({ marks }) => marks.length > 0);

type Served = Awaited<ReturnType<typeof serveBuild>>;
type Tried = Awaited<ReturnType<typeof startHost>>;

const test = base.extend<{
  served: Served;
  tried: Tried;
  /** Fails where a mark is anywhere but in a request to the host being tried, or there without being allowed. */
  expectKept: (allowed: readonly Mark[], alsoTried?: readonly string[]) => Promise<void>;
}>({
  served: async ({ baseURL: _ }, use) => {
    const served = await serveBuild();
    await use(served);
    await served.close();
  },
  tried: async ({ baseURL: _ }, use) => {
    const tried = await startHost({ cors: 'all' });
    await use(tried);
    await tried.close();
  },
  expectKept: async ({ context, page, served, tried }, use) => {
    const heard = eavesdrop(context, /^http:\/\/(127\.0\.0\.1:\d+|localhost:\d+\/practice)\//);
    await page.goto(served.url);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await use(async (allowed, alsoTried = []) => {
      const requests = heard.requests();
      const isTried = ({ url }: { readonly url: string }) =>
        [`${served.url}practice`, tried.url, ...alsoTried].some((start) => url.startsWith(`${start}/`));
      const toOthers = requests.filter((request) => !isTried(request));
      expect(toOthers.map(({ url }) => new URL(url).origin).filter((origin) => `${origin}/` !== served.url)).toEqual(
        [],
      );
      expect(
        marked([
          ...toOthers.map(({ url, text }) => ({ where: `request to ${url}`, text })),
          ...served.log.map((request) => ({ where: 'request that reached the page’s host', text: wire(request) })),
          ...heard.console(),
          ...(await leftBehind(page)),
        ]),
      ).toEqual([]);
      const sent = [...tried.log.map(wire), ...requests.filter(isTried).map(({ text }) => text)];
      const found = new Set(sent.flatMap((text) => marksIn(text, MARKS)));
      expect([...found].sort(), 'marks in requests to the host being tried').toEqual([...allowed].sort());
    });
  },
});

test.use({ practiceWorker: true });

const addressSays = (page: Page, text: string) =>
  expect.poll(() => decodeURIComponent(page.url()), { message: 'the address mirrors the edit' }).toContain(text);

const typeCredentials = (page: Page) =>
  type(page, {
    'Access key ID': 'ASIAMARKEDEXAMPLE',
    'Secret access key': MARKS.secret,
    'Session token': MARKS.token,
  });

/** What another tool made: with userinfo, a token and a signature of its own. */
const pasted = (host: string): string =>
  `${host.replace('://', `://someone:${MARKS.pastedPassword}@`)}/dev/pasted?page=12` +
  '&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIA%2F20150830%2Fus-east-1%2Fexecute-api%2Faws4_request' +
  `&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-Security-Token=${MARKS.pastedToken}` +
  `&X-Amz-SignedHeaders=host&X-Amz-Signature=${MARKS.pastedSignature}`;

const curl = (host: string): string =>
  `curl -X PUT '${host}/dev/curl?page=56'` +
  ` -H 'Authorization: AWS4-HMAC-SHA256 Signature=${MARKS.curlAuthorization}'` +
  ` -H 'X-Amz-Security-Token: ${MARKS.curlToken}' -H 'Cookie: session=${MARKS.curlCookie}'`;

test('marks are found in every form', async () => {
  const { secret } = MARKS;
  const forms = ['', 'a', 'ab', 'abc'].flatMap((before) => [
    Buffer.from(`${before}${secret}|`).toString('base64'),
    Buffer.from(before + secret).toString('hex'),
    before + secret.toUpperCase(),
  ]);
  for (const form of forms) expect(marksIn(`…${form}…`, MARKS)).toEqual(['secret']);
  expect(marksIn(Object.values(MARKS).join(' '), MARKS)).toEqual(Object.keys(MARKS));
  expect(new Set(Object.values(MARKS).flatMap(formsOf)).size).toBe(Object.keys(MARKS).length * 5);
});

test('what is typed stays here: in query form only the token leaves, and only to the host being tried', async ({
  page,
  tried,
  expectKept,
}) => {
  await typeCredentials(page);
  await type(page, { URL: `${tried.url}/dev/typed?page=12` });
  await addHeader(page, 'Authorization', `AWS4-HMAC-SHA256 Signature=${MARKS.authorization}`);
  await addressSays(page, 'header=Authorization');
  await expect(await send(page)).toContainText('200 OK');
  await resigned(page, () => addHeader(page, 'Cookie', `session=${MARKS.cookie}`));
  await addressSays(page, 'header=Cookie');
  await expect(await send(page)).toContainText('200 OK');
  expect(tried.tried().map(({ target }) => target.split('?')[0])).toEqual(['/dev/typed', '/dev/typed']);
  expect(tried.log.flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()))).not.toContain('referer');
  await expectKept(['token']);
});

test('what is typed stays here in header form, with a body, in the other language and theme', async ({
  page,
  tried,
  expectKept,
}) => {
  await typeCredentials(page);
  await type(page, { URL: `${tried.url}/dev/typed` });
  await signInHeader(page);
  await chooseMethod(page, 'PUT');
  await typeBody(page, 'a body');
  await addHeader(page, 'Authorization', MARKS.authorization);
  await resigned(page, () => addHeader(page, 'Cookie', `session=${MARKS.cookie}`));
  await button(page, 'Send').click();
  await button(page, 'Send PUT').click();
  await expect(region(page, 'Try it')).toContainText('200 OK');
  await button(page, 'Show secret access key').click();
  await button(page, 'Show session token').click();
  await button(page, 'Dark theme').click();
  await button(page, '日本語').click();
  await expect(page.getByRole('heading', { name: '署名付きヘッダー' })).toBeVisible();
  await addressSays(page, 'header=Cookie');
  await expectKept(['token']);
  const { headers } = tried.tried()[0] as Received;
  expect(headers.find(([name]) => name.toLowerCase() === 'x-amz-security-token')?.[1]).toBe(MARKS.token);
});

test('a pasted presigned URL leaves its token, signature and password behind', async ({ page, tried, expectKept }) => {
  await typeCredentials(page);
  await type(page, { URL: pasted(tried.url) });
  await addressSays(page, '/dev/pasted?page=12');
  await expect(await send(page)).toContainText('200 OK');
  await signInHeader(page);
  await addressSays(page, 'sign=header');
  await expect(await send(page)).toContainText('200 OK');
  await page.reload();
  await expect(field(page, 'URL')).toHaveValue(`${tried.url}/dev/pasted?page=12`);
  await expect(field(page, 'Secret access key')).not.toHaveValue(MARKS.secret);
  await expectKept(['token']);
});

test('what is pasted where it does not belong stays out of the address', async ({ page, tried, expectKept }) => {
  await test.step('a presigned URL inside another URL', async () => {
    await type(page, { URL: `${tried.url}/dev/outer` });
    await addressSays(page, '/dev/outer');
    await type(page, { URL: `${tried.url}/dev/outer?next=${encodeURIComponent(pasted(tried.url))}&page=34` });
    await addressSays(page, 'page=34');
    await expectKept([]);
  });
  await test.step('a whole curl command as the URL', async () => {
    await typeCredentials(page);
    await type(page, { URL: `${tried.url}/dev/before` });
    await addressSays(page, '/dev/before');
    await field(page, 'URL').fill(curl(tried.url));
    await expect(region(page, 'Presigned URL')).toContainText('This is the result of the last valid input.');
    await expect(button(page, 'Send')).toBeDisabled();
    await expect.poll(() => decodeURIComponent(page.url())).not.toContain('/dev/before');
    await expectKept([]);
  });
  await test.step('secrets in the wrong fields', async () => {
    await type(page, { URL: `${tried.url}/dev/after` });
    await addressSays(page, '/dev/after');
    await field(page, 'Region').fill(MARKS.secret);
    await field(page, 'Service').fill(MARKS.token);
    await fill(page, { 'Signing time': MARKS.cookie });
    await field(page, 'Expires in (seconds)').fill(MARKS.pastedSignature);
    await addHeader(page, MARKS.authorization, 'x');
    await addHeader(page, 'x-mine', MARKS.pastedToken);
    await addressSays(page, 'header=x-mine');
    await expectKept([]);
  });
});

test('going back and forward brings no secret into the address', async ({ page, served, tried, expectKept }) => {
  await typeCredentials(page);
  await type(page, { URL: pasted(tried.url) });
  await addressSays(page, '/dev/pasted?page=12');
  await page.goto(`${served.url}#/build?example=s3`);
  await button(page.getByRole('dialog'), 'Replace').click();
  await expect(field(page, 'URL')).toHaveValue('https://examplebucket.s3.amazonaws.com/test.txt');
  await page.goBack();
  // Whole, from memory.
  await expect(field(page, 'URL')).toHaveValue(pasted(tried.url));
  await addressSays(page, '/dev/pasted?page=12');
  await expectKept([]);
});

/** A refused request whose signer put quotes around a key, and what AWS is said to have received: nearly every value changed on its way. */
function refused(host: string): string {
  const { debugToken, debugApiKey, debugParameter, debugCookie, debugBasic, debugBody, debugReply } = MARKS;
  const body = `{"password":"${debugBody}"}`;
  const payloadHash = createHash('sha256').update(body).digest('hex');
  const query = [`api_key=${debugParameter}`, 'page=12'];
  const signed = signHeaders({
    accessKeyId: 'ASIAMARKEDEXAMPLE',
    secret: MARKS.secret,
    token: `${debugToken}+a`,
    date: '20150830T123600Z',
    method: 'POST',
    host: new URL(host).host,
    path: '/dev/refused',
    query,
    headers: [
      ['content-type', 'application/json'],
      ['x-api-key', `"${debugApiKey}"`],
    ],
    payloadHash,
    region: 'us-east-1',
    service: 'execute-api',
  });
  const sent = signed.map(([name, value]) => `-H '${name}: ${name === 'x-api-key' ? debugApiKey : value}'`);
  const received = [
    `POST\n/dev/refused\napi_key=${debugParameter.toLowerCase()}&page=12\ncontent-type:application/json`,
    `host:${new URL(host).host}\nx-amz-date:20150830T123600Z\nx-amz-security-token:${debugToken} a`,
    `x-api-key:${debugApiKey}%20\n\ncontent-type;host;x-amz-date;x-amz-security-token;x-api-key\n${payloadHash}`,
  ].join('\n');
  return [
    `curl -X POST '${host}/dev/refused?${query.join('&')}' ${sent.join(' ')} -H 'Cookie: session=${debugCookie}'`,
    `-H 'Proxy-Authorization: Basic ${debugBasic}' -d '${body}'\n\n<Error><Code>SignatureDoesNotMatch</Code>`,
    `<Message>The request signature we calculated does not match. ${debugReply}</Message>`,
    `<CanonicalRequest>${received}</CanonicalRequest><Token>${debugReply}</Token></Error>`,
  ].join(' ');
}

const NAMES_IN_DEBUG = [
  'debugToken',
  'debugApiKey',
  'debugParameter',
  'debugCookie',
  'debugBasic',
  'debugBody',
] as const;

test('what is pasted into Debug stays there: read, searched, reported, spoken, taken to Build and sent', async ({
  context,
  page,
  tried,
  expectKept,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const aloud = await listenAloud(page);
  const debug = () => page.getByRole('link', { name: 'Debug', exact: true });
  await debug().click();
  await paste(page, refused(tried.url));
  await expect(differences(page)).toContainText('x-api-key');
  expect(marksIn(await wholeDocument(page), MARKS)).toEqual(expect.arrayContaining([...NAMES_IN_DEBUG]));
  for (const summary of await page.locator('summary:visible').all()) await summary.click();
  for (const bytes of await button(differences(page), 'Bytes').all()) await bytes.click();
  // What the sentences tell is not what is pasted: that is seen where texts are compared.
  expect(marksIn((await findings(page).textContent()) ?? '', MARKS)).toEqual([]);

  await fill(page, { 'Secret access key': MARKS.secret });
  await button(page, 'Find the cause').click();
  await expect(cause(page)).toContainText('A header was signed with other quotes');
  await expect(cause(page)).toContainText('x-api-key was signed as (46 characters, differs at 1: " was put in)');
  await button(page, 'Copy redacted report').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const report = await clipboard(page);
  expect(report).toContain('`x-api-key`');
  expect(report).toMatch(/\(\d+ characters, differs at \d+: `\+` became a space\)/);
  expect(marksIn(report, MARKS)).toEqual([]);
  await expectKept([]);

  await button(page, '日本語').click();
  await expect(button(page, jaDebug.verdict.copyReport)).toBeVisible();
  await button(page, 'EN (English)').click();
  await button(page, 'Dark theme').click();
  await button(page, 'Open in Build').click();
  await expect(field(page, 'URL')).toHaveValue(`${tried.url}/dev/refused?api_key=${MARKS.debugParameter}&page=12`);
  await addressSays(page, '/dev/refused?api_key=&page=12');
  await addressSays(page, 'header=x-api-key:');
  await button(page, 'Send').click();
  await button(page, 'Send POST').click();
  await expect(region(page, 'Try it')).toContainText('200 OK');
  await expect(replyBody(region(page, 'Try it'))).toContainText(MARKS.debugParameter);
  await code(page, 'Canonical request').click();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  await page.goBack();
  await debug().click();
  await page.reload();
  await expect(field(page, 'Paste anything')).toHaveValue('');

  const spoken = await aloud();
  expect(spoken.length).toBeGreaterThan(5);
  expect(spoken.filter((text) => marksIn(text, MARKS).length > 0)).toEqual([]);
  await expectKept(['debugApiKey', 'debugBody', 'debugParameter', 'debugToken']);
});

test('the practice endpoint keeps no credentials', async ({ page, expectKept, allowFailedRequest, served }) => {
  allowFailedRequest(new RegExp(`^${served.url}practice/`));
  await typeCredentials(page);
  await expect(await send(page)).toContainText('403 Forbidden');
  await choose(page, 'Practice S3 (put an object)');
  await typeBody(page, 'stored');
  await expect(await send(page)).toContainText('403 Forbidden');
  await signInHeader(page);
  await expect(await send(page)).toContainText('403 Forbidden');
  await expectKept(['token']);
});

test('a send that fails leaves nothing behind, and the page’s own question carries nothing', async ({
  page,
  expectKept,
  allowFailedRequest,
}) => {
  const nobody = await closedPort();
  const silent = await startHost({ cors: 'none' });
  allowFailedRequest(new RegExp(`^(${nobody}|${silent.url})`));
  await typeCredentials(page);
  await type(page, { URL: `${silent.url}/dev/silent` });
  await expect(await send(page)).toContainText('The host can be reached.');
  const [asked, probe] = silent.log as [Received, Received];
  expect(marksIn(wire(asked), MARKS)).toEqual(['token']);
  expect(probe.target).toBe('/');
  expect(marksIn(wire(probe), MARKS)).toEqual([]);
  await type(page, { URL: `${nobody}/dev/nobody` });
  await expect(await send(page)).toContainText('The host does not answer.');
  await silent.close();
  await expectKept(['token'], [nobody, silent.url]);
});

for (const [scheme, names] of [
  ['SigV4', ['kDate', 'kRegion', 'kService', 'kSigning']],
  ['SigV4a', ['Candidate', 'Private key']],
] as const) {
  test(`the keys that ${scheme} derives are not in the page before they are asked for, nor those of another secret`, async ({
    page,
    expectKept,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await typeCredentials(page);
    await openMore(page);
    await page.getByRole('radio', { name: scheme, exact: true }).check();
    await expectVerified(page);
    const keys = region(page, 'Signing key');
    const value = (name: string) => keys.getByRole('group', { name, exact: true }).locator('code').first();
    for (const name of names) await expect(value(name)).toHaveText('••••••••');
    const before = await wholeDocument(page);

    await button(keys, 'Show derived keys').click();
    const shown = await Promise.all(names.map((name) => value(name).textContent()));
    for (const key of shown) {
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect(before).not.toContain(key);
    }
    await button(keys, `Copy: ${names[0]}`).click();
    await expect.poll(() => clipboard(page)).toBe(shown[0]);

    await button(keys, 'Show derived keys').click();
    for (const name of names) await expect(value(name)).toHaveText('••••••••');
    await button(keys, 'Show derived keys').click();
    await field(page, 'Secret access key').pressSequentially('x');
    for (const name of names) await expect(value(name)).toHaveText('••••••••');
    await expectVerified(page);
    for (const key of shown) expect(await wholeDocument(page)).not.toContain(key);
    await expectKept([]);
  });
}

test('Forget credentials takes the secret, the token and all that was made of them off the page', async ({
  page,
  tried,
  expectKept,
}) => {
  await typeCredentials(page);
  await type(page, { URL: `${tried.url}/dev/forget` });
  await button(page, 'Show secret access key').click();
  await expect(await send(page)).toContainText('200 OK');
  await expect(replyBody(region(page, 'Try it'))).toContainText(MARKS.token);
  await button(page, 'Bytes').first().click();
  await button(page, 'Show derived keys').click();
  const derived = [await code(page, 'Signature').textContent()];
  for (const name of ['kDate', 'kRegion', 'kService', 'kSigning']) {
    derived.push(await page.getByRole('group', { name, exact: true }).locator('code').textContent());
  }
  expect(derived).toEqual(Array.from({ length: 5 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)));
  const before = await wholeDocument(page);
  for (const value of derived) expect(before).toContain(value);
  expect(marksIn(before, MARKS)).toEqual(['secret', 'token']);

  await button(page, 'Forget credentials').click();
  await expect(field(page, 'Secret access key')).toHaveValue('');
  await expect(region(page, 'Presigned URL')).toContainText('Nothing is signed yet.');
  const after = await wholeDocument(page);
  expect(marksIn(after, MARKS)).toEqual([]);
  for (const value of derived) expect(after).not.toContain(value);
  expect(after).not.toContain('ASIAMARKEDEXAMPLE');
  await expectKept(['token']);

  await field(page, 'Access key ID').fill('AKIDEXAMPLE');
  await field(page, 'Secret access key').fill('another');
  await expect(code(page, 'Presigned URL')).toContainText('X-Amz-Credential=AKIDEXAMPLE%2F');
  expect(marksIn(await wholeDocument(page), MARKS)).toEqual([]);
  expect(await presignedUrl(page)).not.toContain('X-Amz-Security-Token');
});

for (const [which, name] of [
  ['first', 'forgetting stops a first send that is on its way, and its reply is not shown'],
  ['second', 'forgetting stops a second send that is on its way, and brings the first reply not back'],
] as const) {
  test(name, async ({ page, tried, expectKept }) => {
    await typeCredentials(page);
    await type(page, { URL: `${tried.url}/dev/forget` });
    if (which === 'second') await expect(await send(page)).toContainText('200 OK');
    tried.hold();
    await button(page, 'Send').click();
    const sends = which === 'first' ? 1 : 2;
    await expect.poll(() => tried.tried().length).toBe(sends);
    await button(page, 'Forget credentials').click();
    await expect.poll(() => tried.tried().at(-1)?.abandoned).toBe(true);
    tried.release();
    await expect(region(page, 'Presigned URL')).toContainText('Nothing is signed yet.');
    await expect(region(page, 'Try it').getByRole('button', { name: 'Stop' })).toBeHidden();
    await expect(replyBody(region(page, 'Try it'))).toBeHidden();
    expect(marksIn(await wholeDocument(page), MARKS)).toEqual([]);
    await expectKept(['token']);
  });
}
