import { toBase64, utf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import { INVISIBLES, UNSEEN } from '@/core/kernel/invisible';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import { OFTEN, RARE, SELDOM, USUAL } from './rarity';
import type { Slip } from './slip';
import { STRICT, spellText } from './spelling/spelling';
import { MASKS, NAMES_BEFORE, STAND_INS, WRITTEN_AROUND } from './stand-ins';

/** A damage of a secret; `isInstead`: what was there before makes no difference. */
type SecretSlip = Slip & { readonly name?: string; readonly isInstead?: true };

/** What becomes of a secret where it is copied, stored or passed on badly. */
type Damage = (secret: string) => string;

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

type Around = readonly [code: ChangeCode, rarity: number, before: string, after: string];

/** Those that pages and messengers put there. */
const MET: ReadonlySet<string> = new Set(['\u00a0', '\u200b']);

const AROUND: readonly Around[] = [
  ['secret-newline', OFTEN, '', '\n'],
  ['secret-newline', OFTEN, '', '\r\n'],
  ['secret-newline', USUAL, '', '\r'],
  ['secret-newline', SELDOM, '\n', ''],
  ['secret-newline', SELDOM, '', '\n\n'],
  ['secret-newline', SELDOM, '', '\\n'],
  ['secret-whitespace', OFTEN, ' ', ''],
  ['secret-whitespace', OFTEN, '', ' '],
  ['secret-whitespace', USUAL, ' ', ' '],
  ['secret-whitespace', USUAL, '', '\t'],
  ['secret-whitespace', SELDOM, '\t', ''],
  ['secret-whitespace', SELDOM, '', '  '],
  ['secret-quotes', OFTEN, '"', '"'],
  ['secret-quotes', OFTEN, "'", "'"],
  ['secret-quotes', USUAL, '"', ''],
  ['secret-quotes', USUAL, '', '"'],
  ['secret-quotes', SELDOM, "'", ''],
  ['secret-quotes', SELDOM, '', "'"],
  ['secret-quotes', SELDOM, '`', '`'],
  ['secret-quotes', SELDOM, '\u201c', '\u201d'],
  ['secret-quotes', SELDOM, '', ','],
  ['secret-quotes', SELDOM, '', ';'],
  ['secret-byte-order-mark', USUAL, '\ufeff', ''],
  ['secret-byte-order-mark', SELDOM, '', '\ufeff'],
  // Its octets read as Latin-1.
  ['secret-byte-order-mark', RARE, 'ï»¿', ''],
  ...INVISIBLES.filter((sign) => sign !== '\ufeff').flatMap((sign): readonly Around[] => [
    ['secret-whitespace', MET.has(sign) ? SELDOM : RARE, '', sign],
    ['secret-whitespace', MET.has(sign) ? SELDOM : RARE, sign, ''],
  ]),
];

/** A double click selects what stands between two signs: the pieces from one on, up to another. */
const RUNS = [0, 1, 2, 3, 4].flatMap((from) =>
  [from + 1, from + 2, from + 3, undefined].map((to) => [from, to] as const),
);

const piecesOf = (secret: string, from: number, to: number | undefined): string => {
  const pieces = secret.split(/(?<=[+/])/);
  return pieces.slice(from, to).join('').replace(/[+/]$/, '') || secret;
};

/** A name before a value, as files, shells and containers' commands have it. */
const NAME_BEFORE =
  /^\s*(?:(?:export|set|setx|declare -x|ENV|-e|--env)\s+)?(?:\$env:)?["']?[A-Za-z_][\w.-]{0,80}["']?\s{0,4}[=:]\s{0,4}(?=\S)/i;

/** The value of a line, without what may stand before and behind it. */
const valueOfLine = (line: string): string =>
  line
    .replace(NAME_BEFORE, '')
    .replace(/\s+#.*$/s, '')
    .replace(/^(["'])(.*)\1[,;]?\s*$/s, '$2');

/** Every damage of a secret; two of them can happen one after the other. */
export function secretSlips(accessKeyId: string): readonly SecretSlip[] {
  const row = (
    code: ChangeCode,
    rarity: number,
    damage: Damage,
    by: readonly string[] = [],
  ): Omit<SecretSlip, 'id'> => ({
    at: 'signer',
    part: 'secret',
    code,
    rarity,
    by,
    variants: (secret) => [damage(secret)],
  });
  const rows = [
    ...AROUND.map(([code, rarity, before, after]) => row(code, rarity, (secret) => before + secret + after)),
    row('secret-whitespace', OFTEN, (secret) => secret.trim()),
    row('secret-whitespace', SELDOM, (secret) => secret.replace(EVERY_UNSEEN, '')),
    row('secret-quotes', USUAL, (secret) => secret.replace(/^["']|["',;]+$/g, '')),
    row('secret-encoded', OFTEN, (secret) => spellText(secret, STRICT)),
    row('secret-encoded', USUAL, (secret) => secret.replaceAll('+', '%2B')),
    row('secret-encoded', USUAL, (secret) => secret.replaceAll('/', '%2F')),
    row('secret-encoded', SELDOM, (secret) => spellText(secret, { ...STRICT, hex: 'lower' })),
    row('secret-encoded', SELDOM, (secret) => spellText(spellText(secret, STRICT), STRICT)),
    row('secret-decoded', OFTEN, (secret) => decodeText(secret) ?? secret),
    row('secret-decoded', USUAL, (secret) => decodeText(secret.replaceAll('+', ' ')) ?? secret),
    row('secret-plus-to-space', OFTEN, (secret) => secret.replaceAll('+', ' ')),
    row('secret-plus-to-space', USUAL, (secret) => secret.replaceAll(' ', '+')),
    row('secret-characters-lost', USUAL, (secret) => secret.replaceAll('+', '')),
    row('secret-characters-lost', USUAL, (secret) => secret.replaceAll('/', '')),
    row('secret-characters-lost', SELDOM, (secret) => secret.replace(/[^A-Za-z0-9]/g, '')),
    row('secret-characters-lost', SELDOM, (secret) => secret.replace(/[+/].*$/, '')),
    row('secret-escaped', OFTEN, (secret) => secret.replaceAll('/', '\\/')),
    row('secret-escaped', USUAL, (secret) => secret.replaceAll('\\/', '/')),
    row('secret-escaped', SELDOM, (secret) => secret.replace(/[+/]/g, '\\$&')),
    row('secret-html', USUAL, (secret) => secret.replaceAll('+', '&#43;')),
    row('secret-html', SELDOM, (secret) => secret.replaceAll('+', '&#x2B;')),
    row('secret-html', USUAL, (secret) => secret.replaceAll('/', '&#x2F;')),
    row('secret-html', SELDOM, (secret) => secret.replaceAll('/', '&#47;')),
    row('secret-case', USUAL, (secret) => secret.toLowerCase()),
    row('secret-case', USUAL, (secret) => secret.toUpperCase()),
    row('secret-cut', OFTEN, (secret) => secret.slice(0, -1)),
    row('secret-cut', OFTEN, (secret) => secret.slice(1)),
    row('secret-cut', SELDOM, (secret) => secret.slice(1, -1)),
    row('secret-cut', SELDOM, (secret) => secret.slice(0, -2)),
    row('secret-cut', SELDOM, (secret) => secret.slice(0, 20)),
    ...RUNS.map(([from, to]) =>
      row('secret-cut', from === 0 || to === undefined ? USUAL : SELDOM, (secret) => piecesOf(secret, from, to)),
    ),
    row('secret-key-id', OFTEN, () => accessKeyId),
    row('secret-key-id', SELDOM, (secret) => `${accessKeyId}:${secret}`),
    row('secret-key-id', SELDOM, (secret) => accessKeyId + secret),
    row('secret-doubled', USUAL, (secret) => secret + secret),
    row('secret-doubled', SELDOM, (secret) => `AWS4${secret}`),
    row('secret-cut', RARE, () => '', ['an environment variable that is not set']),
    row('secret-whitespace', SELDOM, (secret) => secret.padEnd(64), ['SQL CHAR(64)']),
    row('secret-escaped', RARE, (secret) => `b'${secret}'`, ['Python str(b"…")']),
    row('secret-encoded', USUAL, (secret) => toBase64(utf8(secret)), ['Kubernetes secrets', 'base64']),
    row('secret-encoded', SELDOM, (secret) => toBase64(utf8(`${secret}\n`)), ['echo | base64']),
    row('secret-encoded', SELDOM, (secret) => toHex(utf8(secret)), ['xxd -p', 'bin2hex']),
    row('secret-cut', SELDOM, (secret) => secret.slice(0, 32), ['a column of 32 characters']),
    row('secret-key-id', SELDOM, (secret) => `${secret}${accessKeyId}`),
    ...NAMES_BEFORE.map((name) => row('secret-with-more', RARE, (secret) => name + secret)),
    ...WRITTEN_AROUND.map(({ before, behind, by }) =>
      row('secret-with-more', RARE, (secret) => before + secret + behind, by),
    ),
    // The key that was given may hold the whole line, and the signer have read its value.
    row('secret-with-more', RARE, valueOfLine),
    ...MASKS.map(({ by, mask }) => ({
      ...row('secret-stand-in', RARE, mask, by),
      name: 'masked',
      isInstead: true as const,
    })),
    ...STAND_INS.map(({ text, by }) => ({
      ...row('secret-stand-in', RARE, () => text, by),
      name: text,
      isInstead: true as const,
    })),
  ];
  return rows.map((one, i) => ({ ...one, id: `secret/${one.code} ${i}` }));
}
