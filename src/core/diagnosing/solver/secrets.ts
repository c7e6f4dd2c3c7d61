import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import { OFTEN, RARE, SELDOM, USUAL } from './candidate';
import { STRICT, spellText } from './spelling';

/** A secret as it was damaged on its way to the signer. */
export type Damaged = { readonly code: ChangeCode; readonly rarity: number; readonly secret: string };

const AROUND: readonly (readonly [ChangeCode, number, string, string])[] = [
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
  ['secret-whitespace', SELDOM, '', '\u00a0'],
  ['secret-whitespace', SELDOM, '\u00a0', ''],
  ['secret-whitespace', SELDOM, '', '\u200b'],
  ['secret-whitespace', RARE, '\u200b', ''],
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
];

/** What a secret becomes where it is copied, stored or passed on badly. */
export function damagedSecrets(secret: string, accessKeyId: string): readonly Damaged[] {
  const row = (code: ChangeCode, rarity: number, damaged: string): Damaged => ({ code, rarity, secret: damaged });
  return [
    ...AROUND.map(([code, rarity, before, after]) => row(code, rarity, before + secret + after)),
    row('secret-whitespace', OFTEN, secret.trim()),
    row('secret-whitespace', SELDOM, secret.replace(/\s/g, '')),
    row('secret-quotes', USUAL, secret.replace(/^["']|["',;]+$/g, '')),
    row('secret-encoded', OFTEN, spellText(secret, STRICT)),
    row('secret-encoded', USUAL, secret.replaceAll('+', '%2B')),
    row('secret-encoded', USUAL, secret.replaceAll('/', '%2F')),
    row('secret-encoded', SELDOM, spellText(secret, { ...STRICT, hex: 'lower' })),
    row('secret-encoded', SELDOM, spellText(spellText(secret, STRICT), STRICT)),
    row('secret-decoded', OFTEN, decodeText(secret) ?? secret),
    row('secret-decoded', USUAL, decodeText(secret.replaceAll('+', ' ')) ?? secret),
    row('secret-plus-to-space', OFTEN, secret.replaceAll('+', ' ')),
    row('secret-plus-to-space', USUAL, secret.replaceAll(' ', '+')),
    row('secret-characters-lost', USUAL, secret.replaceAll('+', '')),
    row('secret-characters-lost', USUAL, secret.replaceAll('/', '')),
    row('secret-characters-lost', SELDOM, secret.replace(/[^A-Za-z0-9]/g, '')),
    row('secret-characters-lost', SELDOM, secret.replace(/[+/].*$/, '')),
    row('secret-escaped', OFTEN, secret.replaceAll('/', '\\/')),
    row('secret-escaped', USUAL, secret.replaceAll('\\/', '/')),
    row('secret-escaped', SELDOM, secret.replace(/[+/]/g, '\\$&')),
    row('secret-html', USUAL, secret.replaceAll('+', '&#43;')),
    row('secret-html', SELDOM, secret.replaceAll('+', '&#x2B;')),
    row('secret-html', USUAL, secret.replaceAll('/', '&#x2F;')),
    row('secret-html', SELDOM, secret.replaceAll('/', '&#47;')),
    row('secret-case', USUAL, secret.toLowerCase()),
    row('secret-case', USUAL, secret.toUpperCase()),
    row('secret-cut', OFTEN, secret.slice(0, -1)),
    row('secret-cut', OFTEN, secret.slice(1)),
    row('secret-cut', SELDOM, secret.slice(1, -1)),
    row('secret-cut', SELDOM, secret.slice(0, -2)),
    row('secret-cut', SELDOM, secret.slice(0, 20)),
    row('secret-key-id', OFTEN, accessKeyId),
    row('secret-key-id', SELDOM, `${accessKeyId}:${secret}`),
    row('secret-key-id', SELDOM, accessKeyId + secret),
    row('secret-doubled', USUAL, secret + secret),
    row('secret-doubled', SELDOM, `AWS4${secret}`),
    row('secret-cut', RARE, ''),
  ];
}
