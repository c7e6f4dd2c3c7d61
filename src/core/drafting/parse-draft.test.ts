import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Body, EMPTY_BODY } from '@/core/model/body';
import { instant, readable } from '@/core/model/instant';
import { asBrowserSends, signedUrl } from '@/core/model/url';
import { TYPED as base, bodyOf } from '@/testing/typed';
import type { Draft } from './draft';
import type { ComposeCode, Edit } from './finding';
import { inferFromUrl, parseDraft } from './parse-draft';

const NOW = instant(Date.UTC(2026, 0, 2, 3, 4, 5));
const s3: Partial<Draft> = { service: 's3', region: 'us-east-1' };
const appsync: Partial<Draft> & { readonly url: string } = {
  service: 'appsync',
  region: 'us-east-1',
  method: 'POST',
  url: 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql/connect',
};
const parse = (change: Partial<Draft>) => parseDraft({ ...base, ...change }, { now: NOW, body: EMPTY_BODY });
const codes = (change: Partial<Draft>) => parse(change).findings.map(({ code, field }) => `${field} ${code}`);
const fixOf = (change: Partial<Draft>, code: ComposeCode): readonly Edit[] | undefined =>
  parse(change).findings.find((finding) => finding.code === code)?.fix?.edits;

it('a complete draft has nothing to complain of', () => {
  const { value, findings } = parse({});
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    method: 'GET',
    authority: 'x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com',
    path: '/dev/sample',
  });
});

describe('bad input is a fault at its field', () => {
  it.each<[string, Partial<Draft>]>([
    ['method method-characters', { method: '' }],
    ['method method-characters', { method: 'GET /' }],
    ['method method-characters', { method: 'GET\r\nX' }],
    ['method method-characters', { method: '\ufb01nd' }],
    ['url url-empty', { url: '' }],
    ['url url-not-a-url', { url: 'hello world' }],
    ['url url-scheme', { url: 'ftp://example.com/' }],
    ['url host-missing', { url: 'https://?path' }],
    ['url host-missing', { url: 'https:\\\\' }],
    ['url url-not-a-url', { url: 'ftp:\\\\a.example\\b' }],
    ['url host-space', { url: 'https://my host.com/' }],
    ['url host-invalid', { url: 'https://a<b.com/' }],
    ['url port-invalid', { url: 'https://example.com:99999/' }],
    ['url percent-bad', { url: 'https://example.com/a%zz' }],
    ['url percent-bad', { url: 'https://example.com/?a=%' }],
    ['url query-not-utf8', { url: 'https://example.com/?a=%ff' }],
    ['url query-proto', { url: 'https://example.com/?__proto__=1' }],
    ['url lone-surrogate', { url: 'https://example.com/\ud800' }],
    ['url url-too-long', { url: `https://example.com/${'a'.repeat(2_000_000)}` }],
    ['expires expires-range', { expires: '0' }],
    ['expires expires-range', { expires: '604801' }],
    ['expires expires-range', { expires: '-1' }],
    ['expires expires-not-a-number', { expires: '1.5' }],
    ['expires expires-not-a-number', { expires: '' }],
    ['secretAccessKey secret-empty', { secretAccessKey: '' }],
    ['accessKeyId access-key-empty', { accessKeyId: '' }],
    ['accessKeyId access-key-characters', { accessKeyId: 'AKID/EXAMPLE' }],
    ['service service-empty', { service: '' }],
    ['region scope-characters', { region: 'us east 1' }],
    ['signingTime time-no-such-date', { signingTime: '2015-02-29 00:00:00Z' }],
    ['signingTime time-unreadable', { signingTime: 'yesterday' }],
    ['header:0 header-value-characters', { headers: [{ name: 'x-a', value: 'é' }] }],
    ['header:0 header-name-characters', { headers: [{ name: 'x a', value: 'b' }] }],
    ['header:0 header-name-empty', { headers: [{ name: '', value: 'b' }] }],
    ['header:0 header-token', { headers: [{ name: 'x-amz-security-token', value: 't' }] }],
    ['header:0 header-reserved', { headers: [{ name: 'X-Amz-Expires', value: '5' }] }],
    [
      'header:0 header-twice-in-query',
      { ...s3, url: 'https://b.s3.amazonaws.com/?x-amz-acl=a', headers: [{ name: 'x-amz-acl', value: 'b' }] },
    ],
  ])('%s', (expected, change) => {
    expect(parse(change).value).toBeUndefined();
    expect(codes(change)).toContain(expected);
  });
});

describe('what is worth saying does not stop signing', () => {
  it.each<[string, Partial<Draft>]>([
    ['region region-disagrees', { region: 'us-east-1' }],
    ['service service-disagrees', { service: 'lambda' }],
    ['secretAccessKey secret-whitespace', { secretAccessKey: 'secret\n' }],
    ['sessionToken token-missing', { accessKeyId: 'ASIAEXAMPLE' }],
    ['secretAccessKey secret-length', { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'short' }],
    ['url plus-is-space', { url: `${base.url}?a=b+c` }],
    ['url plus-in-key', { ...s3, url: 'https://b.s3.amazonaws.com/a+b' }],
    ['url fragment-left-out', { url: `${base.url}#top` }],
    ['url userinfo-left-out', { url: 'https://u:p@example.com/' }],
    ['url signing-parameters-left-out', { url: `${base.url}?X-Amz-Signature=1&a=2` }],
    ['url url-exposed', { url: base.url.replace('https', 'http') }],
    ['url url-exposed', { url: base.url.replace('https', 'WS') }],
    ['url url-whitespace', { url: `\u0000\u001f ${base.url}\u0001` }],
    ['url url-whitespace', { url: base.url.replace('sample', 'sam\tp\nle') }],
    ['url slashes-before-host', { url: base.url.replace('//', '') }],
    ['url slashes-before-host', { url: base.url.replace('//', '/') }],
    ['url slashes-before-host', { url: base.url.replace('//', '///') }],
    ['url slashes-before-host', { url: base.url.replace('//', '\\\\') }],
    ['url backslash-is-slash', { url: base.url.replace('/dev/', '\\dev\\') }],
    ['url backslash-is-slash', { ...s3, url: 'https://b.s3.amazonaws.com\\key' }],
    ['url characters-encoded', { url: `${base.url}/a b` }],
    ['url encoded-slash', { ...s3, url: 'https://b.s3.amazonaws.com/a%2fb' }],
    ['url dot-segments', { url: `${base.url}/../x` }],
    ['url browser-rewrites', { ...s3, url: 'https://b.s3.amazonaws.com/a/../b' }],
    ['signingTime time-read-as-utc', { signingTime: '2015-08-30 12:36' }],
    ['header:0 header-unsigned', { headers: [{ name: 'User-Agent', value: 'x' }] }],
    ['header:0 header-replaced', { headers: [{ name: 'Date', value: 'x' }] }],
    ['header:0 header-host-differs', { headers: [{ name: 'Host', value: 'localhost:3306' }] }],
    [
      'header:1 header-joined',
      {
        headers: [
          { name: 'a', value: '1' },
          { name: 'A', value: '2' },
        ],
      },
    ],
    [
      'header:0 header-to-query',
      { ...s3, url: 'https://b.s3.amazonaws.com/', headers: [{ name: 'x-amz-acl', value: 'private' }] },
    ],
    [
      'expires expires-over-service',
      { service: 'sts', url: 'https://sts.us-east-1.amazonaws.com/', region: 'us-east-1', expires: '901' },
    ],
    ['service service-general', { service: 'my-own-service' }],
    ['url host-unchecked', { ...s3, url: 'http://mine.s3-website-us-east-1.amazonaws.com/' }],
    ['headers headers-missing', { ...appsync, headers: [{ name: 'Accept', value: '*/*' }] }],
    [
      'header:0 header-payload-refused',
      {
        service: 'vpc-lattice-svcs',
        signatureIn: 'header',
        headers: [{ name: 'X-Amz-Content-Sha256', value: 'required' }],
      },
    ],
  ])('%s', (expected, change) => {
    expect(parse(change).value).toBeDefined();
    expect(codes(change)).toContain(expected);
  });
});

describe('headers that a service asks for', () => {
  it('are offered where they are missing, and nothing is said where they are not', () => {
    const missing = [
      { addHeader: { name: 'content-encoding', value: 'amz-1.0' } },
      { addHeader: { name: 'content-type', value: 'application/json; charset=UTF-8' } },
    ];
    const accept = { name: 'Accept', value: 'application/json, text/javascript' };
    expect(fixOf({ ...appsync, headers: [accept] }, 'headers-missing')).toEqual(missing);
    const headers = [accept, ...missing.map(({ addHeader }) => addHeader)];
    expect(codes({ ...appsync, headers })).not.toContain('headers headers-missing');
    expect(codes({ ...appsync, url: appsync.url.replace('/connect', '') })).not.toContain('headers headers-missing');
  });
  it('of a body are not missed where there is none', () => {
    const search = { service: 'es', region: 'us-east-1', url: 'https://search-a.us-east-1.es.amazonaws.com/_search' };
    const missed = (body: Body) =>
      parseDraft({ ...base, ...search }, { now: instant(0), body }).findings.map(({ code }) => code);
    expect(missed(EMPTY_BODY)).not.toContain('headers-missing');
    expect(missed(bodyOf('{}'))).toContain('headers-missing');
  });
});

it('a service of two that answer at a host does not disagree with it', () => {
  const kafka = { region: 'us-east-1', url: 'https://kafka.us-east-1.amazonaws.com/v1/clusters' };
  expect(codes({ ...kafka, service: 'kafka' })).not.toContain('service service-disagrees');
  expect(codes({ ...kafka, service: 'sqs' })).toContain('service service-disagrees');
});

it('capitals are taken for a slip where the host does not tell the name, and the name in small letters is offered', () => {
  const url = 'https://api.example.com/';
  for (const [field, typed] of [
    ['service', 'Lambda'],
    ['service', 'EventBridge'],
    ['region', 'EU-West-1'],
  ] as const) {
    const { value, findings } = parse({ url, [field]: typed });
    expect(value).toMatchObject({ [field]: typed });
    expect(findings.find(({ code }) => code === 'scope-capitals')).toMatchObject({
      field,
      fix: { edits: [{ field, value: typed.toLowerCase() }] },
    });
  }
  expect(codes({ url, service: 'lambda' })).not.toContain('service scope-capitals');
  expect(codes({ url, service: 'S3' })).not.toContain('service service-general');
});

it('a service that is only guessed from the host disagrees with nothing, and a region that is told does', () => {
  const url = 'https://nobodyknows.us-east-1.amazonaws.com/';
  expect(codes({ url, service: 'mine', region: 'us-east-1' })).not.toContain('service service-disagrees');
  expect(codes({ url, service: 'mine', region: 'eu-west-1' })).toContain('region region-disagrees');
});

it.each([
  ['HTTPS://BUCKET.S3.EU-WEST-1.AMAZONAWS.COM/', 's3', 'eu-west-1'],
  ['https://bucket.s3.eu-west-1.amazonaws.com:8443/', 's3', 'eu-west-1'],
  ['https://user@s3.eu-west-1.amazonaws.com.evil.example/', undefined, undefined],
  ['https://evil.example/s3.eu-west-1.amazonaws.com', undefined, undefined],
])('%s tells %s and %s', (url, service, region) => {
  expect(inferFromUrl(url, undefined)).toEqual({ service, region });
});

describe('a fix says what to change', () => {
  it('an S3 website is offered by its REST endpoint', () => {
    const website = { service: 's3', url: 'https://mine.s3-website.eu-central-1.amazonaws.com/s3-website-a' };
    expect(fixOf(website, 'host-unchecked')).toEqual([
      { field: 'url', value: 'https://mine.s3.eu-central-1.amazonaws.com/s3-website-a' },
    ]);
  });
  it('a secret is offered without its white space', () => {
    expect(fixOf({ secretAccessKey: ' se cret\n' }, 'secret-whitespace')).toEqual([
      { field: 'secretAccessKey', value: 'secret' },
    ]);
  });
  it('a stray percent sign is offered as %25, in the path and in the query', () => {
    expect(fixOf({ url: 'https://a.example/100%/x' }, 'percent-bad')).toEqual([
      { field: 'url', value: 'https://a.example/100%25/x' },
    ]);
    expect(fixOf({ url: 'https://a.example/x?off=5%&b' }, 'percent-bad')).toEqual([
      { field: 'url', value: 'https://a.example/x?off=5%25&b' },
    ]);
  });
  it('a plus is offered as %2B', () => {
    expect(fixOf({ url: 'https://a.example/?t=a+b#f' }, 'plus-is-space')).toEqual([
      { field: 'url', value: 'https://a.example/?t=a%2Bb#f' },
    ]);
  });
  it('parameters of an earlier signature are offered to be removed, and own ones stay', () => {
    const url = `${base.url}?a=1&X-Amz-Date=20150830T123600Z&X-Amz-Signature=ff&b`;
    expect(fixOf({ url }, 'signing-parameters-left-out')).toEqual([{ field: 'url', value: `${base.url}?a=1&b` }]);
    expect(parse({ url }).value?.query.map(({ text }) => text)).toEqual(['a=1', 'b']);
  });
  it('a host without a scheme is offered https', () => {
    expect(fixOf({ url: 'bucket.s3.amazonaws.com/key' }, 'url-no-scheme')).toEqual([
      { field: 'url', value: 'https://bucket.s3.amazonaws.com/key' },
    ]);
  });
  it('a disagreeing region is offered the host’s', () => {
    expect(fixOf({ region: 'us-east-1' }, 'region-disagrees')).toEqual([{ field: 'region', value: 'ap-northeast-1' }]);
  });
});

describe('what is typed and what is sent', () => {
  const sent = (change: Partial<Draft>) => {
    const { value } = parse(change);
    return (
      value &&
      `${value.scheme}://${value.authority}${value.path}${value.query.map(({ text }, i) => (i ? '&' : '?') + text).join('')}`
    );
  };
  it.each([
    ['HTTPS://EXAMPLE.com:443/A', 'https://example.com/A'],
    ['https://example.com:8443', 'https://example.com:8443/'],
    ['https://example.com?a&b=&c=d=e', 'https://example.com/?a&b=&c=d=e'],
    ['https://example.com/日本?q=語', 'https://example.com/%E6%97%A5%E6%9C%AC?q=%E8%AA%9E'],
    ["https://example.com/!$&'()*+,;=:@?x=it's", "https://example.com/!$&'()*+,;=:@?x=it%27s"],
    ['https://example.com/a/./b/%2E%2e/c/..', 'https://example.com/a/'],
    ['https://example.com//a//b', 'https://example.com//a//b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.com/a\nb', 'https://example.com/ab'],
    ['https://[::1]:9000/x', 'https://[::1]:9000/x'],
  ])('%s', (url, expected) => expect(sent({ url })).toBe(expected));

  it.each([
    ['https://b.s3.amazonaws.com/a b+c!d', 'https://b.s3.amazonaws.com/a%20b%2Bc%21d'],
    ['https://b.s3.amazonaws.com/a//../b', 'https://b.s3.amazonaws.com/a//../b'],
    ['https://b.s3.amazonaws.com/a%2Fb', 'https://b.s3.amazonaws.com/a/b'],
    ['https://b.s3.amazonaws.com/a%252Fb', 'https://b.s3.amazonaws.com/a%252Fb'],
  ])('under S3’s rule %s', (url, expected) => expect(sent({ ...s3, url })).toBe(expected));

  it('a browser sends exactly what is signed, under the general rules', () => {
    const piece = fc.string({
      unit: fc.constantFrom(...'aZ09 !"$&\'()*+,-./:;<=>@[\\]^_`{|}~é日😀', '%20', '%2e', '%2F', '..', '.'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(piece, piece, (path, query) => {
        const url = sent({ url: `https://example.com/${path}?${query}`, service: 'execute-api' });
        expect(url).toBeDefined();
        expect(asBrowserSends(signedUrl(url ?? ''))).toBe(url);
      }),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['2015-08-30T12:36:00Z', '2015-08-30 12:36:00Z'],
  ['2015-08-30T21:36:00+09:00', '2015-08-30 12:36:00Z'],
  ['20150830T123600Z', '2015-08-30 12:36:00Z'],
  ['1440938160', '2015-08-30 12:36:00Z'],
  ['2024-02-29 23:59:59Z', '2024-02-29 23:59:59Z'],
  ['2015-08-30', '2015-08-30 00:00:00Z'],
  ['', '2026-01-02 03:04:05Z'],
])('the signing time %j is %s', (signingTime, expected) => {
  const at = parse({ signingTime }).value?.at;
  expect(at !== undefined && readable(at)).toBe(expected);
});

it('any text gives a value or faults, never a throw', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(
      fc.record({
        method: text,
        url: text,
        service: text,
        region: text,
        accessKeyId: text,
        secretAccessKey: text,
        sessionToken: text,
        expires: text,
        signingTime: text,
      }),
      (change) => {
        const { value, findings } = parse(change);
        expect(value === undefined).toBe(findings.some(({ severity }) => severity === 'fault'));
      },
    ),
    { numRuns: 2000 },
  );
});

describe('slashes are what browsers take for slashes', () => {
  const read = (url: string, change: Partial<Draft> = {}) => {
    const { value } = parse({ ...change, url });
    return value && [value.scheme, value.authority, value.path];
  };

  it.each([
    ['https://bucket.s3.amazonaws.com\\key', s3],
    ['https:\\\\bucket.s3.amazonaws.com/key', s3],
    ['https:/bucket.s3.amazonaws.com/key', s3],
    ['https:bucket.s3.amazonaws.com/key', s3],
    ['https:////bucket.s3.amazonaws.com\\key', s3],
    ['HTTPS:/\\user@bucket.s3.amazonaws.com\\key', s3],
    [' \u0000https:\n//bucket.s3.\tamazonaws.com\\key\u001f ', s3],
    ['https://bucket.s3.amazonaws.com\\key', {}],
  ])('%j', (url, change) => expect(read(url, change)).toEqual(['https', 'bucket.s3.amazonaws.com', '/key']));

  it('a backslash in a query stays one, and so does an encoded one in a key', () => {
    expect(parse({ url: `${base.url}?a=b\\c` }).value?.query).toMatchObject([{ value: 'b\\c' }]);
    expect(codes({ url: `${base.url}?a=b\\c` })).not.toContain('url backslash-is-slash');
    expect(read('https://b.s3.amazonaws.com/a%5Cb', s3)).toEqual(['https', 'b.s3.amazonaws.com', '/a%5Cb']);
  });

  it('the fix writes them so, and changes nothing that is signed', () => {
    const url = 'https:/\\b.s3.amazonaws.com\\a\\b?c=\\#\\';
    const written = 'https://b.s3.amazonaws.com/a/b?c=\\#\\';
    for (const code of ['slashes-before-host', 'backslash-is-slash'] as const)
      expect(fixOf({ ...s3, url }, code)).toEqual([{ field: 'url', value: written }]);
    expect(parse({ ...s3, url: written }).value).toEqual(parse({ ...s3, url }).value);
  });

  it('a percent sign is escaped where it stands, whatever the slashes are', () => {
    expect(fixOf({ url: 'https:\\\\a.example\\b%' }, 'percent-bad')).toEqual([
      { field: 'url', value: 'https:\\\\a.example\\b%25' },
    ]);
  });

  it('a text with a host has the host and the path that a browser reads', () => {
    // A dot segment stands alone: Node's own parser overlooks one behind a name that starts with a dot.
    const pieces = [
      '/',
      '\\',
      'a',
      'b.c',
      '@',
      ':',
      '/./',
      '/..\\',
      '/%2e%2e/',
      '\t',
      '\n',
      ' ',
      '\u0001',
      '?',
      '#',
      '8',
    ];
    const piece = fc.constantFrom(...pieces);
    const typed = fc
      .tuple(fc.constantFrom('https', 'HTTP', 'wss'), fc.array(piece, { maxLength: 4 }), fc.array(piece))
      .map(([scheme, slashes, rest]) => `${scheme}:${slashes.join('')}host.example${rest.join('')}`);
    fc.assert(
      fc.property(typed, (url) => {
        const { value } = parse({ url });
        if (value === undefined) return;
        const browser = new URL(url);
        expect(`${value.scheme}://${value.authority}`).toBe(`${browser.protocol}//${browser.host}`);
        expect(value.path).toBe(browser.pathname);
      }),
      { numRuns: 5000 },
    );
  });
});

it.each([
  ['execute-api', 604_800],
  ['sts', 900],
  ['transcribe', 300],
])('an expiry of 0 for %s is told the range of that service', (service, longest) => {
  const { findings } = parseDraft({ ...base, service, expires: '0' }, { now: instant(0), body: EMPTY_BODY });
  expect(findings.find(({ code }) => code === 'expires-range')?.args).toMatchObject({ longest });
});
