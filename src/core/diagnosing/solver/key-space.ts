import { type Candidate, type Component, costOf, type Variant, variants, type Way } from './candidate';
import { keyDeriver } from './derivation';
import type { Band, Share } from './forms';
import type { Hints } from './hints';
import { type Keying, keyComponent } from './key';
import type { Sent } from './sent';
import { type Signer, signerOf } from './signer';

/** A signer, what is wrong with it, and how unlikely that is. */
export type KeyChoice = { readonly signer: Signer; readonly cost: number; readonly ways: readonly (readonly Way[])[] };

/** All keys and strings to sign of one world. */
export type KeySpace = {
  readonly right: KeyChoice;
  /** One mistake, likelier ones first. */
  readonly singles: () => readonly Variant<Keying>[];
  readonly choice: (variant: Variant<Keying>) => KeyChoice;
  /** Two mistakes, of every `share.of`-th pair. */
  readonly pairs: (band: Band, share: Share) => Generator<KeyChoice>;
};

/** Remembers derived keys from world to world. */
export function keySpaces(key: Keying['secret'], hints: Hints): (sent: Sent) => KeySpace {
  const derive = keyDeriver();
  return (sent) => {
    const component = keyComponent(sent, hints, key);
    const singles = (): readonly Variant<Keying>[] => variants(component, 1).slice(1);
    const signer = (keying: Keying): Signer => signerOf(keying, derive(keying));
    const choice = ({ state, cost, ways }: Variant<Keying>): KeyChoice => ({
      signer: signer(state),
      cost,
      ways: [ways],
    });
    return {
      right: { signer: signer(component.base), cost: 0, ways: [] },
      singles,
      choice,
      *pairs(band, share) {
        const groups = groupsOf(component, singles());
        let number = 0;
        for (const [i, group] of groups.entries()) {
          for (const first of group) {
            for (const second of groups.slice(i + 1).flat()) {
              const cost = first.cost + second.cost;
              if (cost <= band.above || cost > band.upTo || number++ % share.of !== share.index) continue;
              const state = second.apply(first.apply(component.base));
              yield { signer: signer(state), cost, ways: [first.ways, second.ways] };
            }
          }
        }
      },
    };
  };
}

type Single = { readonly apply: (state: Keying) => Keying; readonly cost: number; readonly ways: readonly Way[] };

/** The single mistakes that make a difference, in their groups. */
function groupsOf(component: Component<Keying>, singles: readonly Variant<Keying>[]): readonly (readonly Single[])[] {
  const byText = new Map(singles.map((single) => [single.text, single]));
  return component.groups().map((group) =>
    group.flatMap((candidate: Candidate<Keying>): readonly Single[] => {
      const text = component.render(candidate.apply(component.base));
      const single = byText.get(text);
      if (!single || single.cost < costOf(candidate)) return [];
      byText.delete(text);
      return [{ apply: candidate.apply, cost: single.cost, ways: single.ways }];
    }),
  );
}
