import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '@/core/kernel/bytes';
import { addSeconds } from '@/core/model/instant';
import { type Asked, headerRequest, practiceWorld, presignedRequest, replyHeader, SIGNED_AT } from '@/testing/practice';
import type { PracticeReply, PracticeRequest, PracticeWorld } from './endpoint';
import { respond } from './respond';
import { MAX_OBJECT_SIZE, MAX_TOTAL_SIZE } from './s3-objects';

const key = (name: string) => `s3/practice-bucket/${name}`;
const text = ({ body }: PracticeReply) => (typeof body === 'string' ? body : fromUtf8(body));
const edit = (request: PracticeRequest, from: string | RegExp, to: string): PracticeRequest => ({
  ...request,
  url: request.url.replace(from, to),
  headers: request.headers.map(([name, value]) => [name, value.replace(from, to)]),
});
const put = (world: PracticeWorld, path: string, body = '', headers: Asked['headers'] = []) =>
  respond(headerRequest({ path, method: 'PUT', body, headers }), world);

describe('objects', () => {
  it('come back as they were put, with their type, tag and date', async () => {
    const world = practiceWorld();
    const stored = await put(world, key('a.txt'), 'hellö', [['content-type', 'text/plain;charset=UTF-8']]);
    expect(stored).toMatchObject({ status: 200, body: '' });
    const got = await respond(presignedRequest({ path: key('a.txt') }), world);
    expect(got).toMatchObject({ status: 200, body: utf8('hellö') });
    expect(replyHeader(got, 'content-type')).toBe('text/plain;charset=UTF-8');
    expect(replyHeader(got, 'content-length')).toBe('6');
    expect(replyHeader(got, 'etag')).toBe(replyHeader(stored, 'etag'));
    expect(replyHeader(got, 'last-modified')).toBe('Sun, 30 Aug 2015 12:36:00 GMT');
  });
  it('can be put by a presigned URL, whatever the body', async () => {
    const world = practiceWorld();
    const request = presignedRequest({ path: key('a'), method: 'PUT' });
    expect(await respond({ ...request, body: utf8('later') }, world)).toMatchObject({ status: 200 });
    const got = await respond(headerRequest({ path: key('a') }), world);
    expect(text(got)).toBe('later');
    expect(replyHeader(got, 'content-type')).toBe('binary/octet-stream');
  });
  it('change their tag with their content', async () => {
    const world = practiceWorld();
    const tag = async (body: string) => replyHeader(await put(world, key('a'), body), 'etag');
    expect(await tag('1')).not.toBe(await tag('2'));
    expect(await tag('1')).toMatch(/^"[0-9a-f]{32}"$/);
  });
  it('have a HEAD without a body', async () => {
    const world = practiceWorld();
    await put(world, key('a'), 'hello');
    const head = await respond(presignedRequest({ path: key('a'), method: 'HEAD' }), world);
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(replyHeader(head, 'content-length')).toBe('5');
    expect(await respond(presignedRequest({ path: key('b'), method: 'HEAD' }), world)).toMatchObject({
      status: 404,
      body: '',
    });
  });
  it('are found by a raw plus where their key has a space, as S3 reads it', async () => {
    const world = practiceWorld();
    await put(world, key('a%20b'), 'hello');
    const canonicalPath = `/sigv4/practice/${key('a%20b')}`;
    expect(text(await respond(presignedRequest({ path: key('a+b'), canonicalPath }), world))).toBe('hello');
  });
  it('are gone once deleted, and deleting nothing is fine', async () => {
    const world = practiceWorld();
    await put(world, key('a'), 'hello');
    for (let i = 0; i < 2; i++) {
      const deleted = await respond(headerRequest({ path: key('a'), method: 'DELETE' }), world);
      expect(deleted).toMatchObject({ status: 204, body: '' });
    }
    const missing = await respond(presignedRequest({ path: key('a') }), world);
    expect(missing.status).toBe(404);
    expect(text(missing)).toContain(
      '<Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a</Key>',
    );
  });
  it.each([
    ['a space', 'a%20b', 'a b'],
    ['a plus', 'a%2Bb', 'a+b'],
    ['what is not ASCII', '%C3%A9%E3%81%82%F0%9F%98%80', 'éあ😀'],
    ['double slashes', '%2Fa//b%2F/', '/a//b//'],
    ['a literal %2F', 'a%252Fb', 'a%2Fb'],
    ['a question mark and a hash', 'a%3Fb%23c', 'a?b#c'],
    ['dots', 'a/%2E./b', 'a/../b'],
    ['a name of JavaScript objects', '__proto__', '__proto__'],
  ])('of a key with %s come back by it', async (_what, wire, name) => {
    const world = practiceWorld();
    const canonicalPath = `/sigv4/practice/${key(wire)}`.replaceAll('%2E', '.').replaceAll('%2F', '/');
    expect(
      await respond(headerRequest({ path: key(wire), method: 'PUT', body: name, canonicalPath }), world),
    ).toMatchObject({
      status: 200,
    });
    expect((await world.objects.list('practice-bucket')).map((object) => object.key)).toEqual([name]);
    expect(text(await respond(presignedRequest({ path: key(wire), canonicalPath }), world))).toBe(name);
  });
});

describe('limits', () => {
  const unsigned = (path: string, size: number): PracticeRequest => ({
    ...presignedRequest({ path, method: 'PUT' }),
    body: new Uint8Array(size),
  });
  it('an object has at most 5 MB', async () => {
    const world = practiceWorld();
    expect(await respond(unsigned(key('a'), MAX_OBJECT_SIZE), world)).toMatchObject({ status: 200 });
    const tooLarge = await respond(unsigned(key('b'), MAX_OBJECT_SIZE + 1), world);
    expect(tooLarge.status).toBe(400);
    expect(text(tooLarge)).toContain('<Code>EntityTooLarge</Code>');
    expect(text(tooLarge)).toContain(`<ProposedSize>${MAX_OBJECT_SIZE + 1}</ProposedSize>`);
  });
  it('all objects together have a limit, and replacing one does not count twice', async () => {
    const world = practiceWorld();
    const last = MAX_TOTAL_SIZE / MAX_OBJECT_SIZE;
    for (let i = 1; i <= last; i++) await respond(unsigned(key(`${i}`), MAX_OBJECT_SIZE), world);
    expect(await respond(unsigned(key(`${last}`), MAX_OBJECT_SIZE), world)).toMatchObject({ status: 200 });
    const full = await respond(unsigned(key('more'), 1), world);
    expect(full.status).toBe(507);
    expect(text(full)).toContain('<Code>PracticeStorageFull</Code>');
  });
  it('a key has at most 1024 bytes', async () => {
    const world = practiceWorld();
    expect(await put(world, key('k'.repeat(1024)))).toMatchObject({ status: 200 });
    expect(text(await put(world, key('k'.repeat(1025))))).toContain('<Code>KeyTooLongError</Code>');
  });
});

describe('a listing', () => {
  const listed = async (world: PracticeWorld, ...query: readonly string[]) => {
    const reply = await respond(
      presignedRequest({ path: 's3/practice-bucket', query: ['list-type=2', ...query] }),
      world,
    );
    return text(reply) ?? '';
  };
  const all = (document: string, name: string) =>
    [...document.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map((match) => match[1]);
  const filled = async () => {
    const world = practiceWorld();
    for (const name of ['b', 'a/1', 'a/2', 'c/x/y', '%F0%9F%98%80', '%EF%BD%9E']) await put(world, key(name), 'x');
    return world;
  };

  it('of nothing is empty', async () => {
    const document = await listed(practiceWorld());
    expect(document).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
        '<Name>practice-bucket</Name><Prefix></Prefix><KeyCount>0</KeyCount><MaxKeys>1000</MaxKeys>' +
        '<IsTruncated>false</IsTruncated></ListBucketResult>',
    );
  });
  it('has every object with its size, tag and date', async () => {
    const world = practiceWorld();
    await put(world, key('%3Ca%26b%3E'), 'hello');
    const tag = createHash('sha256').update('hello').digest('hex').slice(0, 32);
    expect(await listed(world)).toContain(
      '<Contents><Key>&lt;a&amp;b&gt;</Key><LastModified>2015-08-30T12:36:00.000Z</LastModified>' +
        `<ETag>&quot;${tag}&quot;</ETag><Size>5</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
  });
  it('is in the order of UTF-8', async () => {
    expect(all(await listed(await filled()), 'Key')).toEqual(['a/1', 'a/2', 'b', 'c/x/y', '～', '😀']);
  });
  it('has the keys of a prefix', async () => {
    expect(all(await listed(await filled(), 'prefix=a%2F'), 'Key')).toEqual(['a/1', 'a/2']);
  });
  it('gathers what shares a common prefix', async () => {
    const document = await listed(await filled(), 'delimiter=%2F');
    expect(all(document, 'Key')).toEqual(['b', '～', '😀']);
    expect(all(document, 'CommonPrefixes')).toEqual(['<Prefix>a/</Prefix>', '<Prefix>c/</Prefix>']);
    expect(all(document, 'KeyCount')).toEqual(['5']);
  });
  it('begins after a key', async () => {
    expect(all(await listed(await filled(), 'start-after=b'), 'Key')).toEqual(['c/x/y', '～', '😀']);
    expect(all(await listed(await filled(), 'start-after=a%2F'), 'Key')).toContain('a/1');
  });
  it('goes on where it was cut, until it ends', async () => {
    const world = await filled();
    const names: (string | undefined)[] = [];
    let more: readonly string[] = [];
    do {
      const document = await listed(world, 'max-keys=2', 'delimiter=%2F', ...more);
      names.push(...all(document, 'Key'), ...all(document, 'CommonPrefixes'));
      const [next] = all(document, 'NextContinuationToken');
      expect(all(document, 'IsTruncated')).toEqual([String(next !== undefined)]);
      more = next === undefined ? [] : [`continuation-token=${encodeURIComponent(next)}`];
    } while (more.length > 0);
    expect(names).toEqual(['b', '<Prefix>a/</Prefix>', '～', '<Prefix>c/</Prefix>', '😀']);
  });
  it('of no keys at all is not cut', async () => {
    expect(all(await listed(await filled(), 'max-keys=0'), 'IsTruncated')).toEqual(['false']);
  });
  it('refuses a max-keys that is no number', async () => {
    expect(await listed(await filled(), 'max-keys=many')).toContain('<Code>InvalidArgument</Code>');
  });
});

describe('what S3 refuses', () => {
  const ask = async (request: PracticeRequest, seconds = 0) => {
    const reply = await respond(request, { ...practiceWorld(), now: addSeconds(SIGNED_AT, seconds) });
    return { status: reply.status, xml: text(reply) ?? '' };
  };
  const path = key('a');
  const wrongScope = /AKIDEXAMPLE[^&,]*/;
  const query = (asked: Partial<Asked> = {}) => presignedRequest({ path, ...asked });
  const header = (asked: Partial<Asked> = {}) => headerRequest({ path, ...asked });
  const malformedCredential =
    'the Credential is mal-formed; expecting &quot;&lt;YOUR-AKID&gt;/YYYYMMDD/REGION/SERVICE/aws4_request&quot;.';
  const requires =
    'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, ' +
    'X-Amz-SignedHeaders, and X-Amz-Expires parameters.';

  it.each<[string, PracticeRequest, number, number, string, string]>([
    ['nothing signed', edit(query(), /\?.*/, ''), 0, 403, 'AccessDenied', '<Message>Access Denied</Message>'],
    [
      'both mechanisms',
      { ...header(), url: query().url },
      0,
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the ' +
        'Authorization header should be specified</Message><ArgumentName>Authorization</ArgumentName><ArgumentValue>AWS4-',
    ],
    [
      'an Authorization header of another kind',
      { ...header(), headers: [['authorization', 'Basic abc']] },
      0,
      400,
      'InvalidArgument',
      'Unsupported Authorization Type</Message><ArgumentName>Authorization</ArgumentName><ArgumentValue>Basic abc<',
    ],
    [
      'a component without a value',
      edit(header(), /Credential=/, 'Credential '),
      0,
      400,
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed; the authorization component &quot;Credential AKIDEXAMPLE/',
    ],
    [
      'a component that is missing',
      edit(header(), /Credential=[^,]*,/, ''),
      0,
      400,
      'AuthorizationHeaderMalformed',
      'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    ],
    [
      'no date',
      edit(header(), '20150830T123600Z', ''),
      0,
      403,
      'AccessDenied',
      'requires a valid Date or x-amz-date header',
    ],
    [
      'a bad date',
      edit(header(), '20150830T123600Z', 'x'),
      0,
      403,
      'AccessDenied',
      'requires a valid Date or x-amz-date header',
    ],
    [
      'a bad X-Amz-Date',
      edit(query(), 'T123600Z', ''),
      0,
      400,
      'AuthorizationQueryParametersError',
      "X-Amz-Date must be in the ISO8601 Long Format &quot;yyyyMMdd'T'HHmmss'Z'&quot;",
    ],
    [
      'a missing parameter',
      edit(query(), /&X-Amz-Date=[^&]*/, ''),
      0,
      400,
      'AuthorizationQueryParametersError',
      requires,
    ],
    [
      'no X-Amz-Expires',
      edit(query(), '&X-Amz-Expires=900', ''),
      0,
      400,
      'AuthorizationQueryParametersError',
      requires,
    ],
    [
      'an expiry that is no number',
      edit(query(), 'Expires=900', 'Expires=1.5'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Expires should be a number',
    ],
    [
      'a negative expiry',
      edit(query(), 'Expires=900', 'Expires=-1'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Expires must be non-negative',
    ],
    [
      'an expiry of more than a week',
      edit(query(), 'Expires=900', 'Expires=604801'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ],
    [
      'an expiry of nothing',
      edit(query(), 'Expires=900', 'Expires=0'),
      0,
      403,
      'AccessDenied',
      'Request has expired</Message><X-Amz-Expires>0</X-Amz-Expires>',
    ],
    [
      'expired',
      query(),
      901,
      403,
      'AccessDenied',
      '<Message>Request has expired</Message><X-Amz-Expires>900</X-Amz-Expires><Expires>2015-08-30T12:51:00Z</Expires>' +
        '<ServerTime>2015-08-30T12:51:01Z</ServerTime>',
    ],
    [
      'not yet valid',
      query(),
      -901,
      403,
      'AccessDenied',
      '<Message>Request is not yet valid</Message><X-Amz-Date>1440938160000</X-Amz-Date><Expires>2015-08-30T12:51:00Z' +
        '</Expires><ServerTime>2015-08-30T12:20:59Z</ServerTime>',
    ],
    [
      'signed headers of another time',
      header(),
      901,
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.</Message><RequestTime>20150830T123600Z' +
        '</RequestTime><ServerTime>2015-08-30T12:51:01Z</ServerTime><MaxAllowedSkewMilliseconds>900000<',
    ],
    [
      'Host not signed',
      edit(query(), 'SignedHeaders=host', 'SignedHeaders='),
      0,
      403,
      'AccessDenied',
      '<HeadersNotSigned>host</HeadersNotSigned>',
    ],
    [
      'a header that this browser hides',
      presignedRequest({ path, headers: [['user-agent', 'x']] }, []),
      0,
      400,
      'PracticeHeaderNotVisible',
      "'user-agent'",
    ],
    [
      'another algorithm in the query',
      edit(query(), 'HMAC-SHA256', 'HMAC-SHA1'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Algorithm only supports &quot;AWS4-HMAC-SHA256&quot;',
    ],
    [
      'another algorithm in the header',
      edit(header(), 'HMAC-SHA256', 'HMAC-SHA1'),
      0,
      400,
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    ],
    [
      'a credential of too few parts in the query',
      edit(query(), wrongScope, 'AKIDEXAMPLE'),
      0,
      400,
      'AuthorizationQueryParametersError',
      `Error parsing the X-Amz-Credential parameter; ${malformedCredential}`,
    ],
    [
      'a credential of too few parts in the header',
      edit(header(), wrongScope, 'AKIDEXAMPLE'),
      0,
      400,
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; ${malformedCredential}`,
    ],
    [
      'another region in the query',
      query({ region: 'us-east-1' }),
      0,
      400,
      'AuthorizationQueryParametersError',
      "Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'ap-northeast-1'</Message>" +
        '<Region>ap-northeast-1</Region>',
    ],
    [
      'another region in the header',
      header({ region: 'us-east-1' }),
      0,
      400,
      'AuthorizationHeaderMalformed',
      "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'ap-northeast-1'</Message>" +
        '<Region>ap-northeast-1</Region>',
    ],
    [
      'another service',
      query({ service: 'execute-api' }),
      0,
      400,
      'AuthorizationQueryParametersError',
      'incorrect service &quot;execute-api&quot;. This endpoint belongs to &quot;s3&quot;.',
    ],
    [
      'another terminator',
      edit(query(), 'aws4_request', 'aws5_request'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'incorrect terminal &quot;aws5_request&quot;. This endpoint uses &quot;aws4_request&quot;.',
    ],
    [
      'a credential of another day in the query',
      edit(query(), '%2F20150830', '%2F20150829'),
      0,
      400,
      'AuthorizationQueryParametersError',
      'Invalid credential date &quot;20150829&quot;. This date is not the same as X-Amz-Date: &quot;20150830&quot;.',
    ],
    [
      'a credential of another day in the header',
      edit(header(), '/20150830', '/20150829'),
      0,
      400,
      'AuthorizationHeaderMalformed',
      'The authorization header is malformed; Invalid credential date. Date is not the same as X-Amz-Date.',
    ],
    [
      'an unknown key',
      query({ accessKeyId: 'AKIDUNKNOWN' }),
      0,
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>AKIDUNKNOWN<',
    ],
    [
      'a missing token',
      query({ key: 'temporary', token: null }),
      0,
      403,
      'InvalidAccessKeyId',
      '<AWSAccessKeyId>ASIATEMPORARYEXAMPLE</AWSAccessKeyId>',
    ],
    [
      'another token',
      header({ key: 'temporary', token: 'other' }),
      0,
      400,
      'InvalidToken',
      'The provided token is malformed or otherwise invalid.</Message><Token-0>other</Token-0>',
    ],
    [
      'another body than was signed',
      { ...header({ method: 'PUT', body: 'one' }), body: utf8('two') },
      0,
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.</Message><ClientComputedContentSHA256>" +
        `${createHash('sha256').update('one').digest('hex')}</ClientComputedContentSHA256><S3ComputedContentSHA256>` +
        createHash('sha256').update('two').digest('hex'),
    ],
    [
      'signed headers without a payload hash',
      { ...header(), headers: header().headers.filter(([name]) => name !== 'x-amz-content-sha256') },
      0,
      400,
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    ],
    [
      'a payload hash that is none',
      edit(header(), /^e3b0\w+$/, 'e3b0'),
      0,
      400,
      'InvalidArgument',
      'or a valid sha256 value.</Message><ArgumentName>x-amz-content-sha256</ArgumentName><ArgumentValue>e3b0<',
    ],
    [
      'a body in chunks',
      edit(header(), /^e3b0\w+$/, 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'),
      0,
      501,
      'NotImplemented',
      'A header you provided implies functionality that is not implemented',
    ],
    [
      'an x-amz- header that is not signed',
      presignedRequest({ path }, [
        ['x-amz-acl', 'private'],
        ['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'],
      ]),
      0,
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed</Message><HeadersNotSigned>x-amz-acl</HeadersNotSigned>',
    ],
    [
      'another bucket',
      query({ path: 's3/other/a' }),
      0,
      404,
      'NoSuchBucket',
      'The specified bucket does not exist</Message><BucketName>other</BucketName>',
    ],
    [
      'a method for objects',
      query({ method: 'POST' }),
      0,
      405,
      'MethodNotAllowed',
      '<Method>POST</Method><ResourceType>OBJECT</ResourceType>',
    ],
    [
      'a method for the bucket',
      query({ path: 's3/practice-bucket/', method: 'DELETE' }),
      0,
      405,
      'MethodNotAllowed',
      '<Method>DELETE</Method><ResourceType>BUCKET</ResourceType>',
    ],
    ['a subresource', query({ query: ['acl='] }), 0, 501, 'NotImplemented', "'acl' is not implemented"],
    ['a key that is not UTF-8', query({ path: key('%FF') }), 0, 400, 'InvalidURI', "Couldn't parse the specified URI."],
  ])('%s', async (_what, request, seconds, status, code, part) => {
    const reply = await ask(request, seconds);
    expect(reply.xml).toContain(`<Error><Code>${code}</Code>`);
    expect(reply.xml).toContain(part);
    expect(reply.xml).toMatch(/<RequestId>[0-9A-F]{16}<\/RequestId><HostId>[0-9a-f]{64}<\/HostId><\/Error>$/);
    expect(reply.status).toBe(status);
  });

  it('a wrong signature is answered with all that S3 computed, as text and as bytes', async () => {
    const { status, xml } = await ask(edit(query({ query: ['a=1'] }), 'a=1', 'a=2'));
    expect(status).toBe(403);
    const found = new RegExp(
      '<Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you ' +
        'provided. Check your key and signing method.</Message><AWSAccessKeyId>AKIDEXAMPLE</AWSAccessKeyId>' +
        '<StringToSign>(.*)</StringToSign><SignatureProvided>[0-9a-f]{64}</SignatureProvided>' +
        '<StringToSignBytes>(.*)</StringToSignBytes><CanonicalRequest>(.*)</CanonicalRequest>' +
        '<CanonicalRequestBytes>(.*)</CanonicalRequestBytes><RequestId>',
      's',
    ).exec(xml);
    const [, stringToSign = '', stringBytes, canonicalRequest = '', canonicalBytes] = found ?? [];
    const unescaped = canonicalRequest.replaceAll('&amp;', '&');
    const spaced = (of: string) => Buffer.from(of).toString('hex').match(/../g)?.join(' ');
    expect(unescaped).toMatch(
      /^GET\n\/sigv4\/practice\/s3\/practice-bucket\/a\n.*&a=2\nhost:localhost:5173\n\nhost\nUNSIGNED-PAYLOAD$/,
    );
    expect(stringToSign.split('\n').at(-1)).toBe(createHash('sha256').update(unescaped).digest('hex'));
    expect(stringBytes).toBe(spaced(stringToSign));
    expect(canonicalBytes).toBe(spaced(unescaped));
  });
});

describe('a browser that does not keep objects', () => {
  const failing = (name: string): PracticeWorld => {
    const fail = async () => {
      throw new DOMException('what was typed', name);
    };
    return { ...practiceWorld(), objects: { get: fail, put: fail, delete: fail, list: fail, clear: fail } };
  };
  it.each(['GET', 'PUT', 'DELETE'])('is told in words: %s', async (method) => {
    const answered = await respond(headerRequest({ path: key('a'), method }), failing('SecurityError'));
    expect(answered.status).toBe(500);
    expect(text(answered)).toContain('<Code>PracticeStorageFailed</Code>');
    expect(text(answered)).toContain('(SecurityError)');
    expect(text(answered)).not.toContain('typed');
  });
  it('a listing too', async () =>
    expect(await respond(headerRequest({ path: 's3/practice-bucket' }), failing('UnknownError'))).toMatchObject({
      status: 500,
    }));
  it('for want of room says that', async () => {
    const answered = await respond(headerRequest({ path: key('a'), method: 'PUT' }), failing('QuotaExceededError'));
    expect(answered.status).toBe(507);
    expect(text(answered)).toContain('<Code>PracticeStorageFull</Code>');
  });
  it('is no excuse for a bug', async () => {
    const hasher = { ...practiceWorld().hasher, sha256: () => Promise.reject(new TypeError('bug')) };
    await expect(respond(headerRequest({ path: key('a') }), { ...practiceWorld(), hasher })).rejects.toThrow('bug');
  });
});

describe('a bucket that has moved', () => {
  const moved = 's3/moved-bucket/a%20b';
  it.each(['GET', 'PUT', 'POST', 'HEAD'])('sends %s on to the other, whoever signed it', async (method) => {
    const request = presignedRequest({ path: moved, method });
    const answered = await respond(request, practiceWorld());
    expect(answered.status).toBe(307);
    expect(replyHeader(answered, 'location')).toBe(request.url.replace('moved-bucket', 'practice-bucket'));
  });
  it('makes who follows ask for what was not signed', async () => {
    const world = practiceWorld();
    const location = replyHeader(await respond(presignedRequest({ path: moved }), world), 'location') ?? '';
    const followed = await respond({ method: 'GET', url: location, headers: [], body: utf8('') }, world);
    expect(followed.status).toBe(403);
    expect(text(followed)).toContain('<Code>SignatureDoesNotMatch</Code>');
  });
});
