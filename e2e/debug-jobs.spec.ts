import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { ChangeCode } from '@/core';
import { enCause } from '@/i18n/en/cause/all';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { presign, signHeaders, type ToSign } from '@/testing/sign-v4';
import { expect, openPage, test } from './fixtures';
import { type FindingCode, plain, recognised, verdict } from './support/debug-view';
import { button, code, expectVerified, field } from './support/page';

// What tired people paste, end to end: the first heading is right, at most three clicks lead there, and nothing is scrolled.

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const EMPTY = sha256('');

/** `20260401T090000Z` of a while ago. */
const justNow = (): string => new Date(Date.now() - 60_000).toISOString().replace(/[:-]|\.\d{3}/g, '');

const s3 = (more: Partial<ToSign> = {}): ToSign => ({
  method: 'PUT',
  host: 'team-uploads.s3.eu-central-1.amazonaws.com',
  path: '/photos/2026%20Q3.png',
  payloadHash: 'UNSIGNED-PAYLOAD',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secret: SECRET,
  date: justNow(),
  region: 'eu-central-1',
  service: 's3',
  ...more,
});

const urlOf = (request: ToSign): string => `https://${request.host}${request.path}?${presign(request, 3600)}`;

/** What S3 answers where it computed another signature, with what it received of the request. */
function mismatch({ host, path, date, region, service }: ToSign, url: string, method: string, contentType?: string) {
  const query = (url.split('?')[1] ?? '').split('&').filter((pair) => !pair.startsWith('X-Amz-Signature='));
  const headers = [...(contentType === undefined ? [] : [`content-type:${contentType}`]), `host:${host}`];
  const names = contentType === undefined ? 'host' : 'content-type;host';
  const canonical = [method, path, query.sort().join('&'), ...headers, '', names, 'UNSIGNED-PAYLOAD'].join('\n');
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const escaped = canonical.replaceAll('&', '&amp;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><StringToSign>${toSign}</StringToSign><CanonicalRequest>${escaped}</CanonicalRequest></Error>`;
}

const REGION_REPLY =
  "<Error><Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-central-1'</Message><Region>eu-central-1</Region></Error>";

/** A person at Debug whose clicks are counted. */
function tired(page: Page) {
  let clicks = 0;
  const inSight = async (locator: Locator) => {
    await expect(locator).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  return {
    async pastes(text: string): Promise<void> {
      await openPage(page, '/debug');
      await expect(field(page, 'Paste anything')).toBeFocused();
      await page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
      await expect(recognised(page)).toHaveAttribute('aria-busy', 'false');
    },
    async clicks(name: string): Promise<void> {
      clicks++;
      await inSight(button(page, name));
      await button(page, name).click();
    },
    async givesTheSecret(): Promise<void> {
      await inSight(field(page, 'Secret access key'));
      await field(page, 'Secret access key').fill(SECRET);
      await this.clicks('Find the cause');
    },
    async reads(title: string | RegExp): Promise<void> {
      await expect(verdict(page)).toHaveText(typeof title === 'string' ? plain(title) : title);
      await inSight(verdict(page));
      await inSight(button(page, 'Open in Build'));
      expect(clicks).toBeLessThanOrEqual(3);
    },
  };
}

const found = (finding: FindingCode): string => enDiagnosis.findings[finding].title;
const changed = (change: ChangeCode): string => enCause.changes[change].title;

test('a presigned PUT that is sent with another content type', async ({ page }) => {
  const me = tired(page);
  const url = urlOf(s3({ headers: [['content-type', 'image/png']] }));
  const command = `curl -X PUT -H 'Content-Type: application/octet-stream' -T photo.png '${url}'`;
  await me.pastes(`${command}\n\n${mismatch(s3(), url, 'PUT', 'application/octet-stream')}`);
  await me.givesTheSecret();
  await me.reads(changed('header-other'));
  await me.clicks('curl');
  await expect(page.getByRole('main').locator('pre')).toContainText("-H 'content-type: image/png'");
});

test('the wrong Region, without and with the secret', async ({ page }) => {
  const me = tired(page);
  await me.pastes(`${urlOf(s3({ method: 'GET', region: 'us-east-1' }))}\n\n${REGION_REPLY}`);
  await me.reads(found('scope-region-reported'));
  await me.givesTheSecret();
  await me.reads(found('scope-region-reported'));
  await me.clicks('Open in Build');
  await expect(field(page, 'Region')).toHaveValue('eu-central-1');
});

test('a PUT link that was opened in a tab', async ({ page }) => {
  const me = tired(page);
  const url = urlOf(s3());
  await me.pastes(`${url}\n\n${mismatch(s3(), url, 'GET')}`);
  await me.givesTheSecret();
  await me.reads(changed('method-other'));
});

test('a body that the HTTP library serialised again', async ({ page }) => {
  const me = tired(page);
  const signed = '{"name":"Zoe","roles":["admin","user"],"active":true}';
  const sent = '{"name": "Zoe", "roles": ["admin", "user"], "active": true}';
  const request: ToSign = {
    ...s3({ method: 'POST', path: '/dev/users', payloadHash: sha256(signed) }),
    host: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
    service: 'execute-api',
    headers: [['content-type', 'application/json']],
  };
  const headers = signHeaders(request).map(([name, value]) => `-H '${name}: ${value}'`);
  const message =
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
  await me.pastes(
    `curl -X POST 'https://${request.host}${request.path}' ${headers.join(' ')} --data-raw '${sent}'\n\n{"message":"${message}"}`,
  );
  await me.givesTheSecret();
  await me.reads(changed('payload-reformatted'));
  await me.clicks('Python');
  await expect(page.getByRole('main').locator('pre')).toContainText('json.dumps(data)');
});

test('“Missing Authentication Token”', async ({ page }) => {
  const me = tired(page);
  const request = s3({ method: 'GET', path: '/dev/usrs', payloadHash: EMPTY, service: 'execute-api' });
  const url = urlOf({ ...request, host: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com' });
  await me.pastes(`curl '${url}'\n\nHTTP/1.1 403 Forbidden\n\n{"message":"Missing Authentication Token"}`);
  await me.reads(found('path-no-route'));
});

test('“not authorized”', async ({ page }) => {
  const me = tired(page);
  const request = s3({ method: 'GET', path: '/dev/users', payloadHash: EMPTY, service: 'execute-api' });
  const url = urlOf({ ...request, host: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com' });
  const message =
    'User: arn:aws:iam::123456789012:user/ci is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-central-1:********9012:a1b2c3d4e5/dev/GET/users';
  await me.pastes(`curl '${url}'\n\nHTTP/1.1 403 Forbidden\n\n{"Message":"${message}"}`);
  await me.reads(found('outcome-not-authorized'));
  await expect(field(page, 'Secret access key')).toHaveCount(1);
});

test('a HAR file of 13 requests, of which one failed', async ({ page }) => {
  const me = tired(page);
  const entry = (method: string, url: string, status: number, text: string) => ({
    startedDateTime: new Date().toISOString(),
    time: 12,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [],
      cookies: [],
      content: { size: text.length, mimeType: 'application/xml', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: text.length,
    },
    cache: {},
    timings: { send: 0, wait: 1, receive: 0 },
  });
  const entries = Array.from({ length: 13 }, (_, i) =>
    i === 8
      ? entry('GET', urlOf(s3({ method: 'GET', region: 'us-east-1' })), 400, REGION_REPLY)
      : entry('GET', urlOf(s3({ method: 'GET', path: `/pictures/${i}.jpg` })), 200, 'ok'),
  );
  await me.pastes(
    JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, entries } }, null, 2),
  );
  await me.reads(found('scope-region-reported'));
});

test('a practice URL with one digit of its time changed', async ({ page, allowFailedRequest }) => {
  allowFailedRequest(/\/practice\//);
  const me = tired(page);
  await openPage(page);
  await expectVerified(page);
  const url = (await code(page, 'Presigned URL').textContent()) ?? '';
  const changedUrl = url.replace(/X-Amz-Expires=9/, 'X-Amz-Expires=8');
  expect(changedUrl).not.toBe(url);
  const reply = await page.evaluate(async (to) => (await fetch(to)).text(), changedUrl);
  await me.pastes(`${changedUrl}\n\n${reply}`);
  // The key of Build is known, and tried without a click.
  await me.reads(changed('query-expires-other'));
});

test('a practice URL with one digit of its signature changed', async ({ page, allowFailedRequest }) => {
  allowFailedRequest(/\/practice\//);
  const me = tired(page);
  await openPage(page);
  await expectVerified(page);
  const url = (await code(page, 'Presigned URL').textContent()) ?? '';
  const last = url.at(-1) === '0' ? '1' : '0';
  const reply = await page.evaluate(async (to) => (await fetch(to)).text(), `${url.slice(0, -1)}${last}`);
  await me.pastes(`${url.slice(0, -1)}${last}\n\n${reply}`);
  await me.reads(changed('signature-digits'));
});
