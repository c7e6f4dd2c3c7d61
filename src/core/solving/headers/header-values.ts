import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { latin1 } from '@/core/faults/spelling/charset';
import { STRICT, spellText } from '@/core/faults/spelling/spelling';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import type { Learned } from '@/core/model/puzzle';
import type { Candidate } from '@/core/solving/candidate/candidate';
import { tokenMistake } from '@/core/solving/candidate/token';
import type { Hints } from '@/core/solving/puzzle/hints';
import { parametersOf } from '@/core/solving/query/query-form';
import { COMMON_VALUES } from './common-values';
import { typesOf } from './content-types';
import type { Headers, HeadersRead } from './header-form';
import { valueCandidate } from './value-candidate';

type Value = readonly [code: ChangeCode, rarity: number, values: readonly string[]];

/** What people sign as the value of one header instead of what was sent. */
export function headerValueCandidates(sent: HeadersRead, hints: Hints, name: string): readonly Candidate<Headers>[] {
  const values = sent.headers.get(name) ?? [];
  const [first = ''] = values;
  // Of a value that is not known, any other may be right.
  if (values.every((value) => value === '') || sent.unknown.has(`header:${name}`))
    return unsentCandidates(sent, hints, name);
  const each = (how: (value: string) => string): readonly string[] => values.map(how);
  const mistakes: readonly Value[] = [
    ['header-empty', OFTEN, ['']],
    ['header-case', USUAL, each((value) => value.toLowerCase())],
    ['header-case', RARE, each((value) => value.toUpperCase())],
    ...doubledOf(values).map((value): Value => ['header-doubled', OFTEN, [value]]),
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
    ...commonValues(sent, name).map(([rarity, value]): Value => ['header-other', rarity, [value]]),
  ];
  const inReply = hints.replyFields.filter(([field]) => field.toLowerCase() === name).map(([, value]) => value);
  const all = [...mistakes, ...inReply.map((value): Value => ['header-other', OFTEN, [value]])];
  return all.map(([code, rarity, signed]) => {
    const dimension = code.startsWith('token-') ? 'token' : 'headers';
    return valueCandidate(sent, { dimension, code, rarity }, name, signed);
  });
}

/** Values of a signed header that nobody pasted, likelier ones first. */
export function unsentValues(
  sent: HeadersRead,
  { body, bodySha256, sessionToken, replyFields }: Hints,
  name: string,
): readonly (readonly [rarity: number, value: string])[] {
  const inQuery = parametersOf(sent.query).find((parameter) => parameter.name.toLowerCase() === name)?.value;
  const known: readonly (string | undefined)[] = [
    ...replyFields.filter(([field]) => field.toLowerCase() === name).map(([, value]) => value),
    inQuery === undefined ? undefined : decodeText(inQuery),
    name === 'content-length' && body ? String(body.length) : undefined,
    ...(name === 'x-amz-content-sha256' ? [bodySha256, sent.payload] : []),
    name === 'x-amz-date' ? sent.date : undefined,
    name === 'x-amz-security-token' ? sessionToken : undefined,
  ];
  return [
    ...known.flatMap((value): readonly (readonly [number, string])[] => (value === undefined ? [] : [[OFTEN, value]])),
    ...commonValues(sent, name),
  ].filter(([, value]) => value !== '');
}

/** What is signed of a header that was not sent, or may have been. */
function unsentCandidates(sent: HeadersRead, hints: Hints, name: string): readonly Candidate<Headers>[] {
  const isUnknown = sent.unknown.has(`header:${name}`);
  const dimension = name === 'x-amz-security-token' ? 'token' : 'headers';
  const code = name === 'x-amz-security-token' ? 'token-other' : 'header-not-sent';
  return unsentValues(sent, hints, name).map(([rarity, value]) => {
    const learns: Learned | undefined = isUnknown ? { what: 'header', name, value } : undefined;
    return valueCandidate(sent, { dimension, code, rarity }, name, [value], learns);
  });
}

/** Values that are usual for a header, that of the file's extension first. */
function commonValues({ path }: HeadersRead, name: string): readonly (readonly [rarity: number, value: string])[] {
  const byExtension = name === 'content-type' ? typesOf(path) : [];
  const others = (COMMON_VALUES.get(name) ?? []).filter((value) => !byExtension.includes(value));
  return [...byExtension.map((value) => [USUAL, value] as const), ...others.map((value) => [SELDOM, value] as const)];
}

/** The value of which AWS saw two: a header came twice, and is one line in its text. */
function doubledOf(values: readonly string[]): readonly string[] {
  const [, once] = /^(.+?)(?:, ?\1)+$/s.exec(values.join()) ?? [];
  return once === undefined ? [] : [once];
}

const CHARSETS = ['; charset=utf-8', ';charset=utf-8', '; charset=UTF-8', ';charset=UTF-8'];

function special(name: string, value: string, { body, sessionToken }: Hints): readonly Value[] {
  switch (name) {
    case 'content-type':
      return [
        ['header-charset', OFTEN, [value.replace(/\s*;\s*charset=.*$/i, '')]],
        // A type with a boundary has no charset.
        ...(/;\s*boundary=/i.test(value) ? [] : CHARSETS).map(
          (charset): Value => ['header-charset', OFTEN, [value.replace(/\s*;.*$/, '') + charset]],
        ),
        /;\s*boundary=/i.test(value)
          ? ['header-boundary', OFTEN, [value.replace(/\s*;.*$/, '')]]
          : ['header-charset', USUAL, [value.replace(/\s*;.*$/, '')]],
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
        ...['\ufeff', '\u00a0', '\u200b'].flatMap((sign): readonly Value[] => [
          ['token-other', RARE, [sign + value]],
          ['token-other', RARE, [value + sign]],
        ]),
        ...(sessionToken === undefined ? [] : [[tokenMistake(value, sessionToken), OFTEN, [sessionToken]] as const]),
      ];
    default:
      return [];
  }
}
