import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '@/core/model/instant';
import type { PastedReply } from '@/core/model/pasted';
import { caseFrom, EMPTY_HASH, headed, link, MISMATCH, NOW, type Pasted, SIGNATURE, says } from '@/testing/cases';
import { EXAMPLES } from '@/testing/examples/all';
import { nodeHasher } from '@/testing/node-hasher';
import { caseOf } from './case';
import { diagnose } from './diagnose';

const diagnosed = async (pasted: Pasted) => diagnose(await caseFrom(pasted));
const codes = async (pasted: Pasted) => (await diagnosed(pasted)).map(({ code }) => code);
const API = {
  host: 'x8j638cwtf.execute-api.us-east-1.amazonaws.com',
  scope: '20150830/us-east-1/execute-api/aws4_request',
} as const;

describe('ranking', () => {
  it('puts proof before likelihood, and likelihood before suspicion', async () => {
    const found = await diagnosed({
      request: link({ path: '/a+b', key: 'ASIAIOSFODNN7EXAMPLE', query: 'a=1', expires: '0' }),
    });
    const order = ['cause', 'likely', 'suspect', 'note'];
    const weights = found.map(({ severity }) => order.indexOf(severity));
    expect(weights).toEqual(weights.toSorted());
    expect(new Set(weights).size).toBeGreaterThan(2);
  });

  it('gives the same list for the same case', async () => {
    for (const [, pasted] of EXAMPLES) expect(await diagnosed(pasted)).toEqual(await diagnosed(pasted));
  });

  it('keeps every example that no reply refutes', async () => {
    const lost = await Promise.all(
      EXAMPLES.map(async ([code, pasted]) => ((await codes(pasted)).includes(code) ? undefined : code)),
    );
    expect(lost.filter((code) => code !== undefined)).toEqual([]);
  });
});

describe('a correct request', () => {
  it.each([
    ['presigned', { request: link() }],
    ['signed in a header', { request: headed() }],
    ['to API Gateway', { request: link(API) }],
  ])('%s has no cause and nothing likely', async (_, pasted) => {
    expect((await diagnosed(pasted)).filter(({ severity }) => severity === 'cause' || severity === 'likely')).toEqual(
      [],
    );
  });
});

describe('what the reply refutes is withdrawn', () => {
  const otherRegion = { request: link({ host: 'bucket.s3.eu-west-1.amazonaws.com', path: '/a+b' }) };

  it('a mismatched signature proves that the scope passed', async () => {
    expect(await codes(otherRegion)).toContain('scope-region-host');
    const found = await diagnosed({ ...otherRegion, reply: MISMATCH });
    expect(found.find(({ code }) => code === 'scope-region-host')).toMatchObject({
      severity: 'note',
      args: { passed: true },
    });
  });

  it('what has expired since AWS answered is a note, and no fault of that request', async () => {
    const later = { request: link({ expires: '300' }), now: addSeconds(NOW, 3600) };
    const severities = async (reply: PastedReply) =>
      (await diagnosed({ ...later, reply }))
        .filter(({ code }) => code === 'time-expired')
        .map(({ severity, args }) => [severity, args]);
    const since = [['note', expect.objectContaining({ since: true })]];
    expect(await severities(MISMATCH)).toEqual(since);
    expect(await severities(says('AccessDenied', 'Access Denied'))).toEqual(since);
    const inTime = says('InternalError', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:36:30 GMT']] });
    expect(await severities(inTime)).toEqual(since);
    const tooLate = says('InternalError', '', { headers: [['Date', 'Sun, 30 Aug 2015 12:41:30 GMT']] });
    expect(await severities(tooLate)).toEqual([['cause', expect.objectContaining({ since: false })]]);
  });

  it('a reply to another request refutes nothing', async () => {
    const reply = { ...MISMATCH, signatureProvided: EMPTY_HASH };
    const found = await diagnosed({ ...otherRegion, reply });
    expect(found.find(({ code }) => code === 'scope-region-host')?.severity).toBe('likely');
  });

  it('a refused scope leaves suspicions about the signature aside', async () => {
    const reply = says('AuthorizationHeaderMalformed', "the region 'us-east-1' is wrong; expecting 'eu-west-1'");
    const found = await codes({ ...otherRegion, reply });
    expect(found[0]).toBe('scope-region-reported');
    expect(found).not.toContain('path-plus-in-s3');
  });

  it('a policy that refuses proves that the signature was right', async () => {
    const reply = says('AccessDenied', 'User: arn is not authorized to perform: s3:GetObject');
    expect(await codes({ ...otherRegion, reply })).toEqual(['outcome-not-authorized']);
  });

  it('success proves the signature only where every signature is checked', async () => {
    const reply = says(undefined, '', { status: 200 });
    const args = async (pasted: Parameters<typeof diagnosed>[0]) =>
      (await diagnosed({ ...pasted, reply })).find(({ code }) => code === 'outcome-success')?.args;
    expect(await args(otherRegion)).toEqual({ status: 200, checked: true });
    expect(await args({ request: link({ host: 'localhost:9000' }) })).toEqual({ status: 200, checked: false });
  });

  it('success leaves nothing but notes', async () => {
    const found = await diagnosed({ ...otherRegion, reply: says(undefined, '', { status: 200 }) });
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['note']));
  });

  it('a store that is not AWS has an order of its own', async () => {
    const request = link({ host: 'bucket.s3.eu-west-1.wasabisys.com' });
    expect(await codes({ request, reply: MISMATCH })).toContain('scope-region-host');
  });

  it('an unknown key id may be a missing token', async () => {
    const found = await diagnosed({
      request: link({ key: 'ASIAIOSFODNN7EXAMPLE' }),
      reply: says('InvalidAccessKeyId'),
    });
    expect(found.filter(({ severity }) => severity === 'cause').map(({ code }) => code)).toContain('token-missing');
  });
});

describe('proof', () => {
  const changed = (text: string) => text.replace('/a.txt', '/b.txt');
  const severity = async (pasted: Pasted) =>
    (await diagnosed(pasted)).find(({ code }) => code === 'path-in-transit')?.severity;

  it('is what AWS received other than what was sent', async () => {
    expect(await severity({ request: link(), received: changed })).toBe('cause');
  });

  it('is none where the reply answers another request', async () => {
    const reply = { ...MISMATCH, signatureProvided: 'cd'.repeat(32) };
    expect(await severity({ request: link(), received: changed, reply })).toBeUndefined();
  });

  it('is none where AWS’s text is damaged', async () => {
    const stringToSign = `AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/s3/aws4_request\n${SIGNATURE}`;
    expect(await severity({ request: link(), received: changed, reply: { ...MISMATCH, stringToSign } })).toBe(
      'suspect',
    );
  });

  it('texts that agree decide nothing alone', async () => {
    const found = await diagnosed({ request: link({ method: 'GET' }), received: (text) => text });
    expect(found.map(({ code, severity: weight }) => [code, weight])).toEqual([['texts-sent-is-received', 'note']]);
  });

  it('texts that agree but for the method, which a URL does not tell, decide as little, and tell the method', async () => {
    const found = await diagnosed({ request: link(), received: (text) => text.replace(/^GET/, 'PUT') });
    expect(found).toMatchObject([{ code: 'texts-sent-is-received', args: { log: false, method: 'PUT' } }]);
  });
});

describe('what else would help', () => {
  it.each<[string, Pasted, readonly string[]]>([
    ['a URL tells no method', { request: link() }, ['method', 'reply', 'signer-log']],
    [
      'nor the value of a signed header',
      { request: link({ names: 'content-type;host' }) },
      ['method', 'headers', 'reply', 'signer-log'],
    ],
    ['nor the body, where that is hashed', { request: link(API) }, ['method', 'body', 'reply', 'signer-log']],
    ['a whole request does', { request: headed() }, ['reply', 'signer-log']],
    [
      'a reply may lack its canonical request',
      { request: headed(), reply: MISMATCH },
      ['canonical-request', 'signer-log'],
    ],
    ['a reply alone lacks the request', { reply: MISMATCH }, ['request', 'canonical-request', 'signer-log']],
    ['all three texts are enough', { request: headed(), received: (t) => t, hashed: (t) => t }, []],
  ])('%s', async (_, pasted, wanted) => expect((await caseFrom(pasted)).wanted).toEqual(wanted));
});

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.stringMatching(/^[?&=%;:/ \n\\".,+A-Za-z0-9]{0,60}$/),
  fc.constantFrom(...['', '/', 'AWS4-HMAC-SHA256', 'X-Amz-Signature', 'GET\n/\n\n\n\n\n', 'host:a', link().target]),
);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const list = fc.array(
  fc.tuple(
    fc.oneof(
      awkward,
      fc.constantFrom('Authorization', 'Host', 'X-Amz-Date', 'Date', 'x-amz-security-token', 'ServerTime', '__proto__'),
    ),
    awkward,
  ),
  { maxLength: 5 },
);
const anyPieces = fc.record({
  now: fc.constant(NOW),
  request: maybe(
    fc.record({
      method: maybe(awkward),
      scheme: fc.constantFrom(undefined, 'https' as const, 'http' as const),
      authority: maybe(fc.oneof(awkward, fc.constantFrom('bucket.s3.amazonaws.com', 'a:443', '[::1]'))),
      target: fc.oneof(
        awkward,
        awkward.map((query) => `${link().target}&${query}`),
      ),
      headers: list,
      body: maybe(
        fc.oneof(
          awkward.map((text) => ({ kind: 'text' as const, text })),
          awkward.map((name) => ({ kind: 'file' as const, name })),
        ),
      ),
    }),
  ),
  reply: maybe(
    fc.record({
      status: maybe(fc.integer()),
      code: maybe(awkward),
      message: maybe(awkward),
      canonicalRequest: maybe(awkward),
      stringToSign: maybe(awkward),
      signatureProvided: maybe(awkward),
      fields: list,
      headers: list,
    }),
  ),
  log: maybe(
    fc.record({
      signer: awkward,
      canonicalRequest: maybe(awkward),
      stringToSign: maybe(awkward),
      signature: maybe(awkward),
    }),
  ),
  credentials: maybe(
    fc.record({
      accessKeyId: maybe(awkward),
      secretAccessKey: maybe(awkward),
      sessionToken: maybe(awkward),
      expiration: maybe(awkward),
      region: maybe(awkward),
    }),
  ),
});

describe('any pieces', () => {
  it('give findings, and never a throw', () =>
    fc.assert(
      fc.asyncProperty(anyPieces, async (pieces) => {
        for (const { code, args } of diagnose(await caseOf({ ...pieces, hasher: nodeHasher }))) {
          expect(code).toBeTypeOf('string');
          expect(args).toBeTypeOf('object');
        }
      }),
      { numRuns: 1000 },
    ));
});
