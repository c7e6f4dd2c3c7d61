import { CHARSETS } from '@/core/faults/charsets';
import { DECODERS } from '@/core/faults/decoders';
import { PRINTERS } from '@/core/faults/printers';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { READERS } from '@/core/faults/readers';
import { SCOPE_ORDERS } from '@/core/faults/scopes';
import type { ChangeCode, Dimension } from '@/core/model/mistake';
import type { Candidate } from '@/core/solving/candidate/candidate';
import type { HashForm, KeyForm, Keying, SignedText, Steps, TextForm } from './keying';

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

/** The scope without `aws4_request`, and without the slash before it or with it: in the text alone, or in the key as well. */
export const NO_ENDS: readonly {
  readonly rarity: number;
  readonly where: 'both' | 'string-to-sign';
  readonly change: (state: Keying) => Partial<Keying>;
}[] = [
  { rarity: USUAL, where: 'string-to-sign', change: ({ scope }) => ({ scope: scope.slice(0, -1) }) },
  {
    rarity: USUAL,
    where: 'both',
    change: ({ scope, order }) => ({ scope: scope.slice(0, -1), order: order.slice(0, -1) }),
  },
  {
    rarity: SELDOM,
    where: 'both',
    change: ({ scope, order }) => ({ scope: [...scope.slice(0, -1), ''], order: order.slice(0, -1) }),
  },
];

/** The parts of the scope in another order, left out or twice: in the text alone, or in the key as well. */
export const scopeOrders = (steps: Steps, hasSecret: boolean): readonly Candidate<Keying>[] =>
  SCOPE_ORDERS.flatMap(({ order, rarity }) => {
    const scope = order.map((part) => steps[part] as string);
    const row = (name: string, more: number, change: Partial<Keying>): Candidate<Keying> => ({
      dimension: 'scope',
      code: 'scope-order',
      rarity: rarity + more,
      name,
      did: scope.join('/'),
      should: steps.join('/'),
      apply: (state) => ({ ...state, ...change }),
    });
    const inText = row('string-to-sign', 0.5, { scope });
    return hasSecret ? [row('both', 0, { scope, order }), inText] : [inText];
  });

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

type Make<S, C> = (
  dimension: Dimension,
  code: ChangeCode,
  rarity: number,
  change: Partial<C>,
  more?: Pick<Candidate<S>, 'name' | 'did' | 'should'>,
) => Candidate<S>;

/** What makes a candidate that changes so much of a state. */
export const maker =
  <S>(): Make<S, S> =>
  (dimension, code, rarity, change, more = {}) => ({
    dimension,
    code,
    rarity,
    apply: (state) => ({ ...state, ...change }),
    ...more,
  });

/** Slips between the secret and the signing key. */
export function derivations(make: Make<Keying, Keying>, steps: Steps, secret: string): readonly Candidate<Keying>[] {
  const row = (code: `derivation-${string}` & ChangeCode, rarity: number, name: string, change: Partial<Keying>) =>
    make('derivation', code, rarity, change, { name, did: '', should: '' });
  const order = (
    code: 'derivation-order' | 'derivation-step-missing',
    order: readonly number[],
    rarity: number = SELDOM,
  ) => row(code, rarity, order.map((step) => PARTS[step]).join(','), { order });
  /** Every key so, or those between the steps, or the signing key only. */
  const keyForms = (code: `derivation-${'hex' | 'text' | 'printed'}`, form: KeyForm, rarity: number, how: string) => [
    row(code, rarity, `every${how}`, { between: form, last: form }),
    row(code, rarity, `last${how}`, { last: form }),
    row(code, rarity + 1, `between${how}`, { between: form }),
  ];
  return [
    row('derivation-prefix', OFTEN, '', { prefix: '' }),
    ...['aws4', 'AWS', 'Aws4', 'AWS4 ', 'AWS4-', 'GOOG4', 'AWS4A', 'aws', 'AWS4_'].map((prefix) =>
      row('derivation-prefix', SELDOM, prefix, { prefix }),
    ),
    ...['AWS4', 'aws4'].map((end) =>
      row('derivation-prefix', SELDOM, `behind ${end}`, { prefix: '', secret: { text: secret + end } }),
    ),
    row('derivation-prefix', RARE, 'around AWS4', { secret: { text: `${secret}AWS4` } }),
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
    // A part that is left out of the key alone is a step that is missing.
    ...SCOPE_ORDERS.filter((one) => one.order.length > PARTS.length || new Set(one.order).size < one.order.length).map(
      (one) => order('derivation-order', one.order, one.rarity),
    ),
    order('derivation-order', [3, 0, 1, 2]),
    ...keyForms('derivation-hex', 'hex', OFTEN, ''),
    ...DECODERS.flatMap(({ id }) =>
      id === 'text'
        ? keyForms('derivation-text', id, OFTEN, '')
        : keyForms('derivation-text', id, id === 'replaced' ? USUAL : RARE, ` ${id}`),
    ),
    ...keyForms('derivation-hex', 'upper-hex', SELDOM, ''),
    row('derivation-text', SELDOM, 'base64', { between: 'base64', last: 'base64' }),
    row('derivation-text', SELDOM, 'base64', { last: 'base64' }),
    row('derivation-text', RARE, 'base64', { between: 'base64' }),
    ...PRINTERS.filter(({ id }) => id !== 'upper-hex' && id !== 'base64').flatMap(({ id }) =>
      keyForms('derivation-printed', id, id === 'no-zeros' ? USUAL : SELDOM, ` ${id}`).slice(0, 2),
    ),
    ...PARTS.flatMap((part, at) =>
      READERS.map(({ id, read }) =>
        row('derivation-step-read', at === 1 || at === 2 ? USUAL : SELDOM, `${part} ${id}`, {
          steps: steps.map((text, i) => (i === at ? read(text) : text)) as unknown as Steps,
        }),
      ),
    ),
    ...CHARSETS.filter(({ id }) => id !== 'latin-1' && id !== 'nul').flatMap(({ id }) => [
      row('derivation-charset', id === 'utf-16le' ? USUAL : SELDOM, `secret ${id}`, { secretForm: id }),
      row('derivation-charset', SELDOM, `steps ${id}`, { stepForms: [id, id, id, id] }),
      row('derivation-charset', SELDOM, `key ${id}`, { secretForm: id, stepForms: [id, id, id, id] }),
      row('derivation-charset', SELDOM, `all ${id}`, { secretForm: id, stepForms: [id, id, id, id], textForm: id }),
    ]),
    ...PARTS.flatMap((part, at) =>
      CHARSETS.filter(({ id }) => id === 'utf-16le' || id === 'utf-16be').map(({ id }) =>
        row('derivation-charset', SELDOM, `${part} ${id}`, {
          stepForms: PARTS.map((_, i): TextForm => (i === at ? id : 'utf-8')) as unknown as Keying['stepForms'],
        }),
      ),
    ),
    row('derivation-swapped', USUAL, '', { swapped: true }),
  ];
}

/** The secret read otherwise than as text. */
export const secretsRead = (make: Make<Keying, Keying>): readonly Candidate<Keying>[] => [
  make('secret', 'secret-base64', USUAL, { secretForm: 'base64' }, { did: '', should: '' }),
];

/** Slips in the string to sign, besides its date, scope and algorithm. */
export function stringsToSign<S>(
  make: Make<S, Omit<SignedText, 'scope'>>,
  accessKeyId: string,
): readonly Candidate<S>[] {
  const row = (
    code: `string-to-sign-${string}` & ChangeCode,
    rarity: number,
    name: string,
    change: Partial<Omit<SignedText, 'scope'>>,
  ) => make('string-to-sign', code, rarity, change, { name, did: '', should: '' });
  const hash = (form: HashForm, rarity: number) => row('string-to-sign-hash-form', rarity, form, { hash: form });
  return [
    row('string-to-sign-newline', OFTEN, '\n', { end: '\n' }),
    row('string-to-sign-newline', USUAL, '\r\n', { newline: '\r\n' }),
    row('string-to-sign-newline', USUAL, '\\n', { newline: '\\n' }),
    row('string-to-sign-newline', SELDOM, '', { newline: '' }),
    row('string-to-sign-newline', RARE, ' ', { newline: ' ' }),
    row('string-to-sign-newline', SELDOM, 'blank', { end: ' ' }),
    row('string-to-sign-newline', SELDOM, 'crlf', { end: '\r\n' }),
    row('string-to-sign-newline', SELDOM, 'nul', { end: '\0' }),
    ...CHARSETS.filter(({ id }) => id !== 'latin-1' && id !== 'nul').map(({ id }) =>
      row('string-to-sign-charset', id === 'utf-16le' ? USUAL : SELDOM, id, { textForm: id }),
    ),
    row('string-to-sign-credential', USUAL, '', { credential: `${accessKeyId}/` }),
    row('string-to-sign-credential', RARE, '', { credential: '/' }),
    ...PRINTERS.map(({ id }) => hash(id, id === 'upper-hex' || id === 'no-zeros' ? USUAL : SELDOM)),
    ...DECODERS.map(({ id }) => hash(id, id === 'replaced' ? SELDOM : RARE)),
    hash('hex-hashed', USUAL),
    hash('bytes-hashed', USUAL),
    hash('bytes', USUAL),
    hash('request', USUAL),
    row('string-to-sign-canonical-request', USUAL, '', { hash: 'request', lines: 'hash-only' }),
    row('string-to-sign-canonical-request', SELDOM, '', { lines: 'hash-only' }),
    row('string-to-sign-line-missing', USUAL, 'date', { lines: 'no-date' }),
    row('string-to-sign-line-missing', USUAL, 'scope', { lines: 'no-scope' }),
    row('string-to-sign-line-missing', USUAL, 'algorithm', { lines: 'no-algorithm' }),
  ];
}
