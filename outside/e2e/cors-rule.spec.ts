import { createHash } from 'node:crypto';
import { expect, openPage, test } from '@e2e/fixtures';
import { addHeader, chooseMethod, send, sendForSure, signInHeader, type, typeBody } from '@e2e/support/build-view';
import { button, field } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { amzDate, instant } from '@/core/model/instant';
import { enOtherSide } from '@/i18n/en/other-side';
import { enSentences } from '@/i18n/en/sentences/all';
import { signHeaders } from '@/testing/sign-v4';
import type { S3Server } from './servers/s3-server';
import { startS3rver } from './servers/s3rver';
import { exchange } from './support/exchange';

const { cors } = enOtherSide;

/** The rule that the page writes for the request as it stands. */
async function ruleOf(page: Page): Promise<string> {
  await button(page, enSentences.otherSide.setUp).click();
  await page.getByText(cors.title, { exact: true }).click();
  const { name } = cors.forms['s3-xml'];
  await field(page, cors.form).selectOption(name);
  const rule = (await page.getByRole('group', { name, exact: true }).locator('code').textContent()) ?? '';
  await button(page, enSentences.otherSide.setUp).click();
  return rule;
}

/** Puts rules on the bucket of a server, as its owner. */
async function putRules({ host, bucket, region, accessKeyId, secret }: S3Server, body: string): Promise<number> {
  const payloadHash = createHash('sha256').update(body).digest('hex');
  const signed = signHeaders({
    method: 'PUT',
    host,
    path: `/${bucket}`,
    query: ['cors='],
    headers: [['x-amz-content-sha256', payloadHash]],
    payloadHash,
    accessKeyId,
    secret,
    date: amzDate(instant(Date.now())),
    region,
    service: 's3',
  });
  const headers = [['Host', host], ...signed] as const;
  return (await exchange(host, { method: 'PUT', target: `/${bucket}?cors=`, headers, body })).status;
}

const REQUESTS = {
  'a link to GET': { method: 'GET', prepare: async () => {} },
  'a link to PUT': { method: 'PUT', prepare: (page: Page) => typeBody(page, 'kept') },
  'signed headers': {
    method: 'PUT',
    prepare: async (page: Page) => {
      await signInHeader(page);
      await typeBody(page, 'kept');
      await addHeader(page, 'x-amz-meta-note', 'mine');
    },
  },
};

for (const [name, { method, prepare }] of Object.entries(REQUESTS))
  test(`${name}: without a rule a page is kept out, with the rule that it writes it is let in`, async ({
    page,
    allowFailedRequest,
  }) => {
    allowFailedRequest(/^http:\/\/127\.0\.0\.1:\d+\//);
    const server = await startS3rver('no page');
    await openPage(page);
    await type(page, { Service: 's3', 'Access key ID': server.accessKeyId, 'Secret access key': server.secret });
    await type(page, { Region: server.region, URL: `http://${server.host}/${server.bucket}/key` });
    if (method !== 'GET') await chooseMethod(page, method);
    await prepare(page);
    const sent = () => (method === 'GET' ? send(page) : sendForSure(page, method));
    // An object that is not there is a reply, too, which a page may read or not.
    const reply = method === 'GET' ? '404 Not Found' : '200 OK';
    await expect(await sent()).not.toContainText(reply);
    expect(await putRules(server, await ruleOf(page))).toBe(200);
    await expect(await sent()).toContainText(reply);

    // The rule of another page lets this one out again.
    const rule = (await ruleOf(page)).replace(/<AllowedOrigin>.*?</, '<AllowedOrigin>https://other.example<');
    expect(await putRules(server, rule)).toBe(200);
    await expect(await sent()).not.toContainText(reply);
    await server.close();
  });
