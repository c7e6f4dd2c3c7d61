import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { type Candidate, OFTEN, RARE, SELDOM, USUAL } from '@/core/solving/candidate/candidate';
import type { HashForm, Keying } from './keying';

/** The parts of a scope, in order. */
export const PARTS = ['date', 'region', 'service', 'terminator'] as const;

export const TERMINATORS = [
  '',
  'AWS4_REQUEST',
  'aws4-request',
  'aws4request',
  'aws_request',
  'aws4_requests',
  'aws4_Request',
  'request',
  'aws4_request\n',
  'aws4_request ',
];

export const ALGORITHMS = [
  'AWS4-HMAC-SHA-256',
  'AWS4-HMAC-SHA1',
  'AWS4-HMAC-SHA512',
  'aws4-hmac-sha256',
  'AWS-HMAC-SHA256',
  'HMAC-SHA256',
  'AWS4_HMAC_SHA256',
  'AWS4HMACSHA256',
  'AWS4-HMAC-SHA256 ',
  'AWS4',
  'AWS4-ECDSA-P256-SHA256',
  'GOOG4-HMAC-SHA256',
  '',
];

type Make = (
  dimension: Dimension,
  code: ChangeCode,
  rarity: number,
  change: Partial<Keying>,
  more?: Pick<Candidate<Keying>, 'name' | 'did' | 'should'>,
) => Candidate<Keying>;

/** Slips between the secret and the signing key. */
export function derivations(make: Make): readonly Candidate<Keying>[] {
  const row = (code: `derivation-${string}` & ChangeCode, rarity: number, name: string, change: Partial<Keying>) =>
    make('derivation', code, rarity, change, { name, did: '', should: '' });
  const order = (code: 'derivation-order' | 'derivation-step-missing', order: readonly number[]) =>
    row(code, SELDOM, order.map((step) => PARTS[step]).join(','), { order });
  return [
    row('derivation-prefix', OFTEN, '', { prefix: '' }),
    ...['aws4', 'AWS', 'Aws4', 'AWS4 ', 'AWS4-', 'GOOG4'].map((prefix) =>
      row('derivation-prefix', SELDOM, prefix, { prefix }),
    ),
    row('derivation-none', USUAL, 'AWS4', { order: [] }),
    row('derivation-none', USUAL, '', { order: [], prefix: '' }),
    ...[
      [1, 0, 2, 3],
      [0, 2, 1, 3],
      [1, 2, 0, 3],
      [2, 1, 0, 3],
      [2, 0, 1, 3],
      [3, 2, 1, 0],
      [0, 1, 3, 2],
    ].map((steps) => order('derivation-order', steps)),
    ...[[0, 1, 2], [1, 2, 3], [0, 2, 3], [0, 1, 3], [0], [0, 1]].map((steps) =>
      order('derivation-step-missing', steps),
    ),
    row('derivation-hex', OFTEN, 'every', { between: 'hex', last: 'hex' }),
    row('derivation-hex', USUAL, 'between', { between: 'hex' }),
    row('derivation-hex', OFTEN, 'last', { last: 'hex' }),
    row('derivation-hex', SELDOM, 'every', { between: 'upper-hex', last: 'upper-hex' }),
    row('derivation-hex', SELDOM, 'last', { last: 'upper-hex' }),
    row('derivation-text', OFTEN, 'every', { between: 'text', last: 'text' }),
    row('derivation-text', USUAL, 'between', { between: 'text' }),
    row('derivation-text', USUAL, 'last', { last: 'text' }),
    row('derivation-text', SELDOM, 'base64', { between: 'base64', last: 'base64' }),
    row('derivation-text', SELDOM, 'base64', { last: 'base64' }),
    row('derivation-swapped', USUAL, '', { swapped: true }),
    make('secret', 'secret-base64', USUAL, { secretForm: 'base64' }, { did: '', should: '' }),
  ];
}

/** Slips in the string to sign, besides its date, scope and algorithm. */
export function stringsToSign(make: Make, accessKeyId: string): readonly Candidate<Keying>[] {
  const row = (code: `string-to-sign-${string}` & ChangeCode, rarity: number, name: string, change: Partial<Keying>) =>
    make('string-to-sign', code, rarity, change, { name, did: '', should: '' });
  const hash = (form: HashForm, rarity: number) => row('string-to-sign-hash-form', rarity, form, { hash: form });
  return [
    row('string-to-sign-newline', OFTEN, '\n', { end: '\n' }),
    row('string-to-sign-newline', USUAL, '\r\n', { newline: '\r\n' }),
    row('string-to-sign-newline', USUAL, '\\n', { newline: '\\n' }),
    row('string-to-sign-newline', SELDOM, '', { newline: '' }),
    row('string-to-sign-newline', RARE, ' ', { newline: ' ' }),
    row('string-to-sign-credential', USUAL, '', { credential: `${accessKeyId}/` }),
    row('string-to-sign-credential', RARE, '', { credential: '/' }),
    hash('upper-hex', USUAL),
    hash('hex-hashed', USUAL),
    hash('bytes-hashed', USUAL),
    hash('bytes', USUAL),
    hash('base64', SELDOM),
    hash('request', USUAL),
    row('string-to-sign-canonical-request', USUAL, '', { hash: 'request', lines: 'hash-only' }),
    row('string-to-sign-canonical-request', SELDOM, '', { lines: 'hash-only' }),
    row('string-to-sign-line-missing', USUAL, 'date', { lines: 'no-date' }),
    row('string-to-sign-line-missing', USUAL, 'scope', { lines: 'no-scope' }),
    row('string-to-sign-line-missing', USUAL, 'algorithm', { lines: 'no-algorithm' }),
  ];
}
