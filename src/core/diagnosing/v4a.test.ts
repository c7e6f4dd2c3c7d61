import { describe, expect, it } from 'vitest';
import type { PastedRequest } from '@/core/model/pasted';
import { caseFrom, headed, link } from '@/testing/cases';
import { diagnose } from './diagnose';

const [R, S] = ['1a'.repeat(32), '2b'.repeat(32)];
const DER = `30440220${R}0220${S}`;
const v4a = {
  host: 'mfzwi.mrap.accesspoint.s3-global.amazonaws.com',
  algorithm: 'AWS4-ECDSA-P256-SHA256',
  scope: '20150830/s3/aws4_request',
  query: 'X-Amz-Region-Set=%2A',
  signature: DER,
} as const;

const accusations = async (request: PastedRequest) =>
  diagnose(await caseFrom({ request })).filter(({ severity }) => severity === 'cause' || severity === 'likely');
const codes = async (request: PastedRequest) => (await accusations(request)).map(({ code }) => code);
const encoded = (hex: string, encoding: 'base64' | 'base64url') => Buffer.from(hex, 'hex').toString(encoding);

describe('the form of a signature of SigV4a', () => {
  it.each([
    [`${R}${S}`, 'raw'],
    [encoded(DER, 'base64'), 'base64-der'],
    [encoded(DER, 'base64url'), 'base64-der'],
    [encoded(`${R}${S}`, 'base64'), 'base64-raw'],
    [`30440220${'9a'.repeat(32)}0220${S}`, 'loose'],
    [`3046022100${R}022100${S}`, 'loose'],
    [R, 'hmac'],
    [DER.slice(0, -2), 'cut'],
    [`${DER}00`, 'long'],
    [`3044022100${R}0220${S}`.slice(0, 140), 'other'],
    [`30440220${'0'.repeat(64)}0220${S}`, 'other'],
    ['signature', 'other'],
  ])('%s is told as %s', async (signature, problem) => {
    const [first, ...others] = await accusations(link({ ...v4a, signature: encodeURIComponent(signature) }));
    expect(first).toMatchObject({ code: 'v4a-signature-form', args: { problem } });
    expect(others).toEqual([]);
  });

  it.each([DER, DER.toUpperCase(), `3045022100${'9a'.repeat(32)}0220${S}`, `30430220${R}021f${S.slice(2)}`])(
    '%s is none to complain of',
    async (signature) => expect(await codes(link({ ...v4a, signature }))).toEqual([]),
  );

  it('that was made unreadable in the paste is not judged', async () => {
    expect(await codes(link({ ...v4a, signature: 'REDACTED' }))).toEqual([]);
  });
});

describe('a credential of SigV4a', () => {
  it('is held to the day, the terminator and the service, as one of SigV4', async () => {
    expect(await codes(link({ ...v4a, scope: '20150831/s3/aws4_request' }))).toEqual(['scope-date']);
    expect(await codes(link({ ...v4a, scope: '20150830/s3/aws4-request' }))).toEqual(['scope-terminator']);
    const host = 'x8j638cwtf.execute-api.us-east-1.amazonaws.com';
    expect(await codes(link({ ...v4a, host }))).toContain('scope-service-host');
  });

  it('is held to no region: those are in the set', async () => {
    for (const set of ['*', 'us-*', 'cn-north-1,us-east-1']) {
      const query = `X-Amz-Region-Set=${encodeURIComponent(set)}`;
      expect(await codes(link({ ...v4a, host: 'bucket.s3.us-east-1.amazonaws.com', query }))).toEqual([]);
      expect(await codes(link({ ...v4a, host: 'bucket.s3.amazonaws.com', query }))).toEqual([]);
    }
  });
});

describe('the region set of a presigned URL', () => {
  it('that is sent as a header is said to be unsigned', async () => {
    expect(await codes(link({ ...v4a, query: '', headers: [['X-Amz-Region-Set', '*']] }))).toContain(
      'v4a-region-set-unsigned',
    );
  });
});

describe('what is signed with SigV4', () => {
  it('is accused of nothing of SigV4a, whatever its region set', async () => {
    const query = 'X-Amz-Region-Set=us-west-2';
    for (const request of [link({ query }), headed({ headers: [['X-Amz-Region-Set', 'eu-west-1;us']] })])
      expect((await codes(request)).filter((code) => code.startsWith('v4a-'))).toEqual([]);
  });
});
