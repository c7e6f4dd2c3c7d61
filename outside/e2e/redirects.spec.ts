import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test as base, expect, openPage } from '@e2e/fixtures';
import { startHost } from '@e2e/servers/cors.mjs';
import type { Received } from '@e2e/servers/listen.mjs';
import {
  addHeader,
  chooseMethod,
  resigned,
  send,
  sendForSure,
  signInHeader,
  type,
  typeBody,
} from '@e2e/support/build-view';
import { button, clipboard, field } from '@e2e/support/page';
import { chooseForm, upload } from '@e2e/support/upload-view';
import type { Page } from '@playwright/test';

const run = promisify(execFile);

const TOKEN = 'TokenMarkb4Nw8Qz2Rt6Ky1Lp5Vd9Xc3Hm7Jf0Ga';
const API_KEY = 'ApiKeyMarkq7We9Rt3Yu5Io1Pa8Sd2Fg6Hj4Kl0';
const BODY = 'BodyMarkz6Xc2Vb8Nm4Qw0Er';

type Host = Awaited<ReturnType<typeof startHost>>;

/** A host that sends whoever asks for `/moved` on to another, which writes down what it hears and lets pages read all. */
const test = base.extend<{ host: Host; elsewhere: Host; page: Page }>({
  elsewhere: async ({ baseURL: _ }, use) => {
    const elsewhere = await startHost({ cors: 'all' });
    await use(elsewhere);
    await elsewhere.close();
  },
  host: async ({ elsewhere }, use) => {
    const to = `${elsewhere.url}/there`;
    const host = await startHost({ cors: 'all', redirects: { '/moved': to, '/bucket/': to, '/bucket': to } });
    await use(host);
    await host.close();
  },
  page: async ({ page }, use) => {
    await openPage(page);
    await type(page, {
      'Access key ID': 'ASIAMARKEDEXAMPLE',
      'Secret access key': 'a/secret+of/forty-characters/for/testing',
      'Session token': TOKEN,
    });
    await use(page);
  },
});

const TITLE = 'The answer is a redirect';

const wire = ({ method, target, headers, body }: Received): string =>
  [`${method} ${target}`, ...headers.map((pair) => pair.join(': ')), body.toString('latin1')].join('\n');

/** The first host was asked, and nobody else. */
function expectStopped(host: Host, elsewhere: Host, method: string): void {
  expect(host.tried().map((request) => request.method)).toEqual([method]);
  expect(elsewhere.log).toEqual([]);
}

test('in header form a redirect to another host is not followed: token, keys and signature stay', async ({
  page,
  host,
  elsewhere,
}) => {
  await type(page, { URL: `${host.url}/moved` });
  await signInHeader(page);
  await resigned(page, () => addHeader(page, 'X-Api-Key', API_KEY));
  const panel = await send(page);
  await expect(panel).toContainText(TITLE);
  await expect(panel).toContainText('Where to, and with which status, the browser does not tell a page.');
  await expect(panel).toContainText('A redirect tells nothing of the signature');
  await expect(panel).not.toContainText('accepted');
  expect(wire(host.tried()[0] as Received)).toContain(TOKEN);
  expect(wire(host.tried()[0] as Received)).toContain(API_KEY);
  expectStopped(host, elsewhere, 'GET');

  await type(page, { URL: `${host.url}/here` });
  await expect(await send(page)).toContainText('200 OK');
  await expect(panel).toContainText('Success. Whether the signature was checked, the reply does not tell.');
});

test('the command that is offered shows where the redirect leads', async ({ page, host, elsewhere, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await type(page, { URL: `${host.url}/moved` });
  await signInHeader(page);
  const panel = await send(page);
  await button(panel, 'Copy curl that shows it').click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const command = await clipboard(page);
  expect(command).toMatch(/^curl -sS -o \/dev\/null -D - /);
  const { stdout } = await run('sh', ['-c', command]);
  expect(stdout).toMatch(/^HTTP\/1\.1 307 /);
  expect(stdout).toContain(`Location: ${elsewhere.url}/there`);
  expect(host.tried().map(({ method }) => method)).toEqual(['GET', 'GET']);
  expect(host.tried()[1]?.target).toBe('/moved');
  expect(elsewhere.log).toEqual([]);
});

test('of a redirect of S3 the page names the host of the bucket’s Region', async ({ page, allowFailedRequest }) => {
  const asked: string[] = [];
  allowFailedRequest(/^https:\/\/bucket\./);
  await page.route('https://bucket.*/**', (route) => {
    asked.push(`${route.request().method()} ${route.request().url()}`);
    return route.fulfill({ status: 307, headers: { location: 'https://bucket.elsewhere.example/key' } });
  });
  await type(page, { URL: 'https://bucket.s3.amazonaws.com/key', Region: 'eu-west-1' });
  await signInHeader(page);
  const panel = await send(page);
  await expect(panel).toContainText(TITLE);
  await expect(panel.getByText('bucket.s3.eu-west-1.amazonaws.com', { exact: true })).toBeVisible();
  expect(asked.filter((request) => request.startsWith('GET '))).toEqual(['GET https://bucket.s3.amazonaws.com/key']);
});

test('a presigned URL with a header of one’s own stops at a redirect too', async ({ page, host, elsewhere }) => {
  await type(page, { URL: `${host.url}/moved` });
  await resigned(page, () => addHeader(page, 'X-Api-Key', API_KEY));
  await expect(await send(page)).toContainText(TITLE);
  expectStopped(host, elsewhere, 'GET');
});

test('a presigned URL alone is followed as a tab follows it, and the reply tells nothing of the signature', async ({
  page,
  host,
  elsewhere,
}) => {
  await type(page, { URL: `${host.url}/moved` });
  const panel = await send(page);
  await expect(panel).toContainText('200 OK');
  await expect(panel).toContainText(`This reply is from ${elsewhere.url}/there.`);
  await expect(panel).toContainText('Whether the signature was checked, the reply does not tell.');
  await expect(panel).not.toContainText('The signature was accepted');
  expect(elsewhere.log).toHaveLength(1);
  const heard = wire(elsewhere.log[0] as Received);
  expect(heard).toMatch(/^GET \/there\n/);
  for (const secret of [TOKEN, 'X-Amz-', 'ASIAMARKED', 'authorization']) expect(heard).not.toContain(secret);
});

for (const form of ['presigned', 'in the header'] as const) {
  test(`a body is not sent on to another host: ${form}`, async ({ page, host, elsewhere }) => {
    await type(page, { URL: `${host.url}/moved` });
    await chooseMethod(page, 'PUT');
    if (form === 'in the header') await signInHeader(page);
    await resigned(page, () => typeBody(page, BODY));
    await expect(await sendForSure(page, 'PUT')).toContainText(TITLE);
    expect(host.tried()[0]?.body.toString()).toBe(BODY);
    expectStopped(host, elsewhere, 'PUT');
  });
}

test('an upload form is not sent on to another host', async ({ page, host, elsewhere }) => {
  await type(page, { URL: `${host.url}/bucket/`, Service: 's3' });
  await chooseForm(page);
  await field(page, 'Object key').fill('key');
  await upload(page, { name: 'a.txt', type: 'text/plain', text: BODY });
  await button(page.getByRole('dialog'), 'Send POST').click();
  await expect(page.getByRole('group', { name: 'Reply' })).toContainText(TITLE);
  expect(host.tried()[0]?.body.toString()).toContain(BODY);
  expectStopped(host, elsewhere, 'POST');
});
