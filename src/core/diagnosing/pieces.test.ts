import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
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
  const told = (text: string) => piecesIn(text).reply?.fields.map(([name]) => name);
  expect(told(`${ERROR('ab')}\n\n${more('ab')}`)).toContain('HostId');
  expect(told(`${ERROR('ab')}\n\n${more('cd')}`)).not.toContain('HostId');
});

it('what other replies say is kept, where it is something else', () => {
  const other = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
  expect(piecesIn(`${ERROR('ab')}\n\n${other}`).otherCodes).toEqual(['AccessDenied']);
  expect(piecesIn(`${ERROR('ab')}\n\n${ERROR('cd')}`).otherCodes).toEqual([]);
});

it('nothing gives no pieces', () => {
  expect(piecesIn('hello')).toEqual({
    request: undefined,
    reply: undefined,
    otherCodes: [],
    log: undefined,
    credentials: undefined,
    foreign: [],
  });
});
