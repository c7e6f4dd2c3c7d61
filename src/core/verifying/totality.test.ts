import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BODY } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import { instant } from '@/core/model/instant';
import type { ServiceRule } from '@/core/model/service-rule';
import { nodeHasher } from '@/testing/node-hasher';
import { presign, signHeaders, type ToSign } from '@/testing/sign-v4';
import { verify } from './verify';

const signed: ToSign = {
  method: 'GET',
  host: 'a.example',
  path: '/x',
  payloadHash: EMPTY_BODY.sha256,
  accessKeyId: 'AKIDEXAMPLE',
  secret: 'secret',
  date: '20150830T123600Z',
  region: 'r',
  service: 's',
};
const rule: fc.Arbitrary<ServiceRule> = fc.record({
  path: fc.constantFrom('once', 'twice'),
  presignedPayload: fc.constantFrom('hash', 'unsigned'),
  contentSha256: fc.constant('optional'),
  amzHeaders: fc.constant('header'),
  token: fc.constantFrom('signed', 'appended'),
  longestExpiry: fc.constant(604_800),
});
const judge = (method: string, url: string, headers: HeaderList, anyRule: ServiceRule) =>
  verify(
    { method, url, headers, body: EMPTY_BODY },
    {
      now: instant(Date.parse('2015-08-30T12:36:00Z')),
      hasher: nodeHasher,
      rule: anyRule,
      keys: () => ({ secret: 'secret' }),
    },
  );

/** Text of any kind, lone surrogates and control characters included, often made of what signatures are made of. */
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    'X-Amz-Signature',
    'X-Amz-Credential',
    'X-Amz-Date',
    'X-Amz-SignedHeaders',
    '=',
    '&',
    '?',
    '#',
    '%',
    '%2',
    '+',
  ),
  fc.constantFrom(
    'AWS4-HMAC-SHA256',
    'Credential=',
    'SignedHeaders=host',
    ';',
    ',',
    '/',
    '//',
    '..',
    'https://',
    '%FF',
    '__proto__',
  ),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
const header = fc.tuple(fc.oneof(text, fc.constantFrom('Authorization', 'X-Amz-Date', 'Date', 'Host')), text);

describe('any request gets a verdict', () => {
  it('made of any text', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(header, { maxLength: 4 }), rule, async (method, url, headers, anyRule) => {
        expect(await judge(method, url, headers, anyRule)).toMatchObject({ outcome: 'refused' });
      }),
      { numRuns: 500 },
    );
  });

  it('made by cutting into a presigned URL', async () => {
    const url = `https://a.example/x?${presign(signed, 900)}`;
    await fc.assert(
      fc.asyncProperty(fc.nat(url.length), fc.nat(40), text, rule, async (from, length, put, anyRule) => {
        const cut = url.slice(0, from) + put + url.slice(from + length);
        expect((await judge('GET', cut, [], anyRule)).outcome).toMatch(/^(match|refused)$/);
      }),
      { numRuns: 500 },
    );
  });

  it('made by cutting into an Authorization header', async () => {
    const headers = signHeaders(signed);
    const value = headers.find(([name]) => name === 'authorization')?.[1] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(value.length), fc.nat(40), text, rule, async (from, length, put, anyRule) => {
        const cut = value.slice(0, from) + put + value.slice(from + length);
        const changed: HeaderList = headers.map(([name, old]) => [name, name === 'authorization' ? cut : old]);
        expect((await judge('GET', 'https://a.example/x', changed, anyRule)).outcome).toMatch(/^(match|refused)$/);
      }),
      { numRuns: 500 },
    );
  });
});
