import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { type Body, EMPTY_BODY, sha256Hex } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import { addSeconds, instant } from '@/core/model/instant';
import type { WireRequest } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import { nodeHasher } from '@/testing/node-hasher';
import { presign, signHeaders, type ToSign } from '@/testing/sign-v4';
import { signingKey } from './signing-key';
import { CHECKS, type Refusal } from './verdict';
import { type VerifyOptions, verify } from './verify';

const signedAt = instant(Date.parse('2015-08-30T12:36:00Z'));
const general: ServiceRule = {
  path: 'twice',
  presignedPayload: 'hash',
  contentSha256: 'optional',
  amzHeaders: 'header',
  token: 'signed',
  longestExpiry: 604_800,
};
const s3: ServiceRule = { ...general, path: 'once', presignedPayload: 'unsigned' };

const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const base: ToSign = {
  method: 'GET',
  host: 'api.example.com',
  path: '/dev/sample',
  payloadHash: EMPTY_BODY.sha256,
  accessKeyId: 'AKIDEXAMPLE',
  secret,
  date: '20150830T123600Z',
  region: 'ap-northeast-1',
  service: 'execute-api',
};
const options: VerifyOptions = {
  now: signedAt,
  hasher: nodeHasher,
  rule: general,
  expected: { region: 'ap-northeast-1', service: 'execute-api' },
  keys: (id) => (id === 'AKIDEXAMPLE' ? { secret } : undefined),
};

const bodyOf = (text: string): Body => ({
  size: utf8(text).length,
  sha256: sha256Hex(createHash('sha256').update(text).digest('hex')),
});
const presigned = (request: Partial<ToSign> = {}, expires = 900, headers: HeaderList = []): WireRequest => {
  const signed = { ...base, ...request };
  const url = `https://${signed.host}${signed.path}?${presign(signed, expires)}`;
  return { method: signed.method, url, headers, body: EMPTY_BODY };
};
const withHeaders = (request: Partial<ToSign> = {}, body = EMPTY_BODY): WireRequest => {
  const signed = { ...base, payloadHash: body.sha256, ...request };
  return { method: signed.method, url: `https://${signed.host}${signed.path}`, headers: signHeaders(signed), body };
};
const edit = (request: WireRequest, from: string | RegExp, to: string): WireRequest => ({
  ...request,
  url: request.url.replace(from, to),
  headers: request.headers.map(([name, value]) => [name, value.replace(from, to)]),
});
const failureOf = async (request: WireRequest, changed: Partial<VerifyOptions> = {}) => {
  const verdict = await verify(request, { ...options, ...changed });
  return verdict.outcome === 'refused' ? verdict.failure : verdict.outcome;
};

describe('a request that is right', () => {
  it('matches in the query and in headers', async () => {
    expect(await failureOf(presigned())).toBe('match');
    expect(await failureOf(withHeaders())).toBe('match');
  });
  it('matches with the signing key of its day as with the secret', async () => {
    const scope = { date: '20150830', region: 'ap-northeast-1', service: 'execute-api' };
    const key = { signingKey: await signingKey(nodeHasher, secret, scope), scope };
    expect(await failureOf(presigned(), { keys: async () => key })).toBe('match');
  });
  it('is judged by the rule of the service it claims', async () => {
    const request = presigned({ path: '/a%20b', service: 's3', payloadHash: 'UNSIGNED-PAYLOAD' });
    const changed = { expected: {}, rule: (service: string) => (service === 's3' ? s3 : general) };
    expect(await failureOf(request, changed)).toBe('match');
  });
  it('has the signature that other signers give it', async () => {
    const host = 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com';
    expect(await verify(presigned({ host }), options)).toMatchObject({
      outcome: 'match',
      signature: 'ddbf6754b4c7fa78948284e6b4a5bb03f9006ac848fe60de6d1d7b927acd91b8',
    });
  });
  it('is dated by its Date header where it has no X-Amz-Date', async () => {
    const dated = (date: string): WireRequest => ({
      ...withHeaders(),
      headers: [...withHeaders().headers.filter(([name]) => name !== 'x-amz-date'), ['Date', date]],
    });
    for (const date of ['Sun, 30 Aug 2015 12:36:00 GMT', '20150830T123600Z']) {
      expect((await verify(dated(date), options)).stringToSign?.split('\n')[1]).toBe('20150830T123600Z');
    }
    expect(await failureOf(dated('2015-08-30'))).toMatchObject({ check: 'date-format', found: '2015-08-30' });
  });
  it('may spell its signed headers in any case and order', async () => {
    const request = withHeaders({ headers: [['content-type', 'text/plain']] });
    const changed = edit(request, 'content-type;host;x-amz-date', 'X-Amz-Date;Host;Content-Type');
    expect(await failureOf(changed)).toBe('match');
  });
  it('needs no X-Amz-Expires, and then is valid while the clocks are near', async () => {
    const request = edit(presigned(), '&X-Amz-Expires=900', '');
    expect(await failureOf(request)).toMatchObject({ check: 'signature' });
    expect(await failureOf(request, { now: addSeconds(signedAt, 301) })).toMatchObject({
      check: 'time',
      problem: 'skew',
    });
  });
});

describe('the payload line', () => {
  const lastLine = async (request: WireRequest, rule: ServiceRule) =>
    (await verify(request, { ...options, rule })).canonicalRequest?.split('\n').at(-1);
  const hashHeader: HeaderList = [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']];

  it('is the hash of the body', async () => {
    expect(await lastLine(withHeaders({}, bodyOf('{}')), general)).toBe(bodyOf('{}').sha256);
    expect(await lastLine(presigned(), general)).toBe(EMPTY_BODY.sha256);
  });
  it('is UNSIGNED-PAYLOAD in a presigned S3 URL, and only there', async () => {
    expect(await lastLine(presigned(), s3)).toBe('UNSIGNED-PAYLOAD');
    expect(await lastLine(withHeaders(), s3)).toBe(EMPTY_BODY.sha256);
  });
  it('is what x-amz-content-sha256 says in header form', async () => {
    expect(await lastLine(withHeaders({ headers: hashHeader }), general)).toBe('UNSIGNED-PAYLOAD');
  });
  it('is what a presigned URL says in its header only where that is signed', async () => {
    expect(await lastLine(presigned({ headers: hashHeader }, 900, hashHeader), general)).toBe('UNSIGNED-PAYLOAD');
    expect(await lastLine(presigned({}, 900, hashHeader), general)).toBe(EMPTY_BODY.sha256);
  });
  it('is what a presigned URL says in its query', async () => {
    const query = [`X-Amz-Content-Sha256=${bodyOf('x').sha256}`];
    expect(await lastLine(presigned({ query }), s3)).toBe(bodyOf('x').sha256);
  });
  it('is refused where it is the hash of another body, once the signature is right', async () => {
    const other = bodyOf('sent');
    const request = withHeaders({
      headers: [['x-amz-content-sha256', EMPTY_BODY.sha256]],
      payloadHash: EMPTY_BODY.sha256,
    });
    expect(await failureOf({ ...request, body: other })).toEqual({
      check: 'signature',
      problem: 'payload-hash',
      expected: other.sha256,
      found: EMPTY_BODY.sha256,
    });
  });
});

describe('each check says what it expected and what it found', () => {
  const { headers: authorized } = withHeaders();
  it.each([
    [
      'nothing signed',
      { ...presigned(), url: 'https://api.example.com/dev/sample' },
      { check: 'present', problem: 'neither' },
    ],
    ['two mechanisms', { ...presigned(), headers: authorized }, { check: 'present', problem: 'both' }],
    [
      'a missing parameter',
      edit(presigned(), /&X-Amz-Date=[^&]*/, ''),
      { check: 'well-formed', in: 'query', problem: 'missing', names: ['X-Amz-Date'] },
    ],
    [
      'an empty parameter',
      edit(presigned(), /Signature=\w+/, 'Signature='),
      { check: 'well-formed', in: 'query', problem: 'missing', names: ['X-Amz-Signature'] },
    ],
    [
      'a repeated parameter',
      edit(presigned(), '&X-Amz-Date', '&X-Amz-Expires=9&X-Amz-Date'),
      { check: 'well-formed', in: 'query', problem: 'repeated', names: ['X-Amz-Expires'] },
    ],
    [
      'a parameter repeated in another case',
      edit(presigned(), '&X-Amz-Date', '&x-amz-date=1&X-Amz-Date'),
      { check: 'well-formed', in: 'query', problem: 'repeated', names: ['X-Amz-Date'] },
    ],
    [
      'a parameter that is no text',
      edit(presigned(), 'X-Amz-Credential=AKID', 'X-Amz-Credential=%FF'),
      { check: 'well-formed', in: 'query', problem: 'not-text', names: ['X-Amz-Credential'] },
    ],
    [
      'an empty signed header',
      edit(presigned(), 'SignedHeaders=host', 'SignedHeaders=host%3B'),
      { check: 'well-formed', in: 'query', problem: 'signed-headers', found: 'host;' },
    ],
    [
      'a signed header named twice',
      edit(withHeaders(), 'SignedHeaders=host', 'SignedHeaders=host;Host'),
      { check: 'well-formed', in: 'header', problem: 'signed-headers', found: 'host;Host;x-amz-date' },
    ],
    [
      'an Authorization header of another scheme',
      { ...withHeaders(), headers: [['Authorization', 'Bearer abc']] as HeaderList },
      { check: 'well-formed', in: 'header', problem: 'not-key-value', found: 'abc' },
    ],
    [
      'an empty Authorization header',
      { ...withHeaders(), headers: [['Authorization', '']] as HeaderList },
      {
        check: 'well-formed',
        in: 'header',
        problem: 'missing',
        names: ['Credential', 'Signature', 'SignedHeaders', 'X-Amz-Date'],
      },
    ],
    [
      'a key given twice',
      edit(withHeaders(), ', Signature=', ', Signature=00, Signature='),
      { check: 'well-formed', in: 'header', problem: 'repeated', names: ['Signature'] },
    ],
    [
      'two Authorization headers',
      { ...withHeaders(), headers: [...authorized, ['authorization', 'x']] as HeaderList },
      { check: 'well-formed', in: 'header', problem: 'repeated', names: ['authorization'] },
    ],
    [
      'a date in another form',
      edit(presigned(), '=20150830T123600Z', '=2015-08-30T12:36:00Z'),
      { check: 'date-format', expected: "YYYYMMDD'T'HHMMSS'Z'", found: '2015-08-30T12:36:00Z' },
    ],
    [
      'a day that does not exist',
      edit(presigned(), '=20150830T', '=20150231T'),
      { check: 'date-format', expected: "YYYYMMDD'T'HHMMSS'Z'", found: '20150231T123600Z' },
    ],
    [
      'Host not signed',
      edit(withHeaders(), 'SignedHeaders=host;', 'SignedHeaders='),
      { check: 'host-signed', problem: 'host', found: ['x-amz-date'] },
    ],
    [
      'nothing signed at all',
      edit(presigned(), 'SignedHeaders=host', 'SignedHeaders='),
      { check: 'host-signed', problem: 'host', found: [] },
    ],
    [
      'a signed header that did not arrive',
      presigned({ headers: [['x-gone', '1']] }),
      { check: 'host-signed', problem: 'absent', names: ['x-gone'] },
    ],
    [
      'another algorithm',
      edit(presigned(), 'AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA512'),
      { check: 'algorithm', expected: 'AWS4-HMAC-SHA256', found: 'AWS4-HMAC-SHA512' },
    ],
    [
      'a credential of four parts',
      edit(presigned(), '%2Faws4_request', ''),
      {
        check: 'credential-scope',
        problem: 'parts',
        expected: 5,
        found: 'AKIDEXAMPLE/20150830/ap-northeast-1/execute-api',
      },
    ],
    [
      'everything wrong in the scope, in AWS’s order',
      edit(presigned(), /AKIDEXAMPLE[^&]*/, 'AKIDEXAMPLE%2F20150829%2Fus-east-1%2Fs3%2Faws5_request'),
      {
        check: 'credential-scope',
        problem: 'mismatch',
        mismatches: [
          { part: 'region', expected: 'ap-northeast-1', found: 'us-east-1' },
          { part: 'service', expected: 'execute-api', found: 's3' },
          { part: 'terminator', expected: 'aws4_request', found: 'aws5_request' },
          { part: 'date', expected: '20150830', found: '20150829' },
        ],
      },
    ],
    [
      'an unknown key',
      presigned({ accessKeyId: 'AKIDUNKNOWN' }),
      { check: 'key-id', problem: 'unknown', found: 'AKIDUNKNOWN' },
    ],
  ])('%s', async (_what, request, failure) => {
    expect(await failureOf(request)).toEqual(failure);
  });

  it('a signing key of another scope cannot judge', async () => {
    const scope = { date: '20150831', region: 'ap-northeast-1', service: 'execute-api' };
    const key = { signingKey: await signingKey(nodeHasher, secret, scope), scope };
    const found = { ...scope, date: '20150830' };
    expect(await failureOf(presigned(), { keys: () => key })).toEqual({
      check: 'key-id',
      problem: 'other-scope',
      expected: scope,
      found,
    });
  });
  it('a signature of another secret', async () => {
    const request = presigned({ secret: 'other' });
    const expected = /Signature=(\w+)/.exec(presigned().url)?.[1];
    const found = /Signature=(\w+)/.exec(request.url)?.[1];
    expect(await failureOf(request)).toEqual({ check: 'signature', problem: 'different', expected, found });
  });
});

describe('time', () => {
  const later = (seconds: number) => ({ now: addSeconds(signedAt, seconds) });

  it('a presigned URL is valid up to the last second, and not one more', async () => {
    expect(await failureOf(presigned(), later(900))).toBe('match');
    expect(await failureOf(presigned(), later(901))).toEqual({
      check: 'time',
      problem: 'expired',
      now: addSeconds(signedAt, 901),
      signedAt,
      lifetimeSeconds: 900,
      expiredAt: addSeconds(signedAt, 900),
    });
  });
  it('a service that honours less cuts the lifetime', async () => {
    const rule = { ...general, longestExpiry: 300 };
    expect(await failureOf(presigned(), { ...later(301), rule })).toMatchObject({
      problem: 'expired',
      lifetimeSeconds: 300,
    });
  });
  it('a presigned URL may be ahead by the allowed skew', async () => {
    expect(await failureOf(presigned(), later(-300))).toBe('match');
    const failure = { check: 'time', problem: 'not-yet-valid', signedAt, allowedSkewSeconds: 300 };
    expect(await failureOf(presigned(), later(-301))).toMatchObject(failure);
  });
  it('signed headers are valid within the allowed skew, both ways', async () => {
    for (const seconds of [-300, 300]) expect(await failureOf(withHeaders(), later(seconds))).toBe('match');
    for (const seconds of [-301, 301]) {
      expect(await failureOf(withHeaders(), later(seconds))).toMatchObject({ check: 'time', problem: 'skew' });
    }
    expect(await failureOf(withHeaders(), { ...later(900), allowedSkewSeconds: 900 })).toBe('match');
  });
  it.each(['0', '604801', '-1', '1.5', '1e3', 'abc', '', '9'.repeat(400)])(
    'X-Amz-Expires=%s is out of range',
    async (text) => {
      expect(await failureOf(edit(presigned(), 'Expires=900', `Expires=${text}`))).toEqual({
        check: 'time',
        problem: 'expires-out-of-range',
        signedAt,
        now: signedAt,
        least: 1,
        most: 604_800,
        found: text,
      });
    },
  );
  it.each([1, 604_800])('X-Amz-Expires=%i is in range', async (expires) => {
    expect(await failureOf(presigned({}, expires))).toBe('match');
  });
});

describe('session tokens', () => {
  const keys = (sessionToken: string | null) => ({ keys: () => ({ secret, sessionToken }) });

  it('are part of what is signed', async () => {
    expect(await failureOf(presigned({ token: 'a/b+c=' }), keys('a/b+c='))).toBe('match');
    expect(await failureOf(withHeaders({ token: 'a/b+c=' }), keys('a/b+c='))).toBe('match');
  });
  it('are refused where they are missing, different or not called for', async () => {
    expect(await failureOf(presigned(), keys('t'))).toEqual({ check: 'token', expected: 't', found: undefined });
    expect(await failureOf(presigned({ token: 'u' }), keys('t'))).toEqual({
      check: 'token',
      expected: 't',
      found: 'u',
    });
    expect(await failureOf(withHeaders({ token: 'u' }), keys(null))).toEqual({
      check: 'token',
      expected: undefined,
      found: 'u',
    });
  });
  it('are not looked at where nothing is known of them', async () => {
    expect(await failureOf(presigned({ token: 'u' }))).toBe('match');
  });
  it('are left out of the canonical query where the service has them appended', async () => {
    const request = presigned();
    const appended = { ...request, url: `${request.url}&X-Amz-Security-Token=t` };
    expect(await failureOf(appended, { ...keys('t'), rule: { ...general, token: 'appended' } })).toBe('match');
    expect(await failureOf(appended, keys('t'))).toMatchObject({ check: 'signature' });
  });
  it('are an ordinary parameter in the query of a request with signed headers', async () => {
    const query = ['X-Amz-Security-Token=t'];
    const signed = withHeaders({ query });
    const request = { ...signed, url: `${signed.url}?${query}` };
    expect(await failureOf(request, { rule: { ...general, token: 'appended' } })).toBe('match');
  });
});

describe("AWS's order of checks", () => {
  type Fault = { readonly check: Refusal['failure']['check']; readonly apply: (request: WireRequest) => WireRequest };
  /** One fault for each check, made so that any two can be had at once. */
  const faults: readonly Fault[] = [
    { check: 'present', apply: (r) => ({ ...r, headers: [['authorization', 'AWS4-HMAC-SHA256 a=b']] }) },
    { check: 'well-formed', apply: (r) => edit(r, '?', '?x-amz-date=20150830T123600Z&') },
    { check: 'date-format', apply: (r) => edit(r, '&X-Amz-Date=', '&X-Amz-Date=x') },
    { check: 'time', apply: (r) => edit(r, 'Expires=900', 'Expires=0') },
    { check: 'host-signed', apply: (r) => edit(r, 'SignedHeaders=host', 'SignedHeaders=x') },
    { check: 'algorithm', apply: (r) => edit(r, 'HMAC-SHA256', 'HMAC') },
    { check: 'credential-scope', apply: (r) => edit(r, 'execute-api', 's3') },
    { check: 'key-id', apply: (r) => edit(r, 'AKIDEXAMPLE', 'AKIDUNKNOWN') },
    { check: 'signature', apply: (r) => edit(r, '/dev/sample', '/dev/other') },
    { check: 'token', apply: (r) => r },
  ];
  const tokenKey = (id: string) => (id === 'AKIDEXAMPLE' ? { secret, sessionToken: 't' } : undefined);

  it('has a fault for every check', () => {
    expect(faults.map(({ check }) => check)).toEqual(CHECKS);
  });
  it.each(faults)('$check fails alone', async ({ check, apply }) => {
    const keys = check === 'token' ? tokenKey : options.keys;
    expect(await failureOf(apply(presigned()), { keys })).toMatchObject({ check });
  });
  it.each(faults)('$check goes before every later check', async ({ check, apply }) => {
    for (const later of faults.slice(CHECKS.indexOf(check) + 1)) {
      const keys = later.check === 'token' ? tokenKey : options.keys;
      expect(await failureOf(apply(later.apply(presigned())), { keys }), later.check).toMatchObject({ check });
    }
  });
});
