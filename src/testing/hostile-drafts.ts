import fc from 'fast-check';
import type { Draft } from '@/core/drafting/draft';
import { HOSTILE_WORDS } from './shells/hostile-words';
import { TYPED } from './typed';

const thick = (units: readonly string[], maxLength = 40): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...units), maxLength });

/** Any text at all, and texts of what fields read something into: half characters, controls, marks of URLs, numbers and dates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...HOSTILE_WORDS,
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
    '\0',
    '\u2028',
    'x'.repeat(10_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((text) => `${text}\udc00`),
  thick([..."aZ09/\\:?#[]@!$&'()*+,;=%-._~ \t\n\0", '..', '%2F', '%5C', '%zz', '%ff', 'é', '\ud800']),
  thick([...'0123456789-:+TZ ., ', 'Aug', 'GMT']),
);

const URLISH = [
  ...'/\\:?#[]@%&=+.-_ \t\n\0',
  ...[
    '..',
    '%2e',
    '%2F',
    '%5c',
    '%',
    '%ff',
    'a',
    'key',
    'é',
    '日',
    '\ud800',
    'X-Amz-Signature=',
    '__proto__',
    `\${filename}`,
  ],
  ...[
    'localhost',
    's3.amazonaws.com',
    'b.s3.eu-west-1.amazonaws.com',
    'execute-api.us-east-1.amazonaws.com',
    '8080',
    '[::1]',
  ],
];

/** Mostly what starts as a URL does, with whatever behind it. */
export const anyUrl: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'https:',
        'http:',
        'HTTPS:',
        'wss:',
        'ws:',
        'https://',
        'https:\\\\',
        '',
        'ftp://',
        'javascript:',
        ' \0https:/',
      ),
      fc.constantFrom(
        '',
        'b.s3.amazonaws.com',
        'a.example:8443',
        'u:p@b.example',
        '[::1]:9000',
        '0x7f.1',
        'xn--a',
        'bücher.example',
        'host.',
      ),
      thick(URLISH, 12),
    )
    .map((pieces) => pieces.join('')),
  anyText,
);

const row = fc.record({
  name: fc.oneof(
    anyText,
    fc.constantFrom('Host', 'Content-Type', 'x-amz-acl', 'X-Amz-Security-Token', 'X-Amz-Date', 'a'),
  ),
  value: anyText,
});
const matching = fc.constantFrom('eq' as const, 'starts-with' as const);
const policy = fc.record({
  key: anyText,
  contentType: anyText,
  contentTypeMatching: matching,
  sizeFrom: anyText,
  sizeTo: anyText,
  conditions: fc.array(fc.record({ name: anyText, matching, value: anyText }), { maxLength: 3 }),
});

/** Each with what is usual there, so that the text of another field comes as far as it can. */
const changes = {
  method: fc.oneof(anyText, fc.constantFrom('get', 'PUT', 'X|program&#')),
  url: anyUrl,
  service: fc.oneof(anyText, fc.constantFrom('s3', 's3express', 'sts', 'iotdevicegateway', 'mine')),
  algorithm: fc.constantFrom('sigv4' as const, 'sigv4a' as const),
  region: fc.oneof(anyText, fc.constantFrom('auto', 'us-*,eu-west-1')),
  signatureIn: fc.constantFrom('query' as const, 'header' as const, 'form' as const),
  accessKeyId: anyText,
  secretAccessKey: anyText,
  sessionToken: anyText,
  expires: fc.oneof(anyText, fc.constantFrom('604800', '1e9', '-0', ' 900 ')),
  signingTime: fc.oneof(anyText, fc.constantFrom('9999-12-24 23:59:59Z', '20150830', '0')),
  headers: fc.array(row, { maxLength: 3 }),
  signedHost: anyUrl,
  contentSha256: fc.boolean(),
  policy,
  chunkSize: fc.oneof(anyText, fc.constantFrom('8192', '65536')),
};

/** A complete draft with anything in some of its fields. */
export const hostileDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    fc.record(changes),
    fc.subarray(Object.keys(changes) as (keyof typeof changes)[], { minLength: 1, maxLength: 4 }),
  )
  .map(([all, fields]) => ({ ...TYPED, ...Object.fromEntries(fields.map((field) => [field, all[field]])) }));
