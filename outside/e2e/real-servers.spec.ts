import { expect, openPage } from '@e2e/fixtures';
import { chooseMethod, replyBody, send, sendForSure, signInHeader, type, typeBody } from '@e2e/support/build-view';
import { bodyFrom, field, noBody, region } from '@e2e/support/page';
import type { Page } from '@playwright/test';
import { encodeStrictPath } from '@/core/kernel/percent';
import { amzDate, instant } from '@/core/model/instant';
import { signHeaders } from '@/testing/sign-v4';
import { realServers, type ServerName, test } from './real-servers';
import type { S3Server } from './servers/s3-server';
import { missingSwiftPackages } from './servers/swift';
import { type Answer, exchange } from './support/exchange';

/** Object keys that signers and browsers get wrong, by what is awkward about them. */
const KEYS = {
  'spaces, pluses and punctuation': ['a b', 'a+b', "!'()*", 'a&b=c;d:e@f,g$h', 'what?#not', '"<>^`{|}[]'],
  'Unicode and percent signs': ['café', 'cafe\u0301', '日本語/😀', 'a%2Fb', '100%', '%20'],
  'slashes and dots': ['a//b', '/leading', 'dir/', '.hidden', 'a/.b/..c'],
};

/** What a server lists under a key where it is not the key, though it gives the object back. */
const LISTED: Readonly<Record<ServerName, Readonly<Record<string, readonly string[]>>>> = {
  s3rver: {
    // It leaves !'()* as they are when it canonicalises a query, and so refuses a prefix that has them.
    "!'()*": [],
    // It escapes XML twice.
    'a&b=c;d:e@f,g$h': ['a&amp;b=c;d:e@f,g$h'],
    '"<>^`{|}[]': ['"&lt;&gt;^&#x60;{|}[]'],
    // It keeps objects as files, to which repeated slashes are one.
    'a//b': [],
    '/leading': [],
  },
  'OpenStack Swift': {},
};

/** What the page says where servers differ on a mistake. */
const SAID = {
  s3rver: {
    // It takes the time of X-Amz-Date for no time, and compares it with nothing.
    signedLongAgo: 'There is no such object.',
    // It derives the key for whatever region the request names.
    otherRegion: 'There is no such object.',
    otherKeyId: 'The server does not know this access key ID.',
    // It shows its string to sign only.
    otherSecret: 'The server computed another signature.',
    otherPath: 'The server computed another signature.',
  },
  'OpenStack Swift': {
    signedLongAgo: 'The signing time and the server’s clock are too far apart.',
    otherRegion: 'Region, service or date in the credential scope is not the one this host expects.',
    // It tells nobody which keys there are.
    otherKeyId: 'The server’s canonical request is the same as step 1',
    otherSecret: 'The server’s canonical request is the same as step 1',
    otherPath: 'differs from the steps here in the path',
  },
} as const satisfies Record<ServerName, object>;

/** A key as a person types it into a URL: what would end the path, or mean something else there, is percent-encoded. */
const typed = (key: string): string => key.replace(/[%?#+]/g, encodeURIComponent);

const contentOf = (key: string): string => `kept under ${key}`;

const FORMS = { presigned: async () => {}, 'signed in the header': signInHeader };

test('every real server is there', () => {
  const missing = missingSwiftPackages();
  console.log(
    missing.length === 0
      ? `Real servers: ${realServers.join(', ')}`
      : `Real servers: ${realServers.join(', ')}. OpenStack Swift is NOT TESTED for want of: ${missing.join(' ')}`,
  );
  expect(process.env.CI ? missing : []).toEqual([]);
});

test.beforeEach(({ allowFailedRequest }) => allowFailedRequest(/^http:\/\/127\.0\.0\.1:\d+\//));

for (const name of realServers) {
  for (const [form, chooseForm] of Object.entries(FORMS)) {
    for (const [what, keys] of Object.entries(KEYS)) {
      test(`${name}, ${form}: objects come back from keys with ${what}`, async ({ page, start }) => {
        test.setTimeout(180_000);
        const server = await start(name);
        const at = (key: string) => `http://${server.host}/${server.bucket}/${typed(key)}`;
        await openFor(page, server);
        await chooseForm(page);

        await chooseMethod(page, 'PUT');
        for (const key of keys) {
          await type(page, { URL: at(key) });
          await typeBody(page, contentOf(key));
          await expect(await sendForSure(page, 'PUT'), `PUT ${key}`).toContainText('200 OK');
          const kept = await getSigned(server, wirePath(server, key));
          expect(String(kept.body), `the object under ${key}`).toBe(contentOf(key));
        }
        await noBody(page);

        await chooseMethod(page, 'GET');
        for (const key of keys) {
          await type(page, { URL: at(key) });
          await expect(replyBody(await send(page)), `GET ${key}`).toHaveText(contentOf(key));
        }
        await chooseMethod(page, 'HEAD');
        for (const key of keys) {
          await type(page, { URL: at(key) });
          await expect(await send(page), `HEAD ${key}`).toContainText('200 OK');
        }
        await chooseMethod(page, 'GET');
        for (const key of keys) {
          const query = `list-type=2&delimiter=/&prefix=${encodeURIComponent(key)}`;
          await type(page, { URL: `http://${server.host}/${server.bucket}?${query}` });
          const listed = names('Key', (await replyBody(await send(page)).textContent()) ?? '');
          expect(listed, `list ${key}`).toEqual(LISTED[name][key] ?? [key]);
        }
        await chooseMethod(page, 'DELETE');
        for (const key of keys) {
          await type(page, { URL: at(key) });
          await expect(await sendForSure(page, 'DELETE'), `DELETE ${key}`).toContainText('204 No Content');
          expect(await getSigned(server, wirePath(server, key)), `${key}, deleted`).toMatchObject({
            code: 'NoSuchKey',
          });
        }
      });
    }

    test(`${name}, ${form}: a list has prefixes and what stands right below`, async ({ page, start }) => {
      const server = await start(name);
      await openFor(page, server);
      await chooseForm(page);
      await chooseMethod(page, 'PUT');
      for (const key of ['list & more/a', 'list & more/b/c', 'list & more/b/d', 'elsewhere']) {
        await type(page, { URL: `http://${server.host}/${server.bucket}/${typed(key)}` });
        await expect(await sendForSure(page, 'PUT')).toContainText('200 OK');
      }
      await chooseMethod(page, 'GET');
      const query = 'list-type=2&prefix=list%20%26%20more/&delimiter=/&max-keys=1000';
      await type(page, { URL: `http://${server.host}/${server.bucket}?${query}` });
      const reply = ((await replyBody(await send(page)).textContent()) ?? '').replaceAll('&amp;amp;', '&amp;');
      expect(names('Key', reply)).toEqual(['list & more/a']);
      expect(names('Prefix', reply)).toEqual(['list & more/', 'list & more/b/']);
    });

    test(`${name}, ${form}: a file comes back with all its bytes`, async ({ page, start }) => {
      const server = await start(name);
      const bytes = Buffer.from(Array.from({ length: 1024 }, (_, i) => i % 256));
      await openFor(page, server);
      await chooseForm(page);
      await type(page, { URL: `http://${server.host}/${server.bucket}/all bytes` });
      await chooseMethod(page, 'PUT');
      await bodyFrom(page, 'File');
      await field(page, 'Choose a file').setInputFiles({ name: 'a.bin', mimeType: 'image/png', buffer: bytes });
      await expect(page.getByText('1,024 bytes, hashed once.')).toBeVisible();
      await expect(await sendForSure(page, 'PUT')).toContainText('200 OK');
      expect((await getSigned(server, wirePath(server, 'all bytes'))).body).toEqual(bytes);
      await noBody(page);
      await chooseMethod(page, 'GET');
      await expect(await send(page)).toContainText('1,024 bytes that are not text.');
    });
  }

  test(`${name}: what is wrong with keys, time and region is refused, and the page says what`, async ({
    page,
    start,
  }) => {
    const server = await start(name);
    await openFor(page, server);
    await type(page, { URL: `http://${server.host}/${server.bucket}/nothing` });
    await expect(await send(page)).toContainText('There is no such object.');
    await type(page, { 'Access key ID': 'AKIDNOBODY' });
    await expect(await send(page)).toContainText(SAID[name].otherKeyId);
    await type(page, { 'Access key ID': server.accessKeyId });
    await type(page, { 'Secret access key': 'another/secret+than/that/of/the/server' });
    await expect(await send(page)).toContainText(SAID[name].otherSecret);
    await type(page, { 'Secret access key': server.secret, 'Signing time': '2015-08-30 12:36:00Z' });
    await expect(await send(page)).toContainText('The signature has expired.');
    await signInHeader(page);
    await expect(await send(page)).toContainText(SAID[name].signedLongAgo);
    await type(page, { 'Signing time': '', Region: 'eu-west-3' });
    await expect(await send(page)).toContainText(SAID[name].otherRegion);
  });

  test(`${name}: of a path with dots the page says that it cannot be sent, and the server refuses what is`, async ({
    page,
    start,
  }) => {
    const server = await start(name);
    await openFor(page, server);
    for (const key of ['a/../b', 'a/./b', 'a/%2E%2E/b']) {
      await type(page, { URL: `http://${server.host}/${server.bucket}/${key}` });
      await expect(region(page, 'Try it')).toContainText('The browser sends another path than the signed one');
      await expect(await send(page), key).toContainText(SAID[name].otherPath);
    }
  });
}

/** Opens the page with the keys of a server, for S3 in its region. */
async function openFor(page: Page, server: S3Server): Promise<void> {
  await openPage(page);
  await type(page, { Service: 's3', 'Access key ID': server.accessKeyId, 'Secret access key': server.secret });
  await type(page, { Region: server.region });
}

const wirePath = ({ bucket }: S3Server, key: string): string => `/${bucket}/${encodeStrictPath(key)}`;

/** Reads an object past the page, signed by the tests' own signer. */
function getSigned({ host, region, accessKeyId, secret }: S3Server, path: string): Promise<Answer> {
  const headers = signHeaders({
    method: 'GET',
    host,
    path,
    headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
    payloadHash: 'UNSIGNED-PAYLOAD',
    accessKeyId,
    secret,
    date: amzDate(instant(Date.now())),
    region,
    service: 's3',
  });
  return exchange(host, { method: 'GET', target: path, headers: [['Host', host], ...headers] });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#x27': "'" };

/** The texts of all elements of this name. */
const names = (element: string, xml: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) =>
    text.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
