import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { secretSlips } from '@/core/faults/secrets';
import type { Dimension } from '@/core/model/mistake';
import { type Candidate, type Component, costOf, type Group, leastOf } from '@/core/solving/candidate/candidate';
import { otherRegions, otherServices } from '@/core/solving/candidate/names';
import type { Sent } from '@/core/solving/candidate/sent';
import { otherDays, otherTimes } from '@/core/solving/candidate/times';
import type { Hints } from '@/core/solving/puzzle/hints';
import {
  ALGORITHMS,
  derivations,
  maker,
  NO_ENDS,
  PARTS,
  scopeOrders,
  secretsRead,
  stringsToSign,
  TERMINATORS,
} from './key-slips';
import { beforeHash, type Keying, type Steps } from './keying';

const PLAIN = {
  prefix: 'AWS4',
  secretForm: 'utf-8',
  stepForms: ['utf-8', 'utf-8', 'utf-8', 'utf-8'],
  order: [0, 1, 2, 3],
  between: 'bytes',
  last: 'bytes',
  swapped: false,
  credential: '',
  hash: 'hex',
  newline: '\n',
  end: '',
  lines: 'all',
  textForm: 'utf-8',
} as const;

/** The same text for two keyings says that they make the same signatures. */
function render(state: Keying): string {
  const { secret, prefix, secretForm, steps, stepForms, order, between, last, swapped, hash, end, textForm } = state;
  const start = 'text' in secret ? `${secretForm}:${prefix}${secret.text}` : '';
  const taken = order.map((step) => `${stepForms[step]} ${steps[step]}`).join('\0');
  return [beforeHash(state), hash, end, textForm, start, taken, between, last, swapped].join('\0');
}

/** All of a request that the string to sign and the key are made of, but the hash of the canonical request. */
type Keyed = Pick<Sent, 'algorithm' | 'date' | 'scope' | 'terminator' | 'accessKeyId'>;

const keyedParts = ({ algorithm, date, scope, terminator, accessKeyId }: Keyed): readonly string[] => [
  algorithm,
  date,
  scope.date,
  scope.region,
  scope.service,
  terminator,
  accessKeyId,
];

/** Whether two requests have the same key component. */
export function hasSameKeying(a: Keyed, b: Keyed): boolean {
  const others = keyedParts(b);
  return keyedParts(a).every((text, i) => text === others[i]);
}

/** The string to sign and the key, and what people make of them. */
export function keyComponent(sent: Keyed, hints: Hints, key: Keying['secret']): Component<Keying> {
  const { algorithm, date, scope, terminator, accessKeyId } = sent;
  const steps: Steps = [scope.date, scope.region, scope.service, terminator];
  const base: Keying = { ...PLAIN, secret: key, steps, algorithm, date, scope: steps };
  const hasSecret = 'text' in key;

  const make = maker<Keying>();

  /** A part of the scope, in the key and the string to sign, or in one of them only. */
  const part = (at: 0 | 1 | 2 | 3, rarity: number, did: string): readonly Candidate<Keying>[] => {
    const name = PARTS[at] as (typeof PARTS)[number];
    const changed = (old: readonly string[]): readonly string[] => old.map((text, i) => (i === at ? did : text));
    const set = (old: Steps): Steps => changed(old) as unknown as Steps;
    const one = (where: string, more: number, apply: (state: Keying) => Keying): Candidate<Keying> => ({
      dimension: 'scope',
      code: `scope-${name}`,
      rarity: rarity + more,
      name: where,
      did,
      should: steps[at],
      apply,
    });
    const inKey = [
      one('both', 0, (state) => ({ ...state, steps: set(state.steps), scope: changed(state.scope) })),
      one('signing-key', 1, (state) => ({ ...state, steps: set(state.steps) })),
    ];
    const [both, keyOnly] = hasSecret ? inKey : [];
    const textOnly = one('string-to-sign', 1.5, (state) => ({ ...state, scope: changed(state.scope) }));
    // Names that are hardly ever mixed up are not mixed up in one place only.
    if (rarity >= RARE && both) return [both];
    return [both, keyOnly, textOnly].filter((candidate) => candidate !== undefined);
  };

  const withoutEnd: readonly Candidate<Keying>[] = NO_ENDS.filter(({ where }) => hasSecret || where !== 'both').map(
    ({ rarity, where, change }) => ({
      dimension: 'scope',
      code: 'scope-terminator',
      rarity,
      name: where,
      did: '',
      should: terminator,
      apply: (state) => ({ ...state, ...change(state) }),
    }),
  );

  const secrets = (): Group<Keying> =>
    hasSecret
      ? secretSlips(accessKeyId).map(
          ({ code, rarity, name, isInstead, variants }): Candidate<Keying> => ({
            dimension: 'secret',
            code,
            rarity,
            ...(name === undefined ? {} : { name }),
            ...(isInstead ? {} : { chained: true }),
            apply: (state) =>
              'text' in state.secret ? { ...state, secret: { text: variants(state.secret.text)[0] ?? '' } } : state,
            did: '',
            should: '',
          }),
        )
      : [];
  return {
    base,
    least: leastOf(['secret', 'derivation', 'time', 'scope', 'string-to-sign'], false),
    groups: (upTo) => {
      const isLikely =
        (dimension: Dimension) =>
        ({ rarity }: { readonly rarity: number }): boolean =>
          costOf({ dimension, rarity }) <= upTo;
      const mayBe = (dimension: Dimension, rarity: number): boolean => isLikely(dimension)({ rarity });
      const [ofScope, ofTime] = [isLikely('scope'), isLikely('time')];
      return [
        secrets(),
        hasSecret
          ? [...(mayBe('derivation', OFTEN) ? derivations(make, steps, key.text) : []), ...secretsRead(make)]
          : [],
        otherTimes(date, hints.dates)
          .filter(ofTime)
          .map(({ code, rarity, text }) =>
            make('time', code, rarity, { date: text }, { name: 'string-to-sign', did: text, should: date }),
          ),
        otherDays({ date, day: scope.date })
          .filter(ofScope)
          .flatMap(({ rarity, text }) => part(0, rarity, text)),
        otherRegions(sent, hints)
          .filter(ofScope)
          .flatMap(({ rarity, name }) => part(1, rarity, name)),
        otherServices(sent, hints)
          .filter(ofScope)
          .flatMap(({ rarity, name }) => part(2, rarity, name)),
        mayBe('scope', USUAL)
          ? [
              ...withoutEnd,
              ...TERMINATORS.flatMap((text) => part(3, SELDOM, text)),
              ...scopeOrders(steps, hasSecret).filter(ofScope),
            ]
          : [],
        mayBe('string-to-sign', SELDOM)
          ? ALGORITHMS.map((text) =>
              make(
                'string-to-sign',
                'string-to-sign-algorithm',
                SELDOM,
                { algorithm: text },
                { did: text, should: algorithm },
              ),
            )
          : [],
        mayBe('string-to-sign', OFTEN) ? stringsToSign(make, accessKeyId) : [],
      ];
    },
    render,
  };
}
