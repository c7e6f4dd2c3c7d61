import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { SORTERS } from '@/core/faults/sorters';
import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { type Candidate, costOf, MOST_SINGLE } from '@/core/solving/candidate/candidate';
import type { Hints } from '@/core/solving/puzzle/hints';
import { COMMON_VALUES } from './common-values';
import type { Headers, HeadersRead } from './header-form';

const inOrder = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

const distinct = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(lists.map((list) => [list.join(), list])).values(),
];

/** As Go's `CanonicalMIMEHeaderKey`, .NET and Ruby's Net::HTTP write a name. */
const titled = (name: string): string => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

/** Names that signers put first or last: they add the others to a list that is sorted already. */
function ownOrders(names: readonly string[]): readonly (readonly string[])[] {
  const byAmz = (name: string): boolean => name.startsWith('x-amz-');
  const apart = (test: (name: string) => boolean) => [names.filter(test), names.filter((name) => !test(name))] as const;
  const [amz, others] = apart(byAmz);
  const [own, rest] = apart((name) => byAmz(name) || name === 'host');
  const [common, rare] = apart((name) => /^(?:accept|content-|host$|user-agent$|date$)/.test(name));
  const before =
    amz.length === 0 ? [] : [[...rare.filter((name) => !byAmz(name)), ...amz]].map((end) => [...common, ...end]);
  return [[...others, ...amz], [...amz, ...others], [...own, ...rest], [...rest, ...own], ...before];
}

/** The names in one line, joined otherwise than by semicolons, or with something too many. */
const listsOf = (names: readonly string[]): readonly (readonly [rarity: number, line: string])[] => [
  ...[',', ' ', ', ', '; ', '\n', '&', '%3B'].map((between) => [USUAL, names.join(between)] as const),
  [USUAL, `${names.join(';')};`],
  [SELDOM, `;${names.join(';')}`],
  [SELDOM, `${names.join(';')} `],
  [SELDOM, `${names.join(';')}\n`],
  [SELDOM, `${names.join(',')},`],
  [SELDOM, `SignedHeaders=${names.join(';')}`],
];

/**
 * Which headers people sign instead of those that the request lists, and how they order and write the names. Values that nobody sent
 * are left out where they cost more than `upTo`.
 */
export function headerSets(sent: HeadersRead, hints: Hints, upTo: number): readonly Candidate<Headers>[] {
  const { signed, headers, listed, headerNames } = sent;
  const make = (
    code: ChangeCode,
    rarity: number,
    change: Partial<Headers>,
    more: { readonly name?: string; readonly dimension?: Dimension } = {},
  ): Candidate<Headers> => ({
    dimension: 'headers',
    code,
    rarity,
    did: (change.block ?? change.line ?? []).join(';'),
    should: signed.join(';'),
    apply: (state) => ({
      ...state,
      ...change,
      values: change.values ? new Map([...state.values, ...change.values]) : state.values,
    }),
    ...more,
  });
  const both = (names: readonly string[]): Partial<Headers> => ({ block: names, line: names });
  const kind = (name: string) => (name === 'x-amz-security-token' ? ({ dimension: 'token' } as const) : {});

  const leftOut = signed.slice(0, MOST_SINGLE).flatMap((name) => {
    const rest = signed.filter((other) => other !== name);
    const code = name === 'x-amz-security-token' ? 'token-left-out' : 'header-left-out';
    return [
      make(code, OFTEN, both(rest), { name, ...kind(name) }),
      make('header-only-listed', USUAL, { block: rest }, { name }),
      make('header-not-listed', USUAL, { line: rest }, { name }),
    ];
  });
  const isSigned = new Set(signed);
  const unsigned = [...headers.keys()].filter((name) => !isSigned.has(name) && name !== 'authorization');
  const added = unsigned.slice(0, MOST_SINGLE).flatMap((name) => {
    const more = inOrder([...signed, name]);
    const code = name === 'x-amz-security-token' ? 'token-added' : 'header-added';
    return [
      make(code, OFTEN, both(more), { name, ...kind(name) }),
      make('header-not-listed', USUAL, { block: more }, { name }),
      make('header-only-listed', SELDOM, { line: more }, { name }),
    ];
  });
  const given = (name: string, value: string, rarity: number): Candidate<Headers> =>
    make(
      name === 'x-amz-security-token' ? 'token-added' : 'header-added',
      rarity,
      { ...both(inOrder([...signed, name])), values: new Map([[name, [value]]]) },
      { name, ...kind(name) },
    );
  const absent = (name: string): boolean => !headers.has(name);
  const mayBeCommon = costOf({ dimension: 'headers', rarity: SELDOM }) <= upTo;
  const dictionary = [...(mayBeCommon ? COMMON_VALUES : [])]
    .filter(([name]) => absent(name) && !isSigned.has(name))
    .flatMap(([name, values]) => values.map((value) => given(name, value, SELDOM)));
  const known: readonly (readonly [string, string | undefined])[] = [
    ['x-amz-security-token', hints.sessionToken],
    ['x-amz-content-sha256', hints.bodySha256],
    ['x-amz-content-sha256', sent.payload],
    ['x-amz-date', sent.date],
    ['content-length', hints.body && String(hints.body.length)],
  ];
  const ofKnown = known.flatMap(([name, value]) =>
    value !== undefined && absent(name) && !isSigned.has(name) ? [given(name, value, USUAL)] : [],
  );

  const lowerNames = headerNames.map((name) => name.toLowerCase());
  const asSent = [...new Set(lowerNames.filter((name) => isSigned.has(name)))];
  const firstAt = new Map(lowerNames.map((name, i) => [name, i] as const).reverse());
  const written = asSent.map((name) => headerNames[firstAt.get(name) as number] as string);
  // Host stands in no list of headers where the URL tells it.
  const withHosts = asSent.includes('host') ? [] : ['Host', 'host'].map((host) => [host, ...written]);
  const inCase = [written, ...withHosts].flatMap((names) => {
    const byName = [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return [names, [...names].sort(), byName];
  });
  const lineOf = (name: string): string => `${name}:${headers.get(name)?.join() ?? ''}`;
  const ordered = [
    asSent,
    listed.map((name) => name.toLowerCase()),
    ['host', ...signed.filter((name) => name !== 'host')],
    [...signed].sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1)),
    ...ownOrders(signed),
    ...SORTERS.map(({ compare }) => [...signed].sort(compare)),
  ];
  const orders = distinct(ordered);
  return [
    ...leftOut,
    ...added,
    ...ofKnown,
    ...dictionary,
    make('header-only-host', USUAL, both(['host'])),
    make('header-all-signed', USUAL, both(inOrder([...signed, ...unsigned]))),
    make('header-all-signed', SELDOM, { block: inOrder([...signed, ...unsigned]) }),
    ...orders
      .filter((order) => order.length === signed.length && !same(order, signed))
      .flatMap((order) => [
        make('header-order', OFTEN, both(order)),
        make('header-order', USUAL, { block: order }),
        make('header-order', USUAL, { line: order }),
      ]),
    ...distinct([...inCase, listed, signed.map(titled), signed.map((name) => name.toUpperCase())])
      .filter((names) => names.length === signed.length && !same(names, signed))
      .flatMap((names) => [
        make('header-name-case', USUAL, both(names)),
        make('header-name-case', USUAL, { line: names }),
        make('header-name-case', USUAL, { block: names }),
      ]),
    ...listsOf(signed).map(([rarity, line]) => make('header-list', rarity, { line: [line] })),
    ...signed.slice(0, MOST_SINGLE).flatMap((name) => {
      const rarity = listed.filter((other) => other.toLowerCase() === name).length > 1 ? OFTEN : USUAL;
      const doubled = signed.flatMap((other) => (other === name ? [other, other] : [other]));
      return [
        make('header-twice', rarity, both(doubled), { name }),
        make('header-twice', rarity + 0.5, { line: doubled }, { name }),
        make('header-twice', SELDOM, { block: doubled }, { name }),
      ];
    }),
    // Put in front of a list, or behind it, that has it already.
    ...[
      ['host', ...signed],
      [...signed, 'host'],
      ['host', ...signed.filter((name) => name !== 'host'), 'host'],
    ].flatMap((names) => [
      make('header-twice', USUAL, both(names), { name: 'host' }),
      make('header-twice', USUAL + 0.5, { line: names }, { name: 'host' }),
      make('header-twice', SELDOM, { block: names }, { name: 'host' }),
    ]),
    make('header-order', RARE, both([...signed].reverse())),
  ];
}
