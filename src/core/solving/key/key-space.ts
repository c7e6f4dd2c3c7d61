import {
  ANY_COST,
  atOnce,
  type Candidate,
  type Component,
  costOf,
  pairsOf,
  type Variant,
  variants,
  type Way,
  waysTo,
} from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import type { Band, Share } from '@/core/solving/form/forms';
import type { Hints } from '@/core/solving/puzzle/hints';
import { keyDeriver } from './derivation';
import { hasSameKeying, keyComponent } from './key';
import type { Keying } from './keying';
import { setSigner, signerOf, type TrialSigner } from './signer';

/** A signer, what is wrong with it, and how unlikely that is. */
export type KeyChoice = {
  readonly signer: TrialSigner;
  readonly cost: number;
  /** For each thing that is wrong with it, every way to it. */
  readonly ways: () => readonly (readonly Way[])[];
};

/** All keys and strings to sign of one alternative. */
export type KeySpace = {
  readonly right: KeyChoice;
  /** One mistake that costs so much, likelier ones first. But for the base, what is given is good until another is asked for. */
  readonly wrong: (band: Band) => readonly KeyChoice[];
  /** Two mistakes, of every `share.of`-th pair, so many at once. What is given is good until the next is asked for. */
  readonly pairs: (band: Band, share: Share) => Generator<readonly KeyChoice[]>;
};

/** So many pairs of mistakes in the key are derived before they are combined with forms. */
const PAIRS_AT_ONCE = 512;

/** Remembers derived keys from alternative to alternative, and of those that are keyed as `base` is all of them. */
export function keySpaces(key: Keying['secret'], hints: Hints, base: Sent): (sent: Sent) => KeySpace {
  const derive = keyDeriver();
  const pool: TrialSigner[] = [];
  const spaceOf = (sent: Sent): KeySpace => {
    const component = keyComponent(sent, hints, key);
    let known: readonly Variant<Keying>[] | undefined;
    const singles = (): readonly Variant<Keying>[] => {
      known ??= atOnce(variants(component, 1)).all.slice(1);
      return known;
    };
    let groups: readonly (readonly Single[])[] | undefined;
    const choices: KeyChoice[] = [];
    const likely = (upTo: number): readonly KeyChoice[] =>
      atOnce(variants(component, 1, upTo))
        .all.slice(1)
        .map((one, i) => ({ signer: pooled(i, one.state), cost: one.cost, ways: () => [waysTo(component, one)] }));
    const signer = (keying: Keying): TrialSigner => signerOf(keying, derive);
    const pooled = (at: number, keying: Keying): TrialSigner => {
      const known = pool[at];
      if (known) setSigner(known, keying, derive);
      else pool[at] = signer(keying);
      return pool[at] as TrialSigner;
    };
    return {
      right: { signer: signer(component.base), cost: 0, ways: () => [] },
      wrong: ({ above, upTo }) => {
        if (upTo < component.least) return [];
        if (!known && upTo < ANY_COST) return likely(upTo).filter(({ cost }) => cost > above);
        return singles().flatMap(({ state, cost, ways }, i) => {
          if (cost <= above || cost > upTo) return [];
          const choice = choices[i] ?? { signer: signer(state), cost, ways: () => [ways] };
          choices[i] = choice;
          return [choice];
        });
      },
      *pairs(band, share) {
        groups ??= groupsOf(component, singles());
        let some: KeyChoice[] = [];
        let number = 0;
        for (const [first, second] of pairsOf(groups, band.upTo)) {
          const cost = first.cost + second.cost;
          if (cost <= band.above || number++ % share.of !== share.index) continue;
          const state = second.apply(first.apply(component.base));
          some.push({ signer: pooled(some.length, state), cost, ways: () => [first.ways, second.ways] });
          if (some.length < PAIRS_AT_ONCE) continue;
          yield some;
          some = [];
        }
        if (some.length > 0) yield some;
      },
    };
  };
  const ofBase = spaceOf(base);
  return (sent) => (hasSameKeying(sent, base) ? ofBase : spaceOf(sent));
}

type Single = Pick<Candidate<Keying>, 'apply' | 'chained'> & { readonly cost: number; readonly ways: readonly Way[] };

/** The single mistakes that make a difference, in their groups. */
function groupsOf(component: Component<Keying>, singles: readonly Variant<Keying>[]): readonly (readonly Single[])[] {
  const byText = new Map(singles.map((single) => [single.text, single]));
  return component.groups(ANY_COST).map((group) =>
    group.flatMap((candidate: Candidate<Keying>): readonly Single[] => {
      const text = component.render(candidate.apply(component.base));
      const single = byText.get(text);
      if (!single || single.cost < costOf(candidate)) return [];
      byText.delete(text);
      return [{ ...candidate, cost: single.cost, ways: single.ways }];
    }),
  );
}
