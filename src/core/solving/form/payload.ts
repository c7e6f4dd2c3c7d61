import { BODY_SLIPS } from '@/core/faults/bodies';
import { PRINTERS } from '@/core/faults/printers';
import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { fromHex, toHex } from '@/core/kernel/hex';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { EMPTY_SHA256 } from '@/core/model/body';
import type { ChangeCode } from '@/core/model/mistake';
import { hashesEveryBody } from '@/core/services/bodies';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';

/** A line that people hash as the payload's, and what it is. */
export type PayloadLine = {
  readonly code: ChangeCode;
  readonly rarity: number;
  readonly line: string;
  readonly name?: string | undefined;
};

/** Literals of x-amz-content-sha256 (Amazon S3 API Reference, "Signature Calculations"). */
const STREAMING = [
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD',
  'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER',
  'STREAMING-AWS4-HMAC-SHA256-EVENTS',
];

const digest = (bytes: Uint8Array): string => toHex(bytesOfWords(sha256Words(bytes)));

const ofText = (code: ChangeCode, text: string): PayloadLine => ({ code, rarity: SELDOM, line: digest(utf8(text)) });

/** What is hashed where there is no body, or where its hash is a word. */
const OF_LITERALS: readonly PayloadLine[] = [
  ...['UNSIGNED-PAYLOAD', ...STREAMING].map((line) => ofText('payload-hashed-twice', line)),
  ...['null', 'undefined', '""', '{}', 'None', '[object Object]', ' ', '\n'].map((text) =>
    ofText('payload-other', text),
  ),
];

const known = new WeakMap<Bytes, readonly PayloadLine[]>();

/** As `ofBody`, which is asked for again and again. */
function ofKnownBody(body: Bytes): readonly PayloadLine[] {
  const old = known.get(body);
  if (old) return old;
  const lines = ofBody(body);
  known.set(body, lines);
  return lines;
}

/** Every line that people hash instead of `sent.payload`. */
export function payloadLines(
  sent: Pick<Sent, 'payload' | 'query'>,
  { body, bodySha256 }: Hints,
): readonly PayloadLine[] {
  const hex = bodySha256 ?? sent.payload;
  const row = (code: ChangeCode, rarity: number, line: string): PayloadLine => ({ code, rarity, line });
  return [
    row('payload-empty', OFTEN, EMPTY_SHA256),
    row('payload-unsigned', OFTEN, 'UNSIGNED-PAYLOAD'),
    ...(bodySha256 === undefined ? [] : [row('payload-body', OFTEN, bodySha256)]),
    ...STREAMING.map((line) => row('payload-streaming', SELDOM, line)),
    row('payload-streaming', RARE, 'UNSIGNED'),
    row('payload-case', USUAL, hex.toUpperCase()),
    row('payload-hashed-twice', USUAL, digest(utf8(hex))),
    row('payload-left-out', USUAL, ''),
    ...OF_LITERALS,
    ...printed(hex),
    ...(sent.query === '' ? [] : [row('payload-other', SELDOM, digest(utf8(sent.query)))]),
    ...(body === undefined || body.length === 0 ? [] : ofKnownBody(body)),
  ];
}

/** Beyond so many octets, only line breaks are tried otherwise: the rest would take too long. */
const MOST_OCTETS = 2 ** 18;

function ofBody(body: Bytes): readonly PayloadLine[] {
  const slips = body.length > MOST_OCTETS ? BODY_SLIPS.filter(({ code }) => code === 'payload-newline') : BODY_SLIPS;
  const lines = slips.flatMap(({ code, rarity, name, variants }) =>
    variants(body).map((other): PayloadLine => ({ code, rarity, name, line: digest(other) })),
  );
  const hash = bytesOfWords(sha256Words(body));
  const text = fromUtf8(body);
  return [
    ...lines,
    ...(text === undefined ? [] : [{ code: 'payload-as-text', rarity: SELDOM, line: text } as const]),
    { code: 'payload-hashed-twice', rarity: SELDOM, line: digest(hash) },
  ];
}

let last: { readonly hex: string; readonly lines: readonly PayloadLine[] } | undefined;

/** The hash printed otherwise than in lower-case hexadecimal; remembered for whoever asks for the same hash next. */
function printed(hex: string): readonly PayloadLine[] {
  if (last?.hex !== hex) last = { hex, lines: print(hex) };
  return last.lines;
}

function print(hex: string): readonly PayloadLine[] {
  const bytes = /^[0-9a-f]{64}$/.test(hex) ? fromHex(hex) : undefined;
  if (!bytes) return [];
  return PRINTERS.filter(({ id }) => id !== 'upper-hex').map(({ id, print }) => ({
    code: 'payload-printed',
    rarity: id === 'no-zeros' || id === 'base64' ? USUAL : SELDOM,
    name: id,
    line: print(bytes),
  }));
}

/** What the last line is made of. */
export type PayloadRead = Pick<Sent, 'payload' | 'query' | 'endings'> & {
  readonly isOpen: boolean;
  /** Whether the service may take a body that was not hashed. */
  readonly mayBeUnsigned: boolean;
};

export const payloadRead = ({ payload, query, endings, unknown, scope, rule }: Sent): PayloadRead => ({
  payload,
  query,
  endings,
  isOpen: unknown.has('payload'),
  mayBeUnsigned: !hashesEveryBody(scope.service, rule),
});

/** The body with the line breaks that may be of it, where the last line is its hash. */
const bodiesAsEnded = (
  { payload, endings }: PayloadRead,
  { bodyText, bodySha256 }: Hints,
): readonly Candidate<string>[] =>
  bodyText === undefined || payload !== bodySha256
    ? []
    : endings.map((ending) => ({
        dimension: 'payload',
        code: 'payload-newline',
        rarity: OFTEN,
        apply: () => digest(utf8(bodyText + ending)),
        learns: { what: 'ending', value: ending },
      }));

/** The last line of the canonical request, and what people make of it. */
export const payloadComponent = (sent: PayloadRead, hints: Hints): Component<string> => ({
  base: sent.payload,
  least: leastOf(['payload'], sent.isOpen || sent.endings.length > 0),
  groups: () => [
    [
      ...bodiesAsEnded(sent, hints),
      // What only follows the last line is told of the layout.
      ...payloadLines(sent, hints)
        .filter(({ name }) => name !== 'newline')
        .map(
          ({ code, rarity, line, name }): Candidate<string> => ({
            dimension: 'payload',
            code,
            rarity,
            apply: () => line,
            ...(name === undefined ? {} : { name }),
            ...(sent.isOpen && ((line === 'UNSIGNED-PAYLOAD' && sent.mayBeUnsigned) || code === 'payload-other')
              ? { learns: { what: 'payload', value: line } as const }
              : {}),
          }),
        ),
    ],
  ],
  render: (line) => line,
});
