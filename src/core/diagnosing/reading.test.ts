import { describe, expect, it } from 'vitest';
import { instant } from '@/core/model/instant';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const NOW = instant(Date.UTC(2015, 7, 30, 12, 40));
const read = (text: string) => readCase(text, NOW, nodeHasher);

const HASH = 'ab'.repeat(32);
const LINES = ['AWS4-HMAC-SHA256', '20150830T123600Z', '20150830/us-east-1/s3/aws4_request', HASH];
const ERROR = (toSign: string) =>
  `<Error>\n<Code>SignatureDoesNotMatch</Code>\n<StringToSign>${toSign}</StringToSign>\n</Error>`;

it('a string to sign whose line breaks a browser made blanks is read by its form, with no canonical request to prove it', async () => {
  const { pieces, case: judged } = await read(ERROR(LINES.join(' ')));
  expect(pieces.reply?.stringToSign).toBe(LINES.join('\n'));
  expect(judged.received?.toSign?.requestHash).toBe(HASH);
});

const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${HASH}`;
const HEADERS = `Host: b.s3.us-east-1.amazonaws.com\nX-Amz-Date: 20150830T123600Z\nAuthorization: ${AUTHORIZATION}`;
const CANONICAL = `GET\n/photos/summer.jpg\n\nhost:b.s3.us-east-1.amazonaws.com\nx-amz-date:20150830T123600Z\n\nhost;x-amz-date\n${HASH}`;

it('headers alone tell no path, so that none is said to have changed', async () => {
  const { case: judged, findings } = await read(
    `${HEADERS}\n\n<Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>${CANONICAL}</CanonicalRequest></Error>`,
  );
  expect(judged.received?.canonical?.path).toBe('/photos/summer.jpg');
  expect(judged.sent).toBeUndefined();
  expect(findings.map(({ code }) => code).filter((code) => code.startsWith('path-'))).toEqual([]);
});

it('a URL that ends with its host tells the path /', async () => {
  const { case: judged } = await read(
    `curl https://b.s3.us-east-1.amazonaws.com ${HEADERS.replace(/^(.*)$/gm, "-H '$1'").replaceAll('\n', ' ')}`,
  );
  expect(judged.sent?.canonical?.path).toBe('/');
});

it.each([
  ['expired', '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>', []],
  ['does not match', '<Error><Code>SignatureDoesNotMatch</Code></Error>', ['canonical-request', 'signer-log']],
])('of a request that %s, only what can tell more is asked for', async (_, reply, wanted) => {
  const { case: judged } = await read(`GET /photos/summer.jpg HTTP/1.1\n${HEADERS}\n\n${reply}`);
  expect(judged.wanted).toEqual(wanted);
});

it('a bare "Access Denied" does not excuse an Authorization header without a signature', async () => {
  const unsigned = HEADERS.replace(`, Signature=${HASH}`, '');
  const reply = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';
  const { findings } = await read(`GET /photos/summer.jpg HTTP/1.1\n${unsigned}\n\n${reply}`);
  expect(findings[0]?.code).toBe('authorization-incomplete');
});

it('of several signed requests the chosen one is judged, with the reply to it', async () => {
  const signed = (path: string, signature: string) =>
    `GET ${path} HTTP/1.1\n${HEADERS.replace(HASH, signature.repeat(32))}\n\n${ERROR(LINES.join('\n')).replace('</Error>', `<SignatureProvided>${signature.repeat(32)}</SignatureProvided></Error>`)}`;
  const text = `${signed('/one', 'cd')}\n\n${signed('/two', 'ef')}`;
  const last = await read(text);
  expect(last.pieces.request?.target).toBe('/two');
  const other = last.paste.choices.find(({ judged }) => !judged);
  const chosen = await readCase(text, NOW, nodeHasher, other?.inPaste);
  expect(chosen.pieces.request?.target).toBe('/one');
  expect(chosen.pieces.reply?.signatureProvided).toBe('cd'.repeat(32));
  expect(chosen.paste.choices.map(({ judged }) => judged)).toEqual([true, false]);
  expect((await read(signed('/one', 'cd'))).paste.choices).toEqual([]);
});

describe('of an archive of many requests', () => {
  const LINK = `?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=`;
  const url = (path: string, signature: string) => `https://b.s3.us-east-1.amazonaws.com${path}${LINK}${signature}`;
  const refused = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><StringToSign>${LINES.join('\n')}</StringToSign><SignatureProvided>${HASH}</SignatureProvided><CanonicalRequest>${CANONICAL}</CanonicalRequest></Error>`;
  const entry = (method: string, target: string, status: number, text = '') => ({
    request: { method, url: target, headers: [{ name: 'host', value: 'b.s3.us-east-1.amazonaws.com' }] },
    response: { status, headers: [{ name: 'content-type', value: 'application/xml' }], content: { text } },
  });
  const entries = [
    entry('PUT', 'https://b.s3.us-east-1.amazonaws.com/first.png', 200),
    ...['cd', 'ef', '01'].map((two, i) => entry('GET', url(`/photos/${i}.jpg`, two.repeat(32)), 200)),
    entry('GET', url('/photos/summer.jpg', HASH), 403, refused),
    entry('GET', url('/photos/last.jpg', '23'.repeat(32)), 200),
  ];

  it.each([
    ['on one line', JSON.stringify({ log: { version: '1.2', entries } })],
    ['as browsers save it', `${JSON.stringify({ log: { version: '1.2', entries } }, null, 2)}\n`],
  ])('%s, the refused one is judged, with the reply to it and its status', async (_, text) => {
    const { pieces, findings, paste } = await read(text);
    expect(pieces.request).toMatchObject({ method: 'GET', target: expect.stringMatching(/^\/photos\/summer\.jpg/) });
    expect(pieces.reply).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(findings.map(({ code }) => code)).not.toContain('outcome-success');
    expect(paste.items.filter(({ kind, format }) => kind === 'request' && format !== 'har')).toEqual([]);
  });
});
