import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { type Candidate, type Component, type Group, RARE, SELDOM } from '@/core/solving/candidate/candidate';
import { otherRegions, otherServices } from '@/core/solving/candidate/names';
import type { Sent } from '@/core/solving/candidate/sent';
import { otherDays, otherTimes } from '@/core/solving/candidate/times';
import type { Hints } from '@/core/solving/puzzle/hints';
import { ALGORITHMS, derivations, PARTS, stringsToSign, TERMINATORS } from './key-slips';
import { beforeHash, type Keying, type Steps } from './keying';
import { secretDamages } from './secrets';

const PLAIN = {
  prefix: 'AWS4',
  secretForm: 'text',
  order: [0, 1, 2, 3],
  between: 'bytes',
  last: 'bytes',
  swapped: false,
  credential: '',
  hash: 'hex',
  newline: '\n',
  end: '',
  lines: 'all',
} as const;

/** The same text for two keyings says that they make the same signatures. */
function render(state: Keying): string {
  const { secret, prefix, secretForm, steps, order, between, last, swapped, hash, end } = state;
  const start = 'text' in secret ? `${secretForm}:${prefix}${secret.text}` : '';
  const taken = order.map((step) => steps[step]).join('\n');
  return [beforeHash(state), hash, end, start, taken, between, last, swapped].join('\0');
}

/** The string to sign and the key, and what people make of them. */
export function keyComponent(sent: Sent, hints: Hints, key: Keying['secret']): Component<Keying> {
  const { algorithm, date, scope, terminator, accessKeyId } = sent;
  const steps: Steps = [scope.date, scope.region, scope.service, terminator];
  const base: Keying = { ...PLAIN, secret: key, steps, algorithm, date, scope: steps };
  const hasSecret = 'text' in key;

  const make = (
    dimension: Dimension,
    code: ChangeCode,
    rarity: number,
    change: Partial<Keying>,
    more: Pick<Candidate<Keying>, 'name' | 'did' | 'should'> = {},
  ): Candidate<Keying> => ({ dimension, code, rarity, apply: (state) => ({ ...state, ...change }), ...more });

  /** A part of the scope, in the key and the string to sign, or in one of them only. */
  const part = (at: 0 | 1 | 2 | 3, rarity: number, did: string): readonly Candidate<Keying>[] => {
    const name = PARTS[at] as (typeof PARTS)[number];
    const set = (old: Steps): Steps => old.map((text, i) => (i === at ? did : text)) as unknown as Steps;
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
      one('both', 0, (state) => ({ ...state, steps: set(state.steps), scope: set(state.scope) })),
      one('signing-key', 1, (state) => ({ ...state, steps: set(state.steps) })),
    ];
    const [both, keyOnly] = hasSecret ? inKey : [];
    const textOnly = one('string-to-sign', 1.5, (state) => ({ ...state, scope: set(state.scope) }));
    // Names that are hardly ever mixed up are not mixed up in one place only.
    if (rarity >= RARE && both) return [both];
    return [both, keyOnly, textOnly].filter((candidate) => candidate !== undefined);
  };

  const secrets = (): Group<Keying> =>
    hasSecret
      ? secretDamages(accessKeyId).map(
          ({ code, rarity, damaged }): Candidate<Keying> => ({
            dimension: 'secret',
            code,
            rarity,
            chained: true,
            apply: (state) =>
              'text' in state.secret ? { ...state, secret: { text: damaged(state.secret.text) } } : state,
            did: '',
            should: '',
          }),
        )
      : [];
  return {
    base,
    groups: () => [
      secrets(),
      hasSecret ? derivations(make) : [],
      otherTimes(date, hints.dates).map(({ code, rarity, text }) =>
        make('time', code, rarity, { date: text }, { name: 'string-to-sign', did: text, should: date }),
      ),
      otherDays({ date, day: scope.date }).flatMap(({ rarity, text }) => part(0, rarity, text)),
      otherRegions(sent, hints).flatMap(({ rarity, name }) => part(1, rarity, name)),
      otherServices(sent, hints).flatMap(({ rarity, name }) => part(2, rarity, name)),
      TERMINATORS.flatMap((text) => part(3, SELDOM, text)),
      ALGORITHMS.map((text) =>
        make(
          'string-to-sign',
          'string-to-sign-algorithm',
          SELDOM,
          { algorithm: text },
          { did: text, should: algorithm },
        ),
      ),
      stringsToSign(make, accessKeyId),
    ],
    render,
  };
}
