import { describe, expect, it } from 'vitest';
import type { PolicyDraft } from '@/core';
import { BASE } from '@/testing/stores';
import { decodePlace, encodePlace } from './address';
import { EXAMPLE_IDS, exampleOf } from './examples';
import type { RequestFields } from './request-fields';

const REQUEST: RequestFields = {
  method: 'POST',
  url: 'https://api.example.com/a%2Fb//c?x=1&y=%20&z#',
  service: 'my-service',
  algorithm: 'sigv4',
  region: 'eu-west-3',
  signatureIn: 'header',
  expires: '77',
  signingTime: '20150830T123600Z',
  headers: [
    { name: 'Content-Type', value: 'text/plain; charset=utf-8' },
    { name: 'range', value: 'bytes=0-1' },
    { name: '', value: '' },
    { name: 'range', value: 'a: b & c = d' },
  ],
  contentSha256: false,
};
const POLICY: PolicyDraft = {
  key: `up loads/\${filename}`,
  contentType: 'image/',
  contentTypeMatching: 'starts-with',
  sizeFrom: '',
  sizeTo: '1000',
  conditions: [
    { name: 'acl', matching: 'eq', value: 'a=b^c' },
    { name: 'Cache-Control', matching: 'starts-with', value: '' },
  ],
};
const encode = (change: Partial<RequestFields>): string =>
  encodePlace({ request: { ...REQUEST, ...change }, example: undefined }, BASE);
const roundTrip = (change: Partial<RequestFields>): RequestFields | undefined =>
  decodePlace(encode(change), BASE)?.request;
const urlIn = (hash: string): string | null => new URLSearchParams(hash.slice(hash.indexOf('?'))).get('url');

describe('the address gives back', () => {
  it.each<[string, Partial<RequestFields>]>([
    ['everything', { url: 'https://api.example.com/a%2Fb//c?page=1&prefix=%20&z&y=' }],
    ['a method', { method: 'PROPFIND' }],
    ['awkward paths', { url: "https://b.s3.amazonaws.com/a/../b//c+d/é/!'()*?prefix&prefix=&prefix=é%2B+" }],
    ['a port', { url: 'http://localhost:9000/bucket/key' }],
    ['a query signature', { signatureIn: 'query' }],
    ['SigV4a and its region set', { algorithm: 'sigv4a', region: 'us-*, eu-west-1,*' }],
    ['the payload header', { contentSha256: true }],
    ['a chunk size', { chunkSize: '8192' }],
    ['an upload form', { signatureIn: 'form', policy: POLICY }],
    ['no signing time', { signingTime: '' }],
    ['no headers', { headers: [] }],
    ['a hundred headers', { headers: Array.from({ length: 100 }, (_, i) => ({ name: 'accept', value: `${i}` })) }],
  ])('%s', (_, change) => {
    const request = { ...REQUEST, url: 'https://api.example.com/', ...change };
    expect(roundTrip(request)).toEqual(request);
  });

  it('no algorithm where it is SigV4', () => expect(encode({})).not.toContain('algorithm'));

  it('a signing time however it was written', () => {
    for (const signingTime of ['2015-08-30 12:36:00Z', '1440938160', '2015-08-30T21:36:00+09:00'])
      expect(roundTrip({ signingTime })?.signingTime).toBe('20150830T123600Z');
  });

  it.each<Partial<RequestFields>>([
    { service: 'Lambda' },
    { service: 'API Gateway' },
    { service: '' },
    { region: 'EU-WEST-1' },
    { region: 'eu_west-1' },
    { expires: '8d' },
    { expires: ' 1.5' },
    { expires: '' },
    { method: 'M-SEARCH' },
    { method: 'UPDATEREDIRECTREF' },
    { signingTime: 'yesterday' },
    { signingTime: '2015-13-30 12:36:00 +09:00' },
    { url: 'mydb.abc123.eu-west-1.rds.amazonaws.com:3306/' },
    { url: 'api.example.com/a%2Fb//c?page=1&prefix=%20' },
    { url: 'localhost:9000/bucket/key' },
  ])('what is wrong as it was typed: %j', (change) => {
    expect(roundTrip({ url: 'https://api.example.com/', ...change })).toMatchObject(change);
  });

  it('of a host without a scheme nothing that would be left out with one', () => {
    expect(roundTrip({ url: 'api.example.com/p?user=me&X-Amz-Signature=m4Rk3d' })?.url).toBe('api.example.com/p?user=');
  });

  it.each(EXAMPLE_IDS)('all that the example %s asks for, once it was edited', (id) => {
    const { request } = exampleOf(id, BASE);
    expect(decodePlace(encodePlace({ request, example: undefined }, BASE), BASE)?.request).toEqual(request);
  });

  it('what a link to AWS asks for; of other parameters the names', () => {
    const asked =
      'list-type=2&prefix=a%2Fb&max-keys=9&delimiter=%2F&encoding-type=url&start-after=c&versionId=v.1&partNumber=2' +
      '&uploadId=u-1&response-content-type=text%2Fplain&response-content-disposition=attachment%3B%20filename%3Da.txt' +
      '&x-id=GetObject&Action=ListUsers&Version=2010-05-08&Expires=1&acl&versioning';
    const url = `https://b.s3.amazonaws.com/?${asked}`;
    expect(roundTrip({ url: `${url}&user=me&filter[name]=me` })?.url).toBe(`${url}&user=&filter[name]=`);
    expect(roundTrip({ url })?.url).toBe(url);
  });

  it.each(EXAMPLE_IDS)('the example %s by its name alone', (example) => {
    const hash = encodePlace({ request: REQUEST, example }, BASE);
    expect(hash).toBe(`/build?example=${example}`);
    expect(decodePlace(hash, BASE)).toEqual({ example, request: exampleOf(example, BASE).request });
  });

  it.each(['', '/', '/build', '/build?', '/other?url=x', 'build?url=x'])(
    'nothing where it says nothing: %j',
    (hash) => {
      expect(decodePlace(hash, BASE)).toBeUndefined();
    },
  );
});

describe('a practice URL', () => {
  it('is relative in the address, and belongs to whatever page opens it', () => {
    const url = `${BASE}practice/s3/bucket/key?list-type=2`;
    expect(urlIn(encode({ url }))).toBe('practice/s3/bucket/key?list-type=2');
    expect(roundTrip({ url })?.url).toBe(url);
    expect(decodePlace(encode({ url }), 'https://elsewhere.example/')?.request.url).toBe(
      'https://elsewhere.example/practice/s3/bucket/key?list-type=2',
    );
  });
  it('of another page stays whole', () => {
    const url = 'https://elsewhere.example/practice/s3/bucket/key';
    expect(roundTrip({ url })?.url).toBe(url);
  });
});

describe('never in the address', () => {
  const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
  const MARK = 'sEcReT';
  const VALUE = 'm4Rk3d';
  const nothingOf = (hash: string, mark: string) => {
    let text = hash;
    for (let i = 0; i < 8; i++) {
      expect(text.toLowerCase()).not.toContain(mark.toLowerCase());
      text = text.replace(/%[0-9a-f]{2}/gi, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16)));
    }
  };
  const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));

  it.each([
    `https://user:${MARK}@api.example.com/`,
    `https://${MARK}@api.example.com/`,
    `https://a@${MARK}@api.example.com/`,
    `https://user:${MARK}\n@api.example.com/`,
    `https://api.example.com/#${MARK}`,
  ])('what is no part of the request: %j', (url) => {
    const hash = encode({ url });
    nothingOf(hash, MARK);
    expect(urlIn(hash)).toContain('api.example.com');
  });

  it.each([
    `https://user:a/${MARK}@b@api.example.com/`,
    `https://user:a@${MARK}/b@api.example.com/`,
    `https://user:a@b/${MARK}@api.example.com/`,
    `https://user:a@b.example/${MARK}@api.example.com/`,
    `https://user:a?${MARK}@api.example.com/`,
    `https://user:a@b?prefix=x/${MARK}@api.example.com/`,
    `https://user:a@${MARK}#b@api.example.com/`,
    `https://user:a%40b/${MARK}@api.example.com/`,
    `https://user:a b/${MARK}@api.example.com/`,
    `https://user:a\\${MARK}@api.example.com/`,
    `https://user:1/${MARK}@api.example.com/`,
    `https://${MARK}:1/2@api.example.com/`,
    `https://${MARK}:1#2@api.example.com/`,
    `https://${MARK}/b@api.example.com/`,
    `https:user:a@${MARK}/b@api.example.com/`,
  ])('a piece of a password whose signs were not escaped: %j', (url) => {
    const hash = encode({ url });
    nothingOf(hash, MARK);
    expect(urlIn(hash)).toBeNull();
  });

  it.each([
    'https://registry.example.com/@scope/pkg',
    'https://b.s3.amazonaws.com/user@example.com/key',
    'https://s3.example.com:9000/b/user@example.com?prefix=a/b@c',
    'http://localhost:9000/b/user@example.com',
  ])('and a path that holds an @ rightly stays whole: %s', (url) => {
    expect(urlIn(encode({ url }))).toBe(url);
  });

  it.each([
    `X-Amz-Signature=${MARK}`,
    `X-Amz-Security-Token=${MARK}`,
    `X-Amz-Anything=${MARK}`,
    `x-amz-credential=${MARK}`,
    `x-AMZ-cReDeNtIaL=${MARK}`,
    `X-Goog-Signature=${MARK}`,
    `x-goog-credential=${MARK}`,
    `X%2DAmz%2DSignature=${MARK}`,
    `%58-%41mz-Signature=${MARK}`,
    `%2558-Amz-Signature=${MARK}`,
    `X-Am\nz-Signature=${MARK}`,
    `X-Amz-\r\n\tSignature=${MARK}`,
    `amp;X-Amz-Signature=${MARK}`,
    `u=https://b.example/?X-Amz-Signature=${MARK}`,
    `u=${encodeURIComponent(`https://b.example/?a=1&X-Amz-Signature=${MARK}`)}`,
    `u=${twice(`https://b.example/?a=1&X-Amz-Signature=${MARK}`)}`,
    `u=${twice(twice(`https://b.example/?a=1&x-amz-security-token=${MARK}`))}`,
    `u=${twice(twice(twice(twice(`?X%2dAmz-Signature=${MARK}`))))}`,
    `u=%ff${encodeURIComponent(`%58-Amz-Signature=${MARK}`)}`,
  ])('a parameter that names a signature: %j', (pair) => {
    const hash = encode({ url: `https://api.example.com/p?limit=1&${pair}` });
    nothingOf(hash, MARK);
    expect(urlIn(hash)).toBe('https://api.example.com/p?limit=1');
  });

  it.each([
    // Signature Version 2, signed URLs of CloudFront and of Google, of Azure; OAuth; what STS and forms of login are sent.
    `AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1&Signature=${VALUE}`,
    `Expires=1&Key-Pair-Id=K2JCJMDEHXQW5F&Policy=${VALUE}&Signature=${VALUE}`,
    `GoogleAccessId=${VALUE}&Signature=${VALUE}`,
    `sv=2024-05-04&sig=${VALUE}`,
    `access_token=${VALUE}&refresh_token=${VALUE}&id_token=${VALUE}`,
    `code=${VALUE}&client_secret=${VALUE}&state=${VALUE}`,
    `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&WebIdentityToken=${VALUE}`,
    `user=${VALUE}&password=${VALUE}&api_key=${VALUE}&key=${VALUE}`,
    `%73ig=${VALUE}&si%67=${VALUE}&SIG=${VALUE}&amp;sig=${VALUE}`,
    `sig=a=${VALUE}&tokens[0]=${VALUE}&=${VALUE}`,
    `${VALUE}9x8y7z6w=1&${VALUE}9x8y7z6w`,
    `next=${encodeURIComponent(`https://u:p@b.example/?sig=${VALUE}`)}`,
  ])('the value of a parameter that is not known to be harmless: %j', (query) => {
    const hash = encode({ url: `https://api.example.com/p?list-type=2&${query}&prefix=a%2Fb` });
    nothingOf(hash, VALUE);
    expect(urlIn(hash)).toMatch(/^https:\/\/api\.example\.com\/p\?list-type=2&.*prefix=a%2Fb$/);
  });

  it('a value that stands without a name, and what only looks like a name', () => {
    const queryIn = (query: string) => urlIn(encode({ url: `https://api.example.com/?${query}` }))?.split('?')[1];
    expect(queryIn('versioning&partNumber&a-b_c')).toBe('versioning&partNumber&a-b_c');
    expect(queryIn('hunter2&uploads&QWxhZGRpbjpvcGVuIHNlc2FtZQ==&QWxhZGRpbjpvcGVuIHNlc2FtZQ=')).toBe('uploads');
    expect(queryIn('f81d4fae-7dec-11d0-a765-00a0c91e6bf6=1&x=1')).toBe('x=');
  });

  it.each([
    `prefix=${twice(twice(`https://b.example/?sig=${VALUE}`))}`,
    `prefix=${twice(`https://u:${VALUE}@b.example/`)}`,
    `prefix=${twice(twice(twice(twice(VALUE))))}%25252525252541`,
  ])('the value of a known parameter that hides another, however often it is encoded: %j', (query) => {
    nothingOf(encode({ url: `https://api.example.com/p?${query}` }), VALUE);
  });

  it.each([
    `/p;jsessionid=${VALUE}`,
    `/p;v=1;token=${VALUE}/q`,
    `/p%3Btoken%3D${VALUE}`,
    `/p%253Fapi_key%253D${VALUE}`,
    `/https://u:${VALUE}@b.example/q`,
    `/https://u:a/${VALUE}@b.example/q`,
    `/https:/u:a@${VALUE}/b@b.example/q`,
    `/https%3A%2F%2Fu%3A${VALUE}%40b.example/q`,
  ])('a URL whose path holds parameters of its own or userinfo: %s', (path) => {
    expect(urlIn(encode({ url: `https://api.example.com${path}` }))).toBeNull();
  });

  it('a secret that was typed as one, wherever else it stands and however it is spelled', () => {
    const keys = { secretAccessKey: SECRET, sessionToken: 'IQoJb3JpZ2luX2VjEJ/+markedTokenOfSomeLength==' };
    const policy = { ...POLICY, key: SECRET };
    for (const secret of Object.values(keys))
      for (const spelled of [secret, encodeURIComponent(secret), secret.replace('+', '%20'), secret.slice(0, -4)])
        for (const change of [
          { url: `https://b.example/${spelled}/a` },
          { url: `https://b.example/?prefix=${spelled}` },
          { url: `https://${secret.replace(/[^A-Za-z0-9]/g, '')}.example/` },
          { headers: [{ name: 'Content-Type', value: spelled }] },
          { headers: [{ name: `${spelled}`, value: '' }] },
          { signatureIn: 'form', policy } as const,
        ]) {
          const hash = encodePlace({ request: { ...REQUEST, ...change }, example: undefined }, BASE, keys);
          nothingOf(hash, 'FEMI/K7MDENG');
          nothingOf(hash, 'femik7mdeng');
          nothingOf(hash, 'markedToken');
        }
    const harmless = encodePlace({ request: REQUEST, example: undefined }, BASE, keys);
    expect(harmless).toBe(encodePlace({ request: REQUEST, example: undefined }, BASE));
  });

  it.each(['method', 'service', 'region', 'expires', 'signingTime'] as const)('a short secret in %s', (field) => {
    const keys = { secretAccessKey: 'minioadmin9', sessionToken: '' };
    nothingOf(
      encodePlace({ request: { ...REQUEST, [field]: 'minioadmin9' }, example: undefined }, BASE, keys),
      'minioadmin9',
    );
  });

  it('a URL whose path or host names a signature', () => {
    for (const url of [`https://a.example/X-Amz-Signature=${MARK}`, `https://x-amz-${MARK}.example/`])
      expect(urlIn(encode({ url }))).toBeNull();
  });

  it.each([
    'not a url',
    SECRET,
    `aws_secret_access_key = ${SECRET}`,
    `curl -H 'Authorization: ${SECRET}' https://a.example/`,
    `ftp://a.example/${SECRET}`,
    'https://FEMI .example/',
    '//a.example/x',
    // Tokens and keys that have dots in them.
    'SG.FEMIFEMIFEMIFEMIFEMIFE.FEMIFEMIFEMI',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJGRU1JIn0.FEMI',
    'user:FEMI@a.example/x',
    'femi0femi0femi0femi0',
  ])('what is not a URL: %j', (url) => {
    const hash = encode({ url });
    expect(urlIn(hash)).toBeNull();
    nothingOf(hash, 'FEMI');
  });

  it.each([
    'authorization',
    'Cookie',
    'X-Amz-Security-Token',
    'x-api-key',
    'x-amz-meta-a',
    'x-amz-server-side-encryption-customer-key',
    'content-type ',
  ])('the value of a header that may be secret: %s', (name) => {
    const hash = encode({ headers: [{ name, value: MARK }] });
    nothingOf(hash, MARK);
    expect(decodePlace(hash, BASE)?.request.headers).toHaveLength(1);
  });

  it('a secret pasted for the name of a header', () => {
    nothingOf(encode({ headers: [{ name: SECRET, value: '' }] }), 'FEMI');
    nothingOf(encode({ headers: [{ name: 'A'.repeat(40), value: '' }] }), 'AAAA');
  });

  it.each(['method', 'service', 'region', 'expires', 'signingTime'] as const)('a secret pasted into %s', (field) => {
    for (const secret of [
      SECRET,
      SECRET.toLowerCase(),
      'abcdefghij'.repeat(4),
      '0123456789'.repeat(4),
      'A'.repeat(40),
      'AKIAIOSFODNN7EXAMPLE',
      'K005mS0meApplicationKeyOfB2abcd',
    ]) {
      const hash = encode({ [field]: secret });
      nothingOf(hash, secret);
    }
  });

  it('a URL that is too long; the rest stays', () => {
    const hash = encode({ url: `https://api.example.com/${'a'.repeat(9000)}` });
    expect(urlIn(hash)).toBeNull();
    expect(hash).toContain('service=my-service');
    expect(hash.length).toBeLessThan(8100);
  });

  it('anything, where even the headers are too long', () => {
    expect(encode({ headers: [{ name: 'accept', value: 'a'.repeat(9000) }] })).toBe('/build');
  });
});

describe('of an upload form, the address', () => {
  const written = (policy: Partial<PolicyDraft>): string =>
    decodeURIComponent(encode({ signatureIn: 'form', policy: { ...POLICY, ...policy } }));

  it('keeps the values of fields to itself that may be private, and their names where they look like names', () => {
    const conditions = [
      { name: 'x-amz-meta-owner', matching: 'eq', value: 'private-value' },
      { name: 'not a name: private-value', matching: 'eq', value: 'private-value' },
    ] as const;
    expect(written({ conditions })).toContain('x-amz-meta-owner=');
    expect(written({ conditions })).not.toContain('private-value');
  });

  it('leaves out a key that names a credential, and what is no content type or size', () => {
    const pasted = {
      key: 'https://h/?X-Amz-Signature=abc',
      contentType: 'secret text',
      sizeFrom: 'secret',
      sizeTo: 'secret',
    };
    expect(written(pasted)).not.toMatch(/X-Amz-Signature|secret/);
  });

  it('holds nothing of the policy where the signature is elsewhere', () => {
    expect(encode({ signatureIn: 'query', policy: POLICY })).not.toContain('filename');
  });
});
