import { describe, expect, it } from 'vitest';
import { addSeconds } from '@/core/model/instant';
import { type Asked, headerRequest, practiceWorld, presignedRequest, replyHeader, SIGNED_AT } from '@/testing/practice';
import type { PracticeRequest } from './endpoint';
import { respond } from './respond';

const sample = 'execute-api/dev/sample';
const ask = (request: PracticeRequest, now = SIGNED_AT) => respond(request, { ...practiceWorld(), now });
const json = async (request: PracticeRequest, now = SIGNED_AT) => {
  const reply = await ask(request, now);
  return { status: reply.status, type: replyHeader(reply, 'x-amzn-errortype'), body: JSON.parse(reply.body as string) };
};
const edit = (request: PracticeRequest, from: string | RegExp, to: string): PracticeRequest => ({
  ...request,
  url: request.url.replace(from, to),
  headers: request.headers.map(([name, value]) => [name, value.replace(from, to)]),
});

describe('a request that is right', () => {
  it.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])('%s in the query is echoed as it was verified', async (method) => {
    const request = presignedRequest({ path: sample, method, query: ['b=2', 'a=1%202', 'a=0'] });
    expect(await json(request)).toEqual({
      status: 200,
      type: undefined,
      body: {
        message: 'The signature is right.',
        method,
        path: '/sigv4/practice/execute-api/dev/sample',
        query: [
          { name: 'b', value: '2' },
          { name: 'a', value: '1 2' },
          { name: 'a', value: '0' },
        ],
        signedHeaders: [{ name: 'host', value: 'localhost:5173' }],
        signedIn: 'query',
        accessKeyId: 'AKIDEXAMPLE',
        bodySize: 0,
      },
    });
  });
  it('is echoed with its signed headers and the size of its body', async () => {
    const asked: Asked = {
      path: sample,
      method: 'POST',
      body: '{"é":1}',
      headers: [['content-type', 'application/json']],
    };
    expect(await json(headerRequest(asked))).toMatchObject({
      status: 200,
      body: {
        signedIn: 'header',
        bodySize: 8,
        signedHeaders: [
          { name: 'content-type', value: 'application/json' },
          { name: 'host', value: 'localhost:5173' },
          { name: 'x-amz-date', value: '20150830T123600Z' },
        ],
      },
    });
  });
  it.each(['temporary', 'limited'] as const)('the %s key may call the sample', async (key) => {
    expect(await json(presignedRequest({ path: sample, key }))).toMatchObject({ status: 200 });
    expect(await json(headerRequest({ path: sample, key }))).toMatchObject({ status: 200 });
  });
});

describe('a request that is refused', () => {
  it('of a wrong signature is told the canonical string and the string to sign', async () => {
    const request = edit(presignedRequest({ path: sample, query: ['a=1'] }), 'a=1', 'a=2');
    const { status, type, body } = await json(request);
    expect([status, type]).toEqual([403, 'InvalidSignatureException']);
    expect(body.message).toMatch(
      /^The request signature we calculated does not match the signature you provided\. Check your AWS Secret Access Key and signing method\. Consult the service documentation for details\.\n\nThe Canonical String for this request should have been\n'GET\n\/sigv4\/practice\/execute-api\/dev\/sample\nX-Amz-Algorithm=AWS4-HMAC-SHA256&.*&a=2\nhost:localhost:5173\n\nhost\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n20150830T123600Z\n20150830\/ap-northeast-1\/execute-api\/aws4_request\n[0-9a-f]{64}'\n$/,
    );
  });
  it('of another body is told the hash of the body that came', async () => {
    const signed = { path: sample, method: 'POST', payloadHash: 'a'.repeat(64) };
    const request = headerRequest({ ...signed, headers: [['x-amz-content-sha256', 'a'.repeat(64)]] });
    const { type, body } = await json(request);
    expect(type).toBe('InvalidSignatureException');
    expect(body.message).toContain("\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'\n\nThe String");
  });
  it('without a signed header is told that it arrived empty', async () => {
    const { body } = await json(presignedRequest({ path: sample, headers: [['x-gone', '1']] }, []));
    expect(body.message).toContain('\nhost:localhost:5173\nx-gone:\n\nhost;x-gone\n');
  });

  const inSeconds = (seconds: number) => addSeconds(SIGNED_AT, seconds);
  const wrongScope = /AKIDEXAMPLE[^&]*/;
  it.each([
    [
      'expired',
      presignedRequest({ path: sample }),
      inSeconds(901),
      'InvalidSignatureException',
      'Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T125101Z - 15 min.)',
    ],
    [
      'signed headers too old',
      headerRequest({ path: sample }),
      inSeconds(301),
      'InvalidSignatureException',
      'Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T124101Z - 5 min.)',
    ],
    [
      'not yet valid',
      presignedRequest({ path: sample }),
      inSeconds(-301),
      'InvalidSignatureException',
      'Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T123059Z + 5 min.)',
    ],
    [
      'signed headers ahead',
      headerRequest({ path: sample }),
      inSeconds(-301),
      'InvalidSignatureException',
      'Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z (20150830T123059Z + 5 min.)',
    ],
    [
      'an expiry out of range',
      edit(presignedRequest({ path: sample }), 'Expires=900', 'Expires=604801'),
      inSeconds(0),
      'InvalidSignatureException',
      "X-Amz-Expires must be from 1 to 604800 seconds, not '604801'. ",
    ],
    [
      'an unknown key',
      presignedRequest({ path: sample, accessKeyId: 'AKIDUNKNOWN' }),
      inSeconds(0),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'a missing token',
      presignedRequest({ path: sample, key: 'temporary', token: null }),
      inSeconds(0),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'another token',
      headerRequest({ path: sample, key: 'temporary', token: 'other' }),
      inSeconds(0),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'a token that the key does not have',
      presignedRequest({ path: sample, token: 'other' }),
      inSeconds(0),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'another region',
      presignedRequest({ path: sample, region: 'us-east-1' }),
      inSeconds(0),
      'InvalidSignatureException',
      'Credential should be scoped to a valid region. ',
    ],
    [
      'another service',
      presignedRequest({ path: sample, service: 's3' }),
      inSeconds(0),
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'execute-api'. ",
    ],
    [
      'a scope with nothing right',
      edit(presignedRequest({ path: sample }), wrongScope, 'AKIDEXAMPLE%2F20150829%2Fx%2Fy%2Fz'),
      inSeconds(0),
      'InvalidSignatureException',
      "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'execute-api'. " +
        "Credential should be scoped with a valid terminator: 'aws4_request', not 'z'. Date in Credential scope does not " +
        "match YYYYMMDD from ISO-8601 version of date from HTTP: '20150829' != '20150830'. ",
    ],
    [
      'a credential of too few parts',
      edit(presignedRequest({ path: sample }), wrongScope, 'AKIDEXAMPLE%2F20150830'),
      inSeconds(0),
      'IncompleteSignatureException',
      'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, ' +
        "got 'AKIDEXAMPLE/20150830'",
    ],
    [
      'another algorithm',
      edit(presignedRequest({ path: sample }), 'HMAC-SHA256', 'HMAC-SHA1'),
      inSeconds(0),
      'IncompleteSignatureException',
      "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' (only AWS4-HMAC-SHA256 for now). ",
    ],
    [
      'Host not signed',
      edit(presignedRequest({ path: sample }), 'SignedHeaders=host', 'SignedHeaders='),
      inSeconds(0),
      'InvalidSignatureException',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      'a date in another form',
      edit(presignedRequest({ path: sample }), 'Date=2015', 'Date=15'),
      inSeconds(0),
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. Got '150830T123600Z'. See http://en.wikipedia.org/wiki/ISO_8601",
    ],
    [
      'missing parameters',
      edit(presignedRequest({ path: sample }), /&X-Amz-Date=.*/, ''),
      inSeconds(0),
      'IncompleteSignatureException',
      "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include " +
        "'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters.",
    ],
    [
      'a parameter twice',
      edit(presignedRequest({ path: sample }), '?', '?X-Amz-Date=1&'),
      inSeconds(0),
      'IncompleteSignatureException',
      "AWS query-string parameters must include 'X-Amz-Date' once. Re-examine the query-string parameters.",
    ],
    [
      'an Authorization header of another kind',
      { ...headerRequest({ path: sample }), headers: [['authorization', 'Bearer abc']] },
      inSeconds(0),
      'IncompleteSignatureException',
      "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'.",
    ],
    [
      'an Authorization header without its parts',
      { ...headerRequest({ path: sample }), headers: [['authorization', 'AWS4-HMAC-SHA256 Credential=x']] },
      inSeconds(0),
      'IncompleteSignatureException',
      "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. " +
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. " +
        'Authorization=AWS4-HMAC-SHA256 Credential=x',
    ],
    [
      'both mechanisms',
      { ...headerRequest({ path: sample }), url: presignedRequest({ path: sample }).url },
      inSeconds(0),
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    ],
    [
      'nothing signed',
      edit(presignedRequest({ path: sample }), /\?.*/, ''),
      inSeconds(0),
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ],
    [
      'an unknown route, however well signed',
      presignedRequest({ path: 'execute-api/dev/other' }),
      inSeconds(0),
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ],
  ] as const)('%s', async (_what, request, now, type, message) => {
    expect(await json(request, now)).toEqual({ status: 403, type, body: { message } });
  });

  it.each(['user-agent', 'accept-encoding', 'cookie', 'origin', 'sec-fetch-mode', 'content-length'])(
    'signing %s is told that this browser hides it',
    async (name) => {
      const reply = await json(presignedRequest({ path: sample, headers: [[name, 'x']] }, []));
      expect(reply).toMatchObject({ status: 400, type: 'PracticeHeaderNotVisible' });
      expect(reply.body.message).toContain(`'${name}'`);
    },
  );
  it('a header of that kind which is visible is checked like any other', async () => {
    expect(await json(presignedRequest({ path: sample, headers: [['user-agent', 'x']] }))).toMatchObject({
      status: 200,
    });
  });
});

describe('a route that not every key may call', () => {
  const admin = 'execute-api/dev/admin';
  it('answers the full key', async () => {
    expect(await json(presignedRequest({ path: admin }))).toMatchObject({ status: 200 });
  });
  it.each([
    ['limited', 'arn:aws:iam::123456789012:user/limited'],
    ['temporary', 'arn:aws:sts::123456789012:assumed-role/practice/session'],
  ] as const)('denies the %s key, and that is no fault of the signature', async (key, arn) => {
    const resource = 'arn:aws:execute-api:ap-northeast-1:********9012:practice/dev/POST/admin';
    expect(await json(headerRequest({ path: admin, key, method: 'POST' }))).toEqual({
      status: 403,
      type: 'AccessDeniedException',
      body: { Message: `User: ${arn} is not authorized to perform: execute-api:Invoke on resource: ${resource}` },
    });
  });
});

describe('every reply', () => {
  const requests = [
    presignedRequest({ path: sample }),
    presignedRequest({ path: sample, secret: 'other' }),
    presignedRequest({ path: 's3/practice-bucket/none' }),
    presignedRequest({ path: 'elsewhere' }),
  ];
  it('is kept by nobody, and cannot run as the page', async () => {
    for (const request of requests) {
      const { headers } = await ask(request);
      expect(headers).toContainEqual(['cache-control', 'no-store']);
      const policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
      expect(headers).toContainEqual(['content-security-policy', policy]);
      expect(headers).toContainEqual(['x-content-type-options', 'nosniff']);
      expect(headers.filter(([name]) => name === 'content-type')).toHaveLength(1);
    }
  });
  it('has the id of its request', async () => {
    const [one, other] = requests as [PracticeRequest, PracticeRequest];
    const id = async (request: PracticeRequest) => replyHeader(await ask(request), 'x-amzn-requestid');
    expect(await id(one)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await id(one)).toBe(await id(one));
    expect(await id(one)).not.toBe(await id(other));
  });
  it('outside the two services says where they are', async () => {
    expect(await json({ ...requests[3]!, url: 'http://localhost:5173/elsewhere' })).toMatchObject({ status: 404 });
  });
});
