import { expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import type { Answer } from '@/core/model/puzzle';
import { asHttp } from '@/core/snippets/http/as-http';
import { nodeHasher } from '@/testing/node-hasher';
import type { DiagnosisFix } from './finding';
import { readCase } from './reading';
import { repairedDraft } from './repaired-draft';

const NOW = instant(Date.UTC(2015, 7, 30, 12, 36, 0));
const draftOf = async (text: string, fixes: readonly DiagnosisFix[] = [], pageOrigin = 'https://page.example') =>
  repairedDraft((await readCase(text, NOW, nodeHasher)).case, fixes, pageOrigin);

const URL_TEXT =
  'https://photos.s3.eu-central-1.amazonaws.com/a%20b.txt?versionId=7&X-Amz-Algorithm=AWS4-HMAC-SHA256' +
  '&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-Date=20150830T123600Z' +
  `&X-Amz-Expires=600&X-Amz-SignedHeaders=host&X-Amz-Signature=${'ab'.repeat(32)}&utm_source=mail`;

it('a presigned URL loses its signature, and keeps the rest', async () => {
  const draft = await draftOf(URL_TEXT);
  expect(draft?.request).toMatchObject({
    method: 'GET',
    url: 'https://photos.s3.eu-central-1.amazonaws.com/a%20b.txt?versionId=7&utm_source=mail',
    service: 's3',
    region: 'eu-central-1',
    signatureIn: 'query',
    expires: '600',
    headers: [],
  });
  expect(draft?.accessKeyId).toBe('AKIDEXAMPLE');
});

it('fixes are made', async () => {
  const draft = await draftOf(URL_TEXT, [
    { code: 'remove-parameters', args: { names: ['utm_source'] } },
    { code: 'set-region', args: { region: 'eu-west-1' } },
    { code: 'set-host', args: { host: 'photos.s3.eu-west-1.amazonaws.com' } },
    { code: 'set-method', args: { method: 'PUT' } },
  ]);
  expect(draft?.request).toMatchObject({
    method: 'PUT',
    url: 'https://photos.s3.eu-west-1.amazonaws.com/a%20b.txt?versionId=7',
    region: 'eu-west-1',
  });
});

it('of a signed request the signed headers stay but for the signing ones, and its body', async () => {
  const draft = await draftOf(
    [
      'POST /items HTTP/1.1',
      'Host: x8j638cwtf.execute-api.us-east-1.amazonaws.com',
      'Content-Type: application/json',
      'User-Agent: test',
      'X-Amz-Date: 20150830T123600Z',
      'X-Amz-Security-Token: token/of+session==',
      'Authorization: AWS4-HMAC-SHA256 Credential=ASIAEXAMPLE/20150830/us-east-1/execute-api/aws4_request, ' +
        `SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=${'ab'.repeat(32)}`,
      '',
      '{"a":1}',
    ].join('\r\n'),
  );
  expect(draft?.request).toMatchObject({
    signatureIn: 'header',
    headers: [{ name: 'content-type', value: 'application/json' }],
    contentSha256: false,
  });
  expect(draft?.body).toBe('{"a":1}');
  expect(draft?.sessionToken).toBe('token/of+session==');
});

it('of a request that is not signed yet every header stays but for what clients write by themselves', async () => {
  const draft = await draftOf(
    "curl -X POST https://abc.lambda-url.us-east-1.on.aws/ -H 'Content-Type: application/json' -H 'X-Mine: 1' " +
      "-H 'User-Agent: me' -H 'Cookie: secret' -H 'Accept: */*' -H 'Authorization: Bearer b' -d '{}'",
  );
  expect(draft?.request.headers).toEqual([
    { name: 'Content-Type', value: 'application/json' },
    { name: 'X-Mine', value: '1' },
  ]);
  expect(draft).toMatchObject({ request: { service: 'lambda', region: 'us-east-1', method: 'POST' }, body: '{}' });
});

it('what curl is to sign for is signed for', async () => {
  const draft = await draftOf(
    'curl https://store.example/k --aws-sigv4 "aws:amz:eu-west-1:s3" --user "AKIDEXAMPLE:secret"',
  );
  expect(draft?.request).toMatchObject({ service: 's3', region: 'eu-west-1', signatureIn: 'header' });
});

it('without a request there is nothing to sign anew', async () => {
  expect(await draftOf('<Error><Code>SignatureDoesNotMatch</Code></Error>')).toBeUndefined();
});

it.each([
  ['https', 'photos.example', 'http://localhost:8080'],
  ['http', 'localhost:9000', 'http://localhost:8080'],
  ['http', '127.0.0.1:8080', 'http://localhost:8080'],
  ['http', '192.168.1.5:8080', 'http://192.168.1.5:8080'],
  ['https', '192.168.1.5:9000', 'http://192.168.1.5:8080'],
  ['https', 'localhost:9000', 'https://page.example'],
  ['https', 'page.example', 'https://page.example'],
])('a text without a scheme is %s for the host %s on a page at %s', async (scheme, host, pageOrigin) => {
  const draft = await draftOf(`GET /a HTTP/1.1\nHost: ${host}\nX-Amz-Date: 20150830T123600Z\n\n`, [], pageOrigin);
  expect(draft?.request.url).toBe(`${scheme}://${host}/a`);
});

it('what the page sent over http and hands over comes back as http, whatever page it is', async () => {
  for (const url of ['http://minio.example:9000/b/k?x=1', 'http://[::1]:9000/b/k?x=1']) {
    const sent = { method: 'GET', url, headers: [['X-Amz-Date', '20150830T123600Z']] as const };
    const text = asHttp(sent, undefined, { status: 403, statusText: 'Forbidden', headers: [], text: '{}' });
    expect((await draftOf(text))?.request.url).toBe(url);
  }
});

it('the line break that the signature proves to be of the body is in the body', async () => {
  const reading = await readCase('POST /items HTTP/1.1\nHost: api.example\n\n{"a":1}\n', NOW, nodeHasher);
  const answer: Answer = {
    changes: [],
    learned: [{ what: 'ending', value: '\n' }],
    canonicalRequest: '',
    stringToSign: '',
    signature: '',
  };
  expect(repairedDraft(reading.case, [], 'https://page.example')?.body).toBe('{"a":1}');
  expect(repairedDraft(reading.case, [], 'https://page.example', answer)?.body).toBe('{"a":1}\n');
});
