import type { Bytes } from '@/core/kernel/bytes';
import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { type Candidate, type Component, type Group, OFTEN, RARE, SELDOM, USUAL } from './candidate';
import type { Hints } from './hints';
import { otherRegions, otherServices } from './names';
import { damagedSecrets } from './secrets';
import type { Sent } from './sent';
import { otherDays, otherTimes } from './times';

/** What is keyed at each step, in order: date, region, service and `aws4_request`. */
export type Steps = readonly [date: string, region: string, service: string, terminator: string];

/** How a key is written before it keys the next step, or the string to sign. */
export type KeyForm = 'bytes' | 'hex' | 'upper-hex' | 'base64' | 'text';

export type HashForm = 'hex' | 'upper-hex' | 'bytes' | 'base64' | 'hex-hashed' | 'bytes-hashed' | 'request';

/** Everything of a signature but the canonical request: the key and how it is derived, and the string to sign. */
export type Keying = {
  readonly secret: { readonly text: string } | { readonly signingKey: Bytes };
  readonly prefix: string;
  readonly secretForm: 'text' | 'base64';
  readonly steps: Steps;
  /** Which of the steps are taken, in order. */
  readonly order: readonly number[];
  readonly between: KeyForm;
  readonly last: KeyForm;
  readonly swapped: boolean;
  readonly algorithm: string;
  readonly date: string;
  readonly scope: Steps;
  readonly credential: string;
  /** What the last line says, and what stands between the lines and after them. */
  readonly hash: HashForm;
  readonly newline: string;
  readonly end: string;
  readonly lines: 'all' | 'no-date' | 'no-scope' | 'no-algorithm' | 'hash-only';
};

const PLAIN = {
  prefix: 'AWS4',
  secretForm: 'text',
  order: [0, 1, 2, 3],
  between: 'bytes',
  last: 'bytes',
  swapped: false,
  credential: '',
  hash: 'hex',
  newline: '\n',
  end: '',
  lines: 'all',
} as const;

/** The string to sign up to its hash. */
export function beforeHash({ algorithm, date, scope, credential, newline, lines }: Keying): string {
  const all: readonly (readonly [Keying['lines'], string])[] = [
    ['no-algorithm', algorithm],
    ['no-date', date],
    ['no-scope', credential + scope.join('/')],
  ];
  const kept = lines === 'hash-only' ? [] : all.filter(([without]) => without !== lines);
  return kept.map(([, line]) => line + newline).join('');
}

/** The same text for two keyings says that they make the same signatures. */
function render(state: Keying): string {
  const { secret, prefix, secretForm, steps, order, between, last, swapped, hash, end } = state;
  const start = 'text' in secret ? `${secretForm}:${prefix}${secret.text}` : '';
  const taken = order.map((step) => steps[step]).join('\n');
  return [beforeHash(state), hash, end, start, taken, between, last, swapped].join('\0');
}

const PARTS = ['date', 'region', 'service', 'terminator'] as const;

/** The string to sign and the key, and what people make of them. */
export function keyComponent(sent: Sent, hints: Hints, key: Keying['secret']): Component<Keying> {
  const { algorithm, date, scope, terminator, accessKeyId } = sent;
  const steps: Steps = [scope.date, scope.region, scope.service, terminator];
  const base: Keying = { ...PLAIN, secret: key, steps, algorithm, date, scope: steps };
  const hasSecret = 'text' in key;

  const make = (
    dimension: Dimension,
    code: ChangeCode,
    rarity: number,
    change: Partial<Keying>,
    more: Pick<Candidate<Keying>, 'name' | 'did' | 'should'> = {},
  ): Candidate<Keying> => ({ dimension, code, rarity, apply: (state) => ({ ...state, ...change }), ...more });

  /** A part of the scope, in the key and the string to sign, or in one of them only. */
  const part = (at: 0 | 1 | 2 | 3, rarity: number, did: string): readonly Candidate<Keying>[] => {
    const name = PARTS[at] as (typeof PARTS)[number];
    const set = (old: Steps): Steps => old.map((text, i) => (i === at ? did : text)) as unknown as Steps;
    const one = (where: string, more: number, apply: (state: Keying) => Keying): Candidate<Keying> => ({
      dimension: 'scope',
      code: `scope-${name}`,
      rarity: rarity + more,
      name: where,
      did,
      should: steps[at],
      apply,
    });
    const inKey = [
      one('both', 0, (state) => ({ ...state, steps: set(state.steps), scope: set(state.scope) })),
      one('signing-key', 1, (state) => ({ ...state, steps: set(state.steps) })),
    ];
    const [both, keyOnly] = hasSecret ? inKey : [];
    const textOnly = one('string-to-sign', 1.5, (state) => ({ ...state, scope: set(state.scope) }));
    // Names that are hardly ever mixed up are not mixed up in one place only.
    if (rarity >= RARE && both) return [both];
    return [both, keyOnly, textOnly].filter((candidate) => candidate !== undefined);
  };

  const secrets = (): Group<Keying> =>
    hasSecret
      ? damagedSecrets(key.text, accessKeyId).map(({ code, rarity, secret }) =>
          make('secret', code, rarity, { secret: { text: secret } }, { did: '', should: '' }),
        )
      : [];
  return {
    base,
    groups: () => [
      secrets(),
      hasSecret ? derivations(make) : [],
      otherTimes(date, hints.dates).map(({ code, rarity, text }) =>
        make('time', code, rarity, { date: text }, { name: 'string-to-sign', did: text, should: date }),
      ),
      otherDays({ date, day: scope.date }).flatMap(({ rarity, text }) => part(0, rarity, text)),
      otherRegions(sent, hints).flatMap(({ rarity, name }) => part(1, rarity, name)),
      otherServices(sent, hints).flatMap(({ rarity, name }) => part(2, rarity, name)),
      TERMINATORS.flatMap((text) => part(3, SELDOM, text)),
      ALGORITHMS.map((text) =>
        make(
          'string-to-sign',
          'string-to-sign-algorithm',
          SELDOM,
          { algorithm: text },
          { did: text, should: algorithm },
        ),
      ),
      stringsToSign(make, accessKeyId),
    ],
    render,
  };
}

const TERMINATORS = [
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

const ALGORITHMS = [
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
function derivations(make: Make): readonly Candidate<Keying>[] {
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
function stringsToSign(make: Make, accessKeyId: string): readonly Candidate<Keying>[] {
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
