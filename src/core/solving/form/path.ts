import { NEAREST, OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { respell, type Spelling, STRICT, spellText } from '@/core/faults/spelling/spelling';
import { decodeText } from '@/core/kernel/percent';
import type { ChangeCode } from '@/core/model/mistake';
import { type Candidate, type Component, leastOf } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { signsIn, spellingCandidates } from '@/core/solving/candidate/spellings';
import { normalise } from '@/core/verifying/canonical-path';
import { type PathRead, pathSources, wholeUrls } from './path-sources';

type Path = {
  readonly source: string;
  readonly form: 'normalised' | 'kept' | 'slashes-merged';
  readonly encoding: 'raw' | 'decoded' | 'once' | 'again' | 'once-and-again' | 'thrice' | 'whole' | 'whole-again';
  readonly plus: 'space' | 'plus';
  readonly spelling: Spelling;
  /** How it was encoded before it was encoded again. */
  readonly first?: Spelling;
  /** What stands in front of it and behind it, as it is. */
  readonly around?: readonly [before: string, behind: string];
};

const formed = {
  normalised: normalise,
  kept: (path: string) => path,
  'slashes-merged': (path: string) => path.replace(/\/{2,}/g, '/'),
};

const render = ({ around: [before, behind] = ['', ''], ...path }: Path): string => before + rendered(path) + behind;

function rendered({ source: sent, form, encoding, plus, spelling, first }: Omit<Path, 'around'>): string {
  const source = first ? respelled(sent, first) : sent;
  // A path that lost its first slash, or everything, is normalised as if it had one.
  const path = source.startsWith('/') ? formed[form](source) : formed[form](`/${source}`).slice(1);
  const each = (text: string, how: (segment: string) => string): string => text.split('/').map(how).join('/');
  const once = (text: string): string => {
    const spaced = plus === 'space' ? text.replaceAll('+', '%20') : text;
    return each(spaced, (segment) => respell(segment, spelling));
  };
  const again = (text: string): string => each(text, (segment) => spellText(segment, spelling));
  switch (encoding) {
    case 'raw':
      return path;
    case 'decoded':
      return decodeText(path) ?? path;
    case 'once':
      return once(path);
    case 'again':
      return again(path);
    case 'once-and-again':
      return each(once(path), (segment) => spellText(segment, STRICT));
    case 'thrice':
      return again(again(path));
    case 'whole':
      return respell(path, spelling);
    default:
      return spellText(path, spelling);
  }
}

/** What the path line is made of, of a request. */
export const pathRead = ({ path, query, scheme, headers, rule }: Sent): PathRead => ({
  path,
  query,
  scheme,
  encoded: rule.path,
  host: headers.get('host')?.[0] ?? '',
  forwarded: headers.get('x-forwarded-prefix')?.[0],
});

/** The path line of the canonical request, and what people make of it. */
export function pathComponent(sent: PathRead): Component<Path> {
  const { encoded, path } = sent;
  const once = encoded === 'once';
  const base: Path = {
    source: path,
    form: once ? 'kept' : 'normalised',
    encoding: once ? 'once' : 'again',
    plus: once ? 'space' : 'plus',
    spelling: STRICT,
  };
  const make = (code: ChangeCode, rarity: number, change: Partial<Path>, name?: string): Candidate<Path> => ({
    dimension: 'path',
    code,
    rarity,
    apply: (state) => ({ ...state, ...change }),
    ...(name === undefined ? {} : { name }),
  });
  const encodings: readonly Candidate<Path>[] = [
    once
      ? make('path-encoded-twice', OFTEN, { encoding: 'again' })
      : make('path-encoded-once', OFTEN, { encoding: 'once' }),
    // The path as the other services have it.
    once
      ? make('path-encoded-twice', OFTEN, { encoding: 'again', form: 'normalised', plus: 'plus' })
      : make('path-encoded-once', OFTEN, { encoding: 'once', form: 'kept' }),
    make('path-raw', OFTEN, { encoding: 'raw' }),
    make('path-raw', OFTEN, { encoding: 'raw', form: 'kept' }),
    make('path-decoded', OFTEN, { encoding: 'decoded' }),
    // Where the rules encode again, this is the path as it was sent in another spelling: `firsts` has it.
    ...(once ? [make('path-encoded-twice', USUAL, { encoding: 'once-and-again' })] : []),
    // Of a path that nobody encoded, a second time would be the third.
    ...(path.includes('%') ? [make('path-encoded-thrice', SELDOM, { encoding: 'thrice' })] : []),
    make('path-slash-encoded', USUAL, { encoding: 'whole' }),
    make('path-slash-encoded', SELDOM, { encoding: 'whole-again' }),
  ];
  const signs = signsIn(path);
  const forms: readonly Candidate<Path>[] = once
    ? [
        make('path-normalised', OFTEN, { form: 'normalised' }),
        make('path-slashes-merged', USUAL, { form: 'slashes-merged' }),
      ]
    : [
        make('path-not-normalised', OFTEN, { form: 'kept' }),
        make('path-slashes-merged', USUAL, { form: 'slashes-merged' }),
      ];
  return {
    base,
    least: leastOf(['path'], false),
    groups: () => [
      [
        ...pathSources(sent).map(({ code, rarity, source, name }) => make(code, rarity, { source }, name)),
        ...wholeUrls(sent).flatMap((around) => [
          make('path-whole-url', RARE, { around }),
          make('path-whole-url', RARE, { around, form: 'kept', encoding: 'raw' }),
        ]),
      ],
      forms,
      encodings,
      [make('path-plus-kept', NEAREST, { plus: base.plus === 'space' ? 'plus' : 'space' })],
      ...spellingCandidates<Path>('path', signs, (change) => (state) => ({
        ...state,
        spelling: { ...state.spelling, ...change },
      })),
      // What is encoded twice is first encoded by whoever makes the URL.
      ...(once ? [] : [firsts(path, signs, base)]),
    ],
    render,
  };
}

/**
 * How a URL's maker can encode the path before it is encoded again. Where the URL was sent with signs that the signer had otherwise, as
 * clients and proxies send them, that is what is told.
 */
function firsts(path: string, signs: string, base: Path): readonly Candidate<Path>[] {
  const strict = respelled(path, STRICT);
  const spelled = spellingCandidates<Path>('path', signs, (change) => (state) => ({
    ...state,
    first: { ...STRICT, ...change },
  })).flat();
  const asSent = (first: Spelling): Candidate<Path> => ({
    dimension: 'path',
    code: 'path-sent-otherwise',
    rarity: USUAL,
    name: rewritten(path, first).join(''),
    apply: (state) => ({ ...state, first }),
  });
  const others = spelled.flatMap((candidate) => {
    const { first = STRICT } = candidate.apply(base);
    if (respelled(path, first) === strict) return [];
    const told = rewritten(path, first).length > 0 ? asSent(first) : candidate;
    return [{ ...told, rarity: candidate.rarity + 0.5 }];
  });
  return strict === path ? others : [asSent(STRICT), ...others];
}

const respelled = (path: string, spelling: Spelling): string =>
  path
    .split('/')
    .map((segment) => respell(segment, spelling))
    .join('/');

/** So many signs are told. */
const MOST_SIGNS = 8;

/** What stands in a path otherwise than the strict spelling has it, and than this one has it. */
const rewritten = (path: string, first: Spelling): readonly string[] =>
  [...new Set(path.match(/(?:%[0-9a-f]{2})+|[^\w.~%/-]+/giu))]
    .filter((sign) => respell(sign, STRICT) !== sign && respell(sign, first) !== sign)
    .slice(0, MOST_SIGNS);
