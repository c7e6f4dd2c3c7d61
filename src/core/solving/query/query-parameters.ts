import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { encodedInLatin1, latin1 } from '@/core/faults/spelling/charset';
import { respell, STRICT, spellText } from '@/core/faults/spelling/spelling';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { type Candidate, MOST_SINGLE } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { tokenMistake } from '@/core/solving/candidate/token';
import type { Parameter, Query } from './query-form';

/** Lifetimes in seconds that people ask for. */
const LIFETIMES = [15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000, 43_200, 86_400, 172_800, 604_800];

const holds =
  (pattern: RegExp) =>
  ({ name, value = '' }: Parameter): boolean =>
    pattern.test(`${name}=${value}`);
const isOwn = ({ name }: Parameter): boolean => /^X-Amz-/i.test(name);
const strict = ({ name }: Parameter): string => respell(name, STRICT);

/** What people take out of the query, put into it or write otherwise before it is canonicalised. */
export function parameterCandidates(
  sent: Pick<Sent, 'in'>,
  all: readonly Parameter[],
  base: readonly Parameter[],
  sessionToken: string | undefined,
): readonly Candidate<Query>[] {
  const make = (
    code: ChangeCode,
    rarity: number,
    parameters: readonly Parameter[],
    more: { readonly dimension?: Dimension; readonly name?: string } = {},
  ): Candidate<Query> => ({
    dimension: 'query',
    code,
    rarity,
    apply: (state) => ({ ...state, parameters }),
    ...more,
  });
  const strictNames = base.map(strict);
  const without = (name: string): readonly Parameter[] => base.filter((_, i) => strictNames[i] !== name);
  const withValue = (name: string, value: string): readonly Parameter[] =>
    base.map((parameter, i) => (strictNames[i] === name ? { name, value: spellText(value, STRICT) } : parameter));

  const names = [...new Set(strictNames)].slice(0, MOST_SINGLE);
  const single = names.map((name) =>
    name === 'X-Amz-Security-Token'
      ? make('token-left-out', OFTEN, without(name), { dimension: 'token' })
      : make('query-parameter-left-out', /^X-Amz-/.test(name) ? USUAL : SELDOM, without(name), { name }),
  );
  const lastAt = new Map(strictNames.map((name, i) => [name, i]));
  const firstAt = new Map(strictNames.map((name, i) => [name, i] as const).reverse());
  const first = base.filter((_, i) => firstAt.get(strictNames[i] as string) === i);
  const last = base.filter((_, i) => lastAt.get(strictNames[i] as string) === i);
  const empty = base.filter(({ value }) => value !== undefined && value !== '');
  const textOf = (text: string): string => decodeText(text) ?? text;
  const written = (how: (text: string) => string): readonly Parameter[] =>
    base.map(({ name, value }) => ({ name, value: value === undefined ? value : how(textOf(value)) }));

  const isAscii = base.every(({ name, value = '' }) => /^[\0-\x7f]*$/.test(textOf(`${name}${value}`)));
  const again = ({ name, value }: Parameter): Parameter => ({
    name: spellText(respell(name, STRICT), STRICT),
    value: value === undefined ? value : spellText(respell(value.replaceAll('+', '%20'), STRICT), STRICT),
  });

  const tokens = sessionToken === undefined || sent.in === 'header' ? [] : [sessionToken];
  const tokenParameter = (value: string): Parameter => ({
    name: 'X-Amz-Security-Token',
    value: spellText(value, STRICT),
  });
  const hadToken = all.find((parameter) => strict(parameter) === 'X-Amz-Security-Token');
  const appended = hadToken !== undefined && !base.includes(hadToken);
  return [
    make('query-left-out', OFTEN, []),
    ...single,
    make(
      'query-own-left-out',
      USUAL,
      base.filter((parameter) => !isOwn(parameter)),
    ),
    make('query-parameter-left-out', USUAL, base.filter(isOwn), { name: '*' }),
    // Go's url.Values drops what holds a bare semicolon; other parsers drop what has no name.
    make('query-parameter-left-out', SELDOM, base.filter(holds(/^[^;]*$/)), { name: ';' }),
    make('query-parameter-left-out', SELDOM, base.filter(holds(/^[^=]/)), { name: '=' }),
    make('query-signature-kept', USUAL, all),
    make('query-empty-dropped', OFTEN, empty),
    make(
      'query-empty-dropped',
      USUAL,
      base.filter(({ value }) => value !== undefined),
    ),
    make('query-first-only', USUAL, first),
    make('query-last-only', USUAL, last),
    make(
      'query-case',
      SELDOM,
      base.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
    ),
    ...(isAscii
      ? []
      : [
          make(
            'query-charset',
            SELDOM,
            written((text) => spellText(latin1(text), STRICT)),
          ),
          make('query-charset', RARE, written(encodedInLatin1)),
        ]),
    make(
      'query-encoded-twice',
      OFTEN,
      base.map((parameter) => (isOwn(parameter) ? parameter : again(parameter))),
    ),
    // Values, those of the signature too; names are seldom handed to an encoder.
    make(
      'query-encoded-twice',
      OFTEN,
      base.map((parameter) => ({ name: parameter.name, value: again(parameter).value })),
    ),
    ...['X-Amz-Credential', 'X-Amz-Security-Token', 'X-Amz-SignedHeaders']
      .filter((name) => strictNames.includes(name))
      .map((name) =>
        make(
          'query-encoded-twice',
          USUAL,
          base.map((parameter, i) => (strictNames[i] === name ? again(parameter) : parameter)),
          { name },
        ),
      ),
    make(
      'query-encoded-twice',
      USUAL,
      base.map((parameter) => (isOwn(parameter) ? again(parameter) : parameter)),
    ),
    ...repeatsOtherwise(base, strictNames).map((parameters) => make('query-joined', USUAL, parameters)),
    make(
      'query-html',
      USUAL,
      base.map(({ name, value }, i) => ({ name: i === 0 ? name : `amp;${name}`, value })),
    ),
    ...(appended && hadToken ? [make('token-added', OFTEN, [...base, hadToken], { dimension: 'token' })] : []),
    ...tokens.map((token) =>
      make(tokenMistake(hadToken?.value, token), OFTEN, [...without('X-Amz-Security-Token'), tokenParameter(token)], {
        dimension: 'token',
      }),
    ),
    ...(names.includes('X-Amz-Expires')
      ? LIFETIMES.map((seconds) =>
          make('query-expires-other', SELDOM, withValue('X-Amz-Expires', String(seconds)), { name: 'X-Amz-Expires' }),
        )
      : []),
    ...(names.includes('X-Amz-SignedHeaders')
      ? [
          make('query-parameter-left-out', RARE, withValue('X-Amz-SignedHeaders', 'host'), {
            name: 'X-Amz-SignedHeaders',
          }),
        ]
      : []),
  ];
}

/** Repeats of a name joined in one value, or named as PHP and Rails name lists. */
function repeatsOtherwise(base: readonly Parameter[], names: readonly string[]): readonly (readonly Parameter[])[] {
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  if (repeated.size === 0) return [];
  const isFirst = (i: number): boolean => names.indexOf(names[i] as string) === i;
  const joined = (between: string): readonly Parameter[] =>
    base.flatMap((parameter, i) => {
      if (!repeated.has(names[i] as string)) return [parameter];
      const all = base.filter((_, at) => names[at] === names[i]).map(({ value = '' }) => value);
      return isFirst(i) ? [{ name: parameter.name, value: all.join(between) }] : [];
    });
  const numbered = (index: (i: number) => string): readonly Parameter[] =>
    base.map(({ name, value }, i) => {
      const before = names.slice(0, i).filter((other) => other === names[i]).length;
      return repeated.has(names[i] as string) ? { name: `${name}%5B${index(before)}%5D`, value } : { name, value };
    });
  return [...['%2C', '%2C%20', '%3B', '%20', ''].map(joined), numbered(String), numbered(() => '')];
}
