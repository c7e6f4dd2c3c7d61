import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, OFTEN, RARE, SELDOM, USUAL } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Hints } from '@/core/solving/puzzle/hints';
import { latin1 } from '@/core/solving/spelling/charset';
import { STRICT, spellText } from '@/core/solving/spelling/spelling';
import { COMMON_VALUES } from './common-values';
import type { Headers } from './header-form';

import { valueCandidate } from './value-candidate';

type Value = readonly [code: ChangeCode, rarity: number, values: readonly string[]];

/** What people sign as the value of one header instead of what was sent. */
export function headerValueCandidates(sent: Sent, hints: Hints, name: string): readonly Candidate<Headers>[] {
  const values = sent.headers.get(name) ?? [];
  const [first = ''] = values;
  const each = (how: (value: string) => string): readonly string[] => values.map(how);
  const mistakes: readonly Value[] = [
    ['header-empty', OFTEN, ['']],
    ['header-case', USUAL, each((value) => value.toLowerCase())],
    ['header-case', RARE, each((value) => value.toUpperCase())],
    ['header-first-only', USUAL, values.slice(0, 1)],
    ['header-last-only', USUAL, values.slice(-1)],
    ['header-values-sorted', USUAL, [...values].sort()],
    ['header-values-sorted', SELDOM, [...values].reverse()],
    ['header-joined', USUAL, [values.join(', ')]],
    ['header-spacing', USUAL, each((value) => value.replace(/\s*([,;])\s*/g, '$1'))],
    ['header-spacing', USUAL, each((value) => value.replace(/\s*([,;])\s*/g, '$1 '))],
    ['header-spacing', SELDOM, each((value) => value.replace(/\s+/g, ''))],
    ['header-quotes', USUAL, each((value) => value.replaceAll('"', ''))],
    ['header-quotes', SELDOM, [`"${first}"`]],
    ['header-encoding', SELDOM, each((value) => spellText(value, STRICT))],
    ['header-encoding', SELDOM, each((value) => decodeText(value) ?? value)],
    ['header-encoding', USUAL, each(latin1)],
    ...special(name, first, hints),
    ...(COMMON_VALUES.get(name) ?? []).map((value): Value => ['header-other', SELDOM, [value]]),
  ];
  const inReply = hints.replyFields.filter(([field]) => field.toLowerCase() === name).map(([, value]) => value);
  const all = [...mistakes, ...inReply.map((value): Value => ['header-other', OFTEN, [value]])];
  return all.map(([code, rarity, signed]) => {
    const dimension = code.startsWith('token-') ? 'token' : 'headers';
    return valueCandidate(sent, { dimension, code, rarity }, name, signed);
  });
}

const CHARSETS = ['; charset=utf-8', ';charset=utf-8', '; charset=UTF-8', ';charset=UTF-8'];

function special(name: string, value: string, { body, sessionToken }: Hints): readonly Value[] {
  switch (name) {
    case 'content-type':
      return [
        ['header-charset', OFTEN, [value.replace(/\s*;\s*charset=.*$/i, '')]],
        ...CHARSETS.map((charset): Value => ['header-charset', OFTEN, [value.replace(/\s*;.*$/, '') + charset]]),
        ['header-charset', USUAL, [value.replace(/\s*;.*$/, '')]],
      ];
    case 'content-length':
      return body === undefined
        ? []
        : [body.length, body.length + 1, body.length + 2].map((size): Value => ['header-other', USUAL, [String(size)]]);
    case 'x-amz-security-token':
      return [
        ['token-other', OFTEN, [decodeText(value) ?? value]],
        ['token-other', USUAL, [value.replaceAll('+', ' ')]],
        ['token-other', USUAL, [value.replaceAll(' ', '+')]],
        ...(sessionToken === undefined ? [] : ([['token-other', OFTEN, [sessionToken]]] as const)),
      ];
    default:
      return [];
  }
}
