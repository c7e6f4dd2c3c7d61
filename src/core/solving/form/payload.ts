import { type Bytes, fromUtf8, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { decodeText } from '@/core/kernel/percent';
import { bytesOfWords, sha256Words } from '@/core/kernel/sha256-running';
import { EMPTY_SHA256 } from '@/core/model/body';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, type Component, OFTEN, RARE, SELDOM, USUAL } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';
import { STRICT, spellText } from '@/core/solving/spelling/spelling';

/** A line that people hash as the payload's, and what it is. */
export type PayloadLine = { readonly code: ChangeCode; readonly rarity: number; readonly line: string };

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
export function payloadLines(sent: Sent, { body, bodySha256 }: Hints): readonly PayloadLine[] {
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
    ...['UNSIGNED-PAYLOAD', ...STREAMING].map((line) => row('payload-hashed-twice', SELDOM, digest(utf8(line)))),
    ...['null', 'undefined', '""', '{}', 'None', '[object Object]', ' ', '\n'].map((text) =>
      row('payload-other', SELDOM, digest(utf8(text))),
    ),
    ...(sent.query === '' ? [] : [row('payload-other', SELDOM, digest(utf8(sent.query)))]),
    ...(body === undefined || body.length === 0 ? [] : ofKnownBody(body)),
  ];
}

function ofBody(body: Bytes): readonly PayloadLine[] {
  const row = (code: ChangeCode, rarity: number, bytes: Uint8Array): PayloadLine => ({
    code,
    rarity,
    line: digest(bytes),
  });
  const twice = row('payload-hashed-twice', SELDOM, bytesOfWords(sha256Words(body)));
  const text = fromUtf8(body);
  if (text === undefined) return [twice];
  const texts: readonly (readonly [ChangeCode, number, string])[] = [
    ['payload-newline', OFTEN, `${text}\n`],
    ['payload-newline', SELDOM, `${text}\r\n`],
    ['payload-newline', USUAL, text.replace(/\r?\n$/, '')],
    ['payload-newline', OFTEN, text.trim()],
    ['payload-newline', OFTEN, text.replace(/\r?\n/g, '\r\n')],
    ['payload-newline', OFTEN, text.replaceAll('\r\n', '\n')],
    ['payload-newline', USUAL, text.replace(/\r?\n/g, '')],
    ...json(text).map((other) => ['payload-reformatted', OFTEN, other] as const),
    ...form(text).map((other) => ['payload-reformatted', USUAL, other] as const),
    ['payload-reformatted', SELDOM, JSON.stringify(text)],
    ['payload-reformatted', RARE, text.replaceAll('"', "'")],
  ];
  return [
    ...texts.map(([code, rarity, other]) => row(code, rarity, utf8(other))),
    { code: 'payload-as-text', rarity: SELDOM, line: text },
    twice,
  ];
}

/** The same JSON as others write it: compact, as Python does, indented, with what is not ASCII escaped, with keys sorted. */
function json(text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const sorted = sortedKeys(value);
  const compact = [JSON.stringify(value), JSON.stringify(sorted)];
  const indented = [2, 4, '\t'].map((space) => JSON.stringify(value, null, space));
  const all = [...compact, ...compact.map(spaced), ...indented];
  return [...all, ...all.map(escaped)];
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedKeys(inner)]));
}

/** A space after each comma and colon outside strings. */
const spaced = (compact: string): string =>
  compact.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (token) => (token === ',' || token === ':' ? `${token} ` : token));

const escaped = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same form as others encode it: strictly, with `+` for spaces, decoded, sorted. */
function form(text: string): readonly string[] {
  if (!/^[^\s=&]+=[^\s]*$/.test(text)) return [];
  const pieces = text.split('&');
  const strict = pieces.map((piece) =>
    piece
      .split('=')
      .map((part) => spellText(decodeText(part.replaceAll('+', ' ')) ?? part, STRICT))
      .join('='),
  );
  const joined = strict.join('&');
  return [
    joined,
    joined.replaceAll('%20', '+'),
    decodeText(text.replaceAll('+', ' ')) ?? text,
    [...pieces].sort().join('&'),
  ];
}

/** The body with the line breaks that may be of it, where the last line is its hash. */
const bodiesAsEnded = ({ payload, endings }: Sent, { bodyText, bodySha256 }: Hints): readonly Candidate<string>[] =>
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
export const payloadComponent = (sent: Sent, hints: Hints): Component<string> => ({
  base: sent.payload,
  groups: () => [
    [
      ...bodiesAsEnded(sent, hints),
      ...payloadLines(sent, hints).map(
        ({ code, rarity, line }): Candidate<string> => ({
          dimension: 'payload',
          code,
          rarity,
          apply: () => line,
          ...(sent.unknown.has('payload') && line === 'UNSIGNED-PAYLOAD'
            ? { learns: { what: 'payload', value: line } as const }
            : {}),
        }),
      ),
    ],
  ],
  render: (line) => line,
});
