import { createHmac } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4';
import { describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '@/core/model/body';
import { type KeyId, stepOf, type Trace } from '@/core/model/trace';
import { bodyOf, IN_HEADER, inputOf, parseTyped, S3, sha256, signTyped, type TypedChange } from '@/testing/typed';
import { readRecords } from './recorded';
import { sign } from './sign';
import { createTracer } from './tracer';

const KEY_IDS = ['kDate', 'kRegion', 'kService', 'kSigning'] as const satisfies readonly KeyId[];

const canonical = (trace: Trace): string => stepOf(trace, 'canonicalRequest').text;
const pathLine = (trace: Trace): string | undefined => canonical(trace).split('\n')[1];
const queryLine = (trace: Trace): string | undefined => canonical(trace).split('\n')[2];
const payloadLine = (trace: Trace): string | undefined => canonical(trace).split('\n').at(-1);
const signedNames = (trace: Trace): readonly string[] => canonical(trace).split('\n').at(-2)?.split(';') ?? [];
const headerLine = (trace: Trace, name: string): string | undefined =>
  canonical(trace)
    .split('\n')
    .find((line) => line.startsWith(`${name}:`));
const sentHeader = (trace: Trace, name: string): string | undefined =>
  trace.signed.headers.find(([n]) => n.toLowerCase() === name)?.[1];
const keysOf = (trace: Trace): readonly string[] => KEY_IDS.map((id) => stepOf(trace, id).value);
const parameterNames = (url: string): readonly string[] =>
  url
    .slice(url.indexOf('?') + 1)
    .split('&')
    .map((pair) => pair.split('=')[0] ?? '');
const codes = (change: TypedChange): readonly string[] =>
  parseTyped(change).findings.map(({ code, field }) => `${field} ${code}`);
const severities = (change: TypedChange): readonly string[] =>
  parseTyped(change).findings.map(({ severity }) => severity);

const OWN_PARAMETERS = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Expires'];
const LAST_PARAMETERS = ['X-Amz-SignedHeaders', 'X-Amz-Signature'];

describe('the host', () => {
  it.each([
    ['HTTPS://API.Example.COM/', 'api.example.com'],
    ['https://api.example.com:443/', 'api.example.com'],
    ['http://api.example.com:80/', 'api.example.com'],
    ['http://api.example.com:443/', 'api.example.com:443'],
    ['https://api.example.com:8443/', 'api.example.com:8443'],
    ['wss://api.example.com:443/mqtt', 'api.example.com'],
  ])('of %s is signed as %s, in both forms', async (url, host) => {
    for (const form of [{}, IN_HEADER]) {
      const trace = await signTyped({ url, ...form });
      expect(headerLine(trace, 'host')).toBe(`host:${host}`);
      expect(trace.signed.url.split('/')[2]).toBe(host);
      expect(trace.signed.headers[0]).toEqual(['Host', host]);
    }
  });

  it('is signed where it is the only header', async () => {
    expect(signedNames(await signTyped({}))).toEqual(['host']);
  });

  it('that was typed as a header is the one signed, and the URL keeps its own', async () => {
    const trace = await signTyped({ headers: [['Host', 'db.internal:5432']] });
    expect(headerLine(trace, 'host')).toBe('host:db.internal:5432');
    expect(trace.signed.url).toContain('//x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/');
    expect(trace.signed.headers).toEqual([['Host', 'db.internal:5432']]);
  });
});

describe('the path', () => {
  it.each([
    ["/a b!'()*/é", "/a%20b!'()*/%C3%A9", '/a%2520b%21%27%28%29%2A/%25C3%25A9'],
    ['/a//b/', '/a//b/', '/a/b/'],
    ['/a/./b/../c', '/a/c', '/a/c'],
    ['/a%2Fb', '/a%2Fb', '/a%252Fb'],
    ['/m/v1:0/@connections', '/m/v1:0/@connections', '/m/v1%3A0/%40connections'],
    ['', '/', '/'],
  ])('%j is encoded again and normalised under the general rules', async (typed, wire, signed) => {
    const trace = await signTyped({ url: `https://api.example.com${typed}` });
    expect(trace.signed.url.split('?')[0]).toBe(`https://api.example.com${wire}`);
    expect(pathLine(trace)).toBe(signed);
  });

  it.each([
    ["/a b!'()*/é", '/a%20b%21%27%28%29%2A/%C3%A9'],
    ['/a//b/', '/a//b/'],
    ['/a/./b/../c', '/a/./b/../c'],
    ['/a%2fb', '/a/b'],
    ['/a%252Fb', '/a%252Fb'],
    ['/a+b', '/a%2Bb'],
  ])('%j is encoded once and left as it is under S3’s, and signed as it is sent', async (typed, wire) => {
    const trace = await signTyped({ ...S3, url: `https://b.s3.amazonaws.com${typed}` });
    expect(trace.signed.url.split('?')[0]).toBe(`https://b.s3.amazonaws.com${wire}`);
    expect(pathLine(trace)).toBe(wire);
  });
});

describe('the query', () => {
  it('signs a key without a value as one with an empty value, and sends it as typed', async () => {
    const trace = await signTyped({ ...IN_HEADER, url: 'https://api.example.com/?b&a=&0=1' });
    expect(queryLine(trace)).toBe('0=1&a=&b=');
    expect(trace.signed.url).toBe('https://api.example.com/?b&a=&0=1');
  });

  it('keeps every value of a repeated key', async () => {
    const trace = await signTyped({ ...IN_HEADER, url: 'https://api.example.com/?k=b&j=1&k=a&k&k=b' });
    expect(queryLine(trace)).toBe('j=1&k=&k=a&k=b&k=b');
  });

  it('reads a raw plus as a space, sends it as %20, and says so', async () => {
    const change = { url: 'https://api.example.com/?t=a+b&u=c%2Bd' };
    const trace = await signTyped(change);
    expect(queryLine(trace)).toMatch(/&t=a%20b&u=c%2Bd$/);
    expect(trace.signed.url).toContain('/?t=a%20b&u=c%2Bd&');
    expect(codes(change)).toContain('url plus-is-space');
  });

  it('keeps the order of its own parameters, whatever their names; signing adds after them', async () => {
    const trace = await signTyped({ url: 'https://api.example.com/?z=1&10=a&a=2&2=b', sessionToken: 'token' });
    expect(parameterNames(trace.signed.url)).toEqual([
      ...['z', '10', 'a', '2'],
      ...OWN_PARAMETERS,
      'X-Amz-Security-Token',
      ...LAST_PARAMETERS,
    ]);
  });

  it('loses the parameters of an earlier signature, in any case, with a note', async () => {
    const stale =
      'X-Amz-Signature=00&x-amz-date=20200101T000000Z&X-Amz-Security-Token=t&X-Goog-Signature=1&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD';
    const change = { url: `https://api.example.com/?a=1&${stale}&X-Amz-%45xpires=5&b=2` };
    const trace = await signTyped(change);
    expect(parameterNames(trace.signed.url)).toEqual(['a', 'b', ...OWN_PARAMETERS, ...LAST_PARAMETERS]);
    expect(codes(change)).toContain('url signing-parameters-left-out');
    expect(queryLine(trace)).not.toMatch(/20200101|Goog|Security|Sha256/);
  });

  it.each(['__proto__=1', '__proto__', '%5F_proto__=1', '%5f%5fproto%5f%5f'])('refuses the name in %s', (query) => {
    const change = { url: `https://api.example.com/?${query}` };
    expect(parseTyped(change).value).toBeUndefined();
    expect(codes(change)).toContain('url query-proto');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto', ''])('signs a parameter named %j', async (name) => {
    const trace = await signTyped({ ...IN_HEADER, url: `https://api.example.com/?${name}=1` });
    expect(queryLine(trace)).toBe(`${name}=1`);
  });
});

describe('headers', () => {
  it('that repeat are joined with a comma, in the order typed, and sent so', async () => {
    const headers = [
      ['X-A', '2'],
      ['x-b', 'b'],
      ['x-a', '1'],
      ['X-a', '2'],
    ] as const;
    const trace = await signTyped({ headers });
    expect(headerLine(trace, 'x-a')).toBe('x-a:2,1,2');
    expect(trace.signed.headers.slice(1)).toEqual([
      ['X-A', '2,1,2'],
      ['x-b', 'b'],
    ]);
    expect(codes({ headers })).toEqual(['header:2 header-joined', 'header:3 header-joined']);
  });

  it('are signed trimmed, with each run of spaces and tabs as one space', async () => {
    const trace = await signTyped({ headers: [['x-a', ' \t a \t  b  ']] });
    expect(headerLine(trace, 'x-a')).toBe('x-a:a b');
  });

  it('that repeat are folded one by one', async () => {
    const trace = await signTyped({
      headers: [
        ['x-a', ' a  b '],
        ['x-a', '\tc '],
      ],
    });
    expect(headerLine(trace, 'x-a')).toBe('x-a:a b,c');
  });

  it('with a line break inside are folded where they come so, and refused where they are typed', async () => {
    const trace = await sign({ ...inputOf({}), headers: [['x-a', 'a\r\n\tb']] });
    expect(headerLine(trace, 'x-a')).toBe('x-a:a b');
    expect(codes({ headers: [['x-a', 'a\nb']] })).toEqual(['header:0 header-value-characters']);
  });

  it.each(['Date', 'Authorization', 'X-Amz-Date'])('named %s are taken out, and the page says so', async (name) => {
    const headers = [[name, 'Mon, 09 Sep 2011 23:36:00 GMT']] as const;
    expect(codes({ headers })).toEqual(['header:0 header-replaced']);
    const reason = name === 'Authorization' ? 'carries-the-signature' : 'replaced-by-signing-time';
    for (const form of [{}, IN_HEADER]) {
      const trace = await signTyped({ ...form, headers });
      expect(trace.notSigned).toEqual([{ name, reason }]);
      expect(trace.signed.headers.flat()).not.toContain('Mon, 09 Sep 2011 23:36:00 GMT');
      expect(canonical(trace)).not.toContain('2011');
    }
  });

  it.each([
    'Cache-Control',
    'Connection',
    'Expect',
    'From',
    'Keep-Alive',
    'Max-Forwards',
    'Pragma',
    'Referer',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'Upgrade',
    'User-Agent',
    'X-Amzn-Trace-Id',
    'Proxy-Anything',
    'Sec-Fetch-Mode',
  ])('named %s are sent but not signed, with the reason', async (name) => {
    const headers = [[name, 'value']] as const;
    expect(codes({ headers })).toEqual(['header:0 header-unsigned']);
    for (const form of [{}, IN_HEADER]) {
      const trace = await signTyped({ ...form, headers });
      expect(trace.notSigned).toEqual([{ name, reason: 'changes-in-transit' }]);
      expect(signedNames(trace)).not.toContain(name.toLowerCase());
      expect(sentHeader(trace, name.toLowerCase())).toBe('value');
    }
  });

  it.each(['proxy', 'sec', 'x-sec-a', 'x-date', 'expires', 'constructor', 'tostring', 'accept'])(
    'named %s are signed',
    async (name) => {
      const trace = await signTyped({ headers: [[name, 'value']] });
      expect(signedNames(trace)).toContain(name);
      expect(trace.notSigned).toEqual([]);
    },
  );

  it('named x-amz-* move into an S3 link in the case typed', async () => {
    const headers = [
      ['X-Amz-Acl', 'public read'],
      ['content-type', 'text/plain'],
    ] as const;
    const trace = await signTyped({ ...S3, headers });
    expect(parameterNames(trace.signed.url)).toEqual(['X-Amz-Acl', ...OWN_PARAMETERS, ...LAST_PARAMETERS]);
    expect(trace.signed.url).toContain('?X-Amz-Acl=public%20read&');
    expect(trace.signed.headers.map(([name]) => name)).toEqual(['Host', 'content-type']);
    expect(signedNames(trace)).toEqual(['content-type', 'host']);
    expect(codes({ ...S3, headers })).toEqual(['header:0 header-to-query']);
  });

  it('named x-amz-* stay headers in a link of any other service', async () => {
    const trace = await signTyped({ headers: [['X-Amz-Target', 'T']] });
    expect(parameterNames(trace.signed.url)).toEqual([...OWN_PARAMETERS, ...LAST_PARAMETERS]);
    expect(signedNames(trace)).toEqual(['host', 'x-amz-target']);
    expect(sentHeader(trace, 'x-amz-target')).toBe('T');
  });

  it('named x-amz-security-token are refused, with and without a token beside them', () => {
    for (const sessionToken of ['', 'token']) {
      for (const form of [{}, IN_HEADER, S3]) {
        const change = { ...form, sessionToken, headers: [['X-Amz-Security-Token', 't']] } as const;
        expect(parseTyped(change).value).toBeUndefined();
        expect(codes(change)).toContain('header:0 header-token');
      }
    }
  });

  it('named __proto__ are refused', () => {
    expect(codes({ headers: [['__proto__', '1']] })).toEqual(['header:0 header-proto']);
  });
});

describe('the body', () => {
  it('of an S3 link is UNSIGNED-PAYLOAD, without a parameter or a header that says so', async () => {
    for (const body of [bodyOf(''), bodyOf('content')]) {
      const trace = await signTyped({ ...S3, method: 'PUT', body });
      expect(payloadLine(trace)).toBe('UNSIGNED-PAYLOAD');
      expect(stepOf(trace, 'payload')).toMatchObject({ value: 'UNSIGNED-PAYLOAD', how: 'unsigned' });
      expect(trace.signed.url + trace.signed.headers.flat().join()).not.toMatch(/content-sha256/i);
      expect(signedNames(trace)).toEqual(['host']);
    }
  });

  it.each<[string, TypedChange]>([
    ['a link', {}],
    ['headers', IN_HEADER],
    ['headers for S3', { ...S3, ...IN_HEADER }],
  ])('in %s is signed by its digest and never hashed', async (_, form) => {
    const body = { size: 100_000_000, sha256: sha256Hex('ab'.repeat(32)) };
    const update = vi.spyOn(Sha256.prototype, 'update');
    const trace = await signTyped({ ...form, method: 'POST', body });
    expect(payloadLine(trace)).toBe(body.sha256);
    expect(stepOf(trace, 'payload')).toMatchObject({ value: body.sha256, how: 'hashed' });
    const hashed = update.mock.calls.reduce((sum, [data]) => sum + (data as Uint8Array).byteLength, 0);
    update.mockRestore();
    expect(hashed).toBeGreaterThan(0);
    expect(hashed).toBeLessThan(2000);
  });

  it('that is empty is the digest of nothing', async () => {
    const trace = await signTyped({});
    expect(payloadLine(trace)).toBe(sha256(''));
    expect(stepOf(trace, 'payload').how).toBe('empty');
  });

  it('is what x-amz-content-sha256 says, where it is given', async () => {
    const headers = [['x-amz-content-sha256', '\tUNSIGNED-PAYLOAD ']] as const;
    const trace = await signTyped({ ...S3, ...IN_HEADER, headers, body: bodyOf('content') });
    expect(payloadLine(trace)).toBe('UNSIGNED-PAYLOAD');
    expect(stepOf(trace, 'payload').how).toBe('unsigned');
    expect(headerLine(trace, 'x-amz-content-sha256')).toBe('x-amz-content-sha256:UNSIGNED-PAYLOAD');
  });

  it.each([
    ['s3', false, true],
    ['s3-outposts', false, true],
    ['aoss', false, true],
    ['execute-api', false, false],
    ['execute-api', true, true],
    ['lambda', false, false],
    ['sts', true, true],
  ])('of %s, asked %s, has its digest among the headers: %s', async (service, contentSha256, there) => {
    const trace = await signTyped({ ...IN_HEADER, service, contentSha256, method: 'POST', body: bodyOf('x') });
    expect(signedNames(trace).includes('x-amz-content-sha256')).toBe(there);
    expect(sentHeader(trace, 'x-amz-content-sha256')).toBe(there ? sha256('x') : undefined);
    expect(payloadLine(trace)).toBe(sha256('x'));
  });

  it('of VPC Lattice is never hashed, and the header says so', async () => {
    const lattice = { ...IN_HEADER, service: 'vpc-lattice-svcs', method: 'POST', body: bodyOf('x') };
    for (const headers of [[], [['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD']]] as const) {
      const trace = await signTyped({ ...lattice, headers, contentSha256: false });
      expect(payloadLine(trace)).toBe('UNSIGNED-PAYLOAD');
      expect(headerLine(trace, 'x-amz-content-sha256')).toBe('x-amz-content-sha256:UNSIGNED-PAYLOAD');
      expect(sentHeader(trace, 'x-amz-content-sha256')).toBe('UNSIGNED-PAYLOAD');
    }
  });
});

describe('expiry', () => {
  it.each(['0', '-1', '1.5', 'NaN', '604801', 'Infinity', '1e3', '0x10', '', '９００'])('%j is refused', (expires) => {
    expect(parseTyped({ expires }).value).toBeUndefined();
    expect(codes({ expires })[0]).toMatch(/^expires expires-/);
  });

  it.each(['1', '604800'])('of %s seconds is signed', async (expires) => {
    expect((await signTyped({ expires })).signed.url).toContain(`&X-Amz-Expires=${expires}&`);
  });
});

describe('the session token', () => {
  it('is signed, in the query and in the headers', async () => {
    expect(queryLine(await signTyped({ sessionToken: 'a/b+c=' }))).toContain('X-Amz-Security-Token=a%2Fb%2Bc%3D');
    const trace = await signTyped({ ...IN_HEADER, sessionToken: 'a/b+c=' });
    expect(headerLine(trace, 'x-amz-security-token')).toBe('x-amz-security-token:a/b+c=');
    expect(sentHeader(trace, 'x-amz-security-token')).toBe('a/b+c=');
  });

  it('of AWS IoT is added after signing', async () => {
    const iot = { service: 'iotdevicegateway', region: 'us-east-1', url: 'wss://a.iot.us-east-1.amazonaws.com/mqtt' };
    const withToken = await signTyped({ ...iot, sessionToken: 'a/b+c=' });
    const without = await signTyped(iot);
    expect(canonical(withToken)).toBe(canonical(without));
    expect(withToken.signed.url).toBe(`${without.signed.url}&X-Amz-Security-Token=a%2Fb%2Bc%3D`);

    const inHeaders = await signTyped({ ...iot, ...IN_HEADER, sessionToken: 'a/b+c=' });
    expect(signedNames(inHeaders)).not.toContain('x-amz-security-token');
    expect(sentHeader(inHeaders, 'x-amz-security-token')).toBe('a/b+c=');
  });
});

it.each([
  ['get', 'GET'],
  [' Patch ', 'PATCH'],
])('the method %j is signed and sent as %s', async (method, expected) => {
  const trace = await signTyped({ method });
  expect(canonical(trace).split('\n')[0]).toBe(expected);
  expect(trace.signed.method).toBe(expected);
});

it('an empty secret is refused', () => {
  expect(parseTyped({ secretAccessKey: '' }).value).toBeUndefined();
  expect(codes({ secretAccessKey: '' })).toEqual(['secretAccessKey secret-empty']);
  expect(severities({ secretAccessKey: '' })).toEqual(['fault']);
});

describe('what is shown is what the engine hashed', () => {
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

  it.each<[string, TypedChange]>([
    ['a link', {}],
    ['a link with a body', { method: 'POST', body: bodyOf('{"a":1}') }],
    ['headers', IN_HEADER],
    ['headers with a body', { ...IN_HEADER, method: 'POST', body: bodyOf('{"a":1}') }],
    ['an S3 link', S3],
    ['a link with a token', { sessionToken: 'token' }],
  ])('every step of %s follows from the one before', async (_, change) => {
    const trace = await signTyped(change);
    const { text } = stepOf(trace, 'stringToSign');
    const { region, service, credentials } = inputOf(change);
    const scope = ['20150830', region, service, 'aws4_request'];
    const keys: Buffer[] = [];
    for (const name of scope) keys.push(hmac(keys.at(-1) ?? `AWS4${credentials.secretAccessKey}`, name));

    expect(text.split('\n')).toEqual([
      'AWS4-HMAC-SHA256',
      '20150830T123600Z',
      scope.join('/'),
      sha256(canonical(trace)),
    ]);
    expect(keysOf(trace)).toEqual(keys.map((key) => key.toString('hex')));
    expect(KEY_IDS.map((id) => stepOf(trace, id).input.text)).toEqual(scope);
    expect(stepOf(trace, 'signature').value).toBe(hmac(keys[3]!, text).toString('hex'));
    expect(trace.signed.url + trace.signed.headers.flat().join()).toContain(stepOf(trace, 'signature').value);
  });

  it('the same input signed twice in a row gives all four keys both times', async () => {
    const first = keysOf(await signTyped({}));
    expect(keysOf(await signTyped({}))).toEqual(first);
    expect(new Set(first).size).toBe(4);
  });

  it('different secrets never share keys', async () => {
    const secrets = ['a', 'b', 'ab', 'A', 'a ', 'x'.repeat(60), 'x'.repeat(61), 'x'.repeat(100)];
    const keys: string[] = [];
    for (const secretAccessKey of [...secrets, ...secrets])
      keys.push(...keysOf(await signTyped({ secretAccessKey, sessionToken: 'same' })));
    expect(new Set(keys).size).toBe(secrets.length * 4);
  });

  it('keys that something else left in the engine’s cache are made again', async () => {
    await presignWith(createTracer({ stand: new Uint8Array(1), digest: new Uint8Array(32) }), 'known before');
    const keys = keysOf(await signTyped({ secretAccessKey: 'known before' }));
    expect(new Set(keys).size).toBe(4);
  });

  it('nothing of a key stays in the engine’s cache', async () => {
    await signTyped({ secretAccessKey: 'left behind' });
    const tracer = createTracer({ stand: new Uint8Array(1), digest: new Uint8Array(32) });
    await presignWith(tracer, 'left behind');
    expect(tracer.records.map(({ key }) => key)).toContain('AWS4left behind');
    clearCredentialCache();
  });

  it('hashes are linked by their values, in whatever order they came', async () => {
    const tracer = createTracer({ stand: new Uint8Array(1), digest: new Uint8Array(32) });
    const signature = await presignWith(tracer, 'secret');
    clearCredentialCache();
    const inOrder = readRecords(tracer.records, signature);
    expect(inOrder.canonicalRequest).toMatch(/^GET\n\/\n/);
    expect(readRecords([...tracer.records].reverse(), signature)).toEqual(inOrder);
    const halves = [...tracer.records.slice(3), ...tracer.records.slice(0, 3)];
    expect(readRecords(halves, signature)).toEqual(inOrder);
    // The engine's first hash names its cache entry and is no part of the signature.
    const withoutCacheKey = tracer.records.filter(({ key }) => key !== 'secret');
    expect(withoutCacheKey).toHaveLength(tracer.records.length - 1);
    expect(readRecords(withoutCacheKey, signature)).toEqual(inOrder);
  });

  it('a missing link is an error, never a guess', async () => {
    const tracer = createTracer({ stand: new Uint8Array(1), digest: new Uint8Array(32) });
    const signature = await presignWith(tracer, 'secret');
    clearCredentialCache();
    const needed = tracer.records.filter(({ key }) => key !== 'secret');
    for (const left of needed)
      expect(() =>
        readRecords(
          needed.filter((record) => record !== left),
          signature,
        ),
      ).toThrow('not recorded');
  });
});

/** Presigns past the adapter, with its tracer; returns the signature. */
async function presignWith(tracer: ReturnType<typeof createTracer>, secretAccessKey: string): Promise<string> {
  const signer = new SignatureV4({
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey },
    region: 'ap-northeast-1',
    service: 'execute-api',
    sha256: tracer.sha256,
  });
  const request = {
    method: 'GET',
    protocol: 'https:',
    hostname: 'a.example',
    path: '/',
    headers: { host: 'a.example' },
  };
  const done = await signer.presign(request, { signingDate: 1_440_938_160, expiresIn: 900 });
  return String(done.query?.['X-Amz-Signature']);
}
