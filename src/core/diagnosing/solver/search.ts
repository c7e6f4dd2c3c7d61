import type { Budget } from '@/core/model/puzzle';
import type { Way } from './candidate';
import { type FormSpace, formSpace } from './form-space';
import { ALONE, type Band, EVERYTHING, type Share } from './forms';
import type { Hints } from './hints';
import type { Keying } from './key';
import { type KeyChoice, type KeySpace, keySpaces } from './key-space';
import { type Hit, type Tally, type Tried, trier } from './trying';
import type { World } from './worlds';

/** What a search is in the middle of. */
export type Step = { readonly tried: number; readonly forms: number; readonly changes: 1 | 2 | 3 };

export type Searched = { readonly hit: Hit | undefined; readonly tried: number; readonly exhaustive: 0 | 1 | 2 };

export type Plan = {
  /** The request itself, then those one mistake away from it. */
  readonly worlds: readonly World[];
  readonly hints: Hints;
  readonly key: Keying['secret'];
  /** The signature to find, eight words. */
  readonly target: Int32Array;
  readonly budget: Budget;
  readonly share: Share;
  /** Milliseconds since whenever. */
  readonly now: () => number;
};

/** Costs up to which mistakes at once are tried, one bound after the other: the likeliest first. */
const PAIR_COSTS = [6.5, Number.POSITIVE_INFINITY];
const LIKELY_TRIPLE_COSTS = [8, 9, 10, 11, 12];
const WORLD_TRIPLE_COST = 12;
const OTHER_TRIPLE_COSTS = [13, 14, 15, 16, 18, 20, Number.POSITIVE_INFINITY];

/** So many pairs of mistakes in the key are derived before they are combined with forms. */
const PAIRS_AT_ONCE = 512;

/**
 * Tries single mistakes, then all pairs, then triples, the likeliest first; ends with the first combination that makes the
 * signature. Two combinations that do are the same texts. Gives way now and then with how far it has come.
 */
export function* search({ worlds, hints, key, target, budget, share, now }: Plan): Generator<Step, Searched> {
  const tally: Tally = { count: 0, forms: 0 };
  let most = Number.POSITIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  const tryAll = trier(target, tally, () => tally.count >= most || now() >= until);

  const keysOf = keySpaces(key, hints);
  const [base, ...others] = worlds as readonly [World, ...World[]];
  let spaces: Spaces = { world: base.way, forms: formSpace(base.sent, hints, 1), keys: keysOf(base.sent) };
  let known: readonly KeyChoice[] | undefined;
  const wrong = (): readonly KeyChoice[] => {
    known ??= spaces.keys.singles().map(spaces.keys.choice);
    return known;
  };
  const mine = others.filter((_, i) => i % share.of === share.index);

  const product = (of: Spaces, count: number, keys: readonly KeyChoice[], band: Band, part: Share) =>
    tryAll({ world: of.world, space: of.forms, count, keys, band, share: part });

  /** Every pair of mistakes in the key and the string to sign, with every form that has so many mistakes. */
  function* keyPairs(of: Spaces, count: number, band: Band): Generator<undefined, Tried> {
    let some: KeyChoice[] = [];
    const pairBand = count === 0 ? band : { above: EVERYTHING.above, upTo: band.upTo };
    for (const pair of of.keys.pairs(pairBand, share)) {
      some.push(pair);
      if (some.length < PAIRS_AT_ONCE) continue;
      const tried = yield* product(of, count, some, band, ALONE);
      if (tried) return tried;
      some = [];
    }
    return yield* product(of, count, some, band, ALONE);
  }

  function* singles(): Generator<undefined, Tried> {
    const tried = yield* product(spaces, 1, [spaces.keys.right], EVERYTHING, share);
    if (tried) return tried;
    const some = wrong().filter((_, i) => i % share.of === share.index);
    const keyed = yield* product(spaces, 0, some, EVERYTHING, ALONE);
    if (keyed) return keyed;
    for (const { sent, way } of mine) {
      const of = { world: way, forms: formSpace(sent, hints, 0), keys: keysOf(sent) };
      const found = yield* product(of, 0, [of.keys.right], EVERYTHING, ALONE);
      if (found) return found;
    }
    return undefined;
  }

  function* pairs(): Generator<undefined, Tried> {
    spaces = { ...spaces, forms: formSpace(base.sent, hints, 2) };
    for (const band of bandsOf(PAIR_COSTS)) {
      const tried =
        (yield* product(spaces, 2, [spaces.keys.right], band, share)) ??
        (yield* product(spaces, 1, wrong(), band, share)) ??
        (yield* keyPairs(spaces, 0, band));
      if (tried) return tried;
    }
    for (const { sent, way } of mine) {
      const of = { world: way, forms: formSpace(sent, hints, 1), keys: keysOf(sent) };
      const tried =
        (yield* product(of, 1, [of.keys.right], EVERYTHING, ALONE)) ??
        (yield* product(of, 0, of.keys.singles().map(of.keys.choice), EVERYTHING, ALONE));
      if (tried) return tried;
    }
    return undefined;
  }

  function* triples(): Generator<undefined, Tried> {
    const least = LIKELY_TRIPLE_COSTS.at(-1);
    const bands = [...bandsOf(LIKELY_TRIPLE_COSTS), ...bandsOf(OTHER_TRIPLE_COSTS, least)];
    for (const [i, band] of bands.entries()) {
      if (i === LIKELY_TRIPLE_COSTS.length) {
        const elsewhere = yield* inOtherWorlds();
        if (elsewhere) return elsewhere;
      }
      const tried =
        (yield* product(spaces, 3, [spaces.keys.right], band, share)) ??
        (yield* product(spaces, 2, wrong(), band, share)) ??
        (yield* keyPairs(spaces, 1, band));
      if (tried) return tried;
    }
    return undefined;
  }

  /** Two more mistakes in each world that is one away, one of them in the form, as long as all three are likely. */
  function* inOtherWorlds(): Generator<undefined, Tried> {
    for (const { sent, way } of mine) {
      const of = { world: way, forms: formSpace(sent, hints, 1), keys: keysOf(sent) };
      const band = { above: EVERYTHING.above, upTo: WORLD_TRIPLE_COST - way.cost };
      const tried =
        (yield* product(of, 2, [of.keys.right], band, ALONE)) ??
        (yield* product(of, 1, of.keys.singles().map(of.keys.choice), band, ALONE));
      if (tried) return tried;
    }
    return undefined;
  }

  for (const [changes, level] of [singles, pairs, triples].entries()) {
    if (changes === 1) most = tally.count + budget.pairs / share.of;
    if (changes === 2) {
      most = Number.POSITIVE_INFINITY;
      until = now() + budget.triplesMs;
    }
    if (tally.count >= most || now() >= until)
      return { hit: undefined, tried: tally.count, exhaustive: exhausted(changes) };
    const steps = level();
    let step = steps.next();
    while (!step.done) {
      yield { tried: tally.count, forms: tally.forms, changes: (changes + 1) as Step['changes'] };
      step = steps.next();
    }
    const tried = step.value;
    const exhaustive = exhausted(changes);
    if (tried === 'over') return { hit: undefined, tried: tally.count, exhaustive };
    if (tried) return { hit: tried, tried: tally.count, exhaustive };
  }
  return { hit: undefined, tried: tally.count, exhaustive: 2 };
}

/** Every level before this one was tried to its end. */
const exhausted = (level: number): Searched['exhaustive'] => (level === 0 ? 0 : level === 1 ? 1 : 2);

type Spaces = { readonly world: Way; readonly forms: FormSpace; readonly keys: KeySpace };

const bandsOf = (bounds: readonly number[], least = EVERYTHING.above): readonly Band[] =>
  bounds.map((upTo, i) => ({ above: bounds[i - 1] ?? least, upTo }));
