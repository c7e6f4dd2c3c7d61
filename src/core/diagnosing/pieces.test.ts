import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { archive, longLog } from '@/testing/corpus/hostile';
import { PROVIDED, S3_TARGET, SECRET } from '@/testing/corpus/parts';
import { piecesOf } from './pieces';

const SIGNED = (signature: string, path = '/a') =>
  `https://b.s3.us-east-1.amazonaws.com${path}?X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  '&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20150830T123600Z' +
  `&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature.repeat(32)}`;
const ERROR = (signature: string) =>
  `<Error><Code>SignatureDoesNotMatch</Code><SignatureProvided>${signature.repeat(32)}</SignatureProvided></Error>`;
const piecesIn = (text: string) => piecesOf(readPaste(text));

it('of several requests the one that the reply answers is taken', () => {
  const { request } = piecesIn(`${SIGNED('ab', '/first')}\n\n${SIGNED('cd', '/second')}\n\n${ERROR('cd')}`);
  expect(request?.target).toMatch(/^\/second\?/);
});

it('a signed request goes before one that is not', () => {
  expect(piecesIn(`https://b.s3.us-east-1.amazonaws.com/plain\n\n${SIGNED('ab')}`).request?.target).toContain(
    'Signature',
  );
});

it('two replies of one request are one, of two requests not', () => {
  const more = (signature: string) =>
    ERROR(signature).replace('<Code>SignatureDoesNotMatch</Code>', '<HostId>h</HostId>');
  const fieldsOf = (text: string) => piecesIn(text).reply?.fields.map(([name]) => name);
  expect(fieldsOf(`${ERROR('ab')}\n\n${more('ab')}`)).toContain('HostId');
  expect(fieldsOf(`${ERROR('ab')}\n\n${more('cd')}`)).not.toContain('HostId');
});

it('what other replies say is kept, where it is something else', () => {
  const other = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
  expect(piecesIn(`${ERROR('ab')}\n\n${other}`).otherCodes).toEqual(['AccessDenied']);
  expect(piecesIn(`${ERROR('ab')}\n\n${ERROR('cd')}`).otherCodes).toEqual([]);
});

const LOG = (path: string, date: string, signature?: string) =>
  [
    `CanonicalRequest:\nGET\n${path}\n\nhost:b\n\nhost\nUNSIGNED-PAYLOAD`,
    `StringToSign:\nAWS4-HMAC-SHA256\n${date}\n20150830/us-east-1/s3/aws4_request\n${'ef'.repeat(32)}`,
    ...(signature === undefined ? [] : [`Signature:\n${signature.repeat(32)}`]),
  ].join('\n');
const hashed = (...pieces: readonly string[]) => piecesIn(pieces.join('\n\n')).log?.canonicalRequest?.split('\n')[1];

it('of several logs the one of the signature that the reply answers is taken', () => {
  const logs = [LOG('/first', '20150830T123600Z', 'ab'), LOG('/second', '20150830T123601Z', 'cd')];
  expect(hashed(...logs, ERROR('cd'))).toBe('/second');
  expect(hashed(...logs, ERROR('ab'))).toBe('/first');
});

it('of several logs that tell no signature the one of the request’s time is taken', () => {
  expect(hashed(LOG('/first', '20150830T123559Z'), LOG('/second', '20150830T123600Z'), SIGNED('ab'))).toBe('/second');
});

it('a log in two pieces is one, unless they are of two requests', () => {
  const [canonical = '', toSign = ''] = LOG('/a', '20150830T123600Z').split('\nStringToSign:\n');
  expect(piecesIn(`${canonical}\n\n${toSign}`).log).toMatchObject({ canonicalRequest: expect.stringContaining('/a') });
  const { log } = piecesIn(
    `${LOG('/a', '20150830T123600Z', 'ab')}\n\n${LOG('/b', '20150830T123600Z')}\n\n${ERROR('ab')}`,
  );
  expect(log?.canonicalRequest).toContain('/a');
});

it('a success before the reply that tells an error does not make it one', () => {
  const success = 'HTTP/1.1 200 OK\nContent-Type: text/plain\n\n';
  expect(piecesIn(`${success}\n${ERROR('ab')}`).reply).toMatchObject({ code: 'SignatureDoesNotMatch' });
  expect(piecesIn(`${success}\nHTTP/1.1 403 Forbidden\nServer: s\n\n${ERROR('ab')}`).reply?.status).toBe(403);
});

it('nothing gives no pieces', () => {
  expect(piecesIn('hello')).toEqual({
    request: undefined,
    reply: undefined,
    otherCodes: [],
    log: undefined,
    credentials: undefined,
    foreign: [],
    pair: undefined,
    isPairCleaned: false,
  });
});

it('of several requests the one before the reply is taken where no signature tells', () => {
  const refused = '<Error><Code>SignatureDoesNotMatch</Code></Error>';
  const { request } = piecesIn(
    `${SIGNED('ab', '/first')}\n\n${SIGNED('cd', '/second')}\n\n${refused}\n\n${SIGNED('ef', '/x')}`,
  );
  expect(request?.target).toMatch(/^\/second\?/);
});

it('of a long log the request that failed is taken, with its own log', () => {
  const text = longLog(60_000);
  const { request, log, reply } = piecesIn(text);
  const last = [...text.matchAll(/url=https:\/\/a\.s3\.amazonaws\.com(\/\d+)/g)].at(-1)?.[1];
  expect(request?.target).toBe(last);
  expect(log?.signature).toBe(PROVIDED);
  expect(reply?.code).toBe('SignatureDoesNotMatch');
});

it('of an archive the entry that failed is taken', () => {
  const { request, reply } = piecesIn(archive(1500)(700_000));
  expect(request?.target).toBe(S3_TARGET);
  expect(reply).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
});

it('of several replies the one about a signature is taken, then the last', () => {
  const codes = (...all: readonly string[]) =>
    piecesIn(all.map((code) => `<Error><Code>${code}</Code></Error>`).join('\n\n')).reply?.code;
  expect(codes('SignatureDoesNotMatch', 'NoSuchKey')).toBe('SignatureDoesNotMatch');
  expect(codes('AuthorizationHeaderMalformed', 'SignatureDoesNotMatch')).toBe('SignatureDoesNotMatch');
});

it('a reply takes nothing from the reply to another request', () => {
  const reply = (id: string, more: string) =>
    `<Error><Code>AccessDenied</Code><RequestId>${id}</RequestId>${more}</Error>`;
  const { reply: whole } = piecesIn(
    `${reply('4442587FB7D0A2F9', '<HostId>h</HostId>')}\n\n${reply('5552587FB7D0A2F9', '')}`,
  );
  expect(whole?.fields).toEqual([['RequestId', '5552587FB7D0A2F9']]);
});

it('of several credentials those with the key id of the request are taken, and not mixed', () => {
  const profile = (id: string, secret: string) => `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n\n`;
  const profiles = `[a]\n${profile('AKIAIOSFODNN7EXAMPLE', SECRET)}[b]\n${profile('AKIDEXAMPLE', 'the-secret-of-b')}`;
  expect(piecesIn(`${profiles}${SIGNED('ab')}`).credentials).toMatchObject({
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'the-secret-of-b',
  });
});

it('where the Authorization header stands apart from its request, what other headers were sent is not known', () => {
  const value =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, ' +
    `Signature=${'ab'.repeat(32)}`;
  const unknownIn = (text: string) => piecesIn(text).request?.headersUnknown;
  expect(unknownIn(`https://iam.amazonaws.com/a\n\n${value}`)).toBe(true);
  expect(unknownIn(`GET /a HTTP/1.1\nHost: iam.amazonaws.com\n\n\n${value}`)).toBe(true);
  const whole = `GET /a HTTP/1.1\nHost: iam.amazonaws.com\nAuthorization: ${value}`;
  expect(unknownIn(whole)).toBeUndefined();
  expect(unknownIn(`${whole}\n\n\nsaid of ${value}`)).toBeUndefined();
});
