import type { Budget } from '@/core/model/puzzle';
import type { Alternative } from './alternatives/alternative';
import type { Way } from './candidate/candidate';
import { type FormSpace, formSpace } from './form/form-space';
import { ALONE, type Band, bandsOf, EVERYTHING, PAIR_BANDS, type Share } from './form/forms';
import { newShelf } from './form/part';
import { type KeyChoice, type KeySpace, keySpaces } from './key/key-space';
import type { Keying } from './key/keying';
import type { Hints } from './puzzle/hints';
import { type Reproduction, type Tally, type Tried, trier } from './trying';

/** What a search is in the middle of, and how many milliseconds it has left at most. */
export type SearchStep = {
  readonly tried: number;
  readonly forms: number;
  readonly changes: 1 | 2 | 3;
  readonly leftMs: number;
};

export type Searched = {
  readonly hit: Reproduction | undefined;
  readonly tried: number;
  readonly exhaustive: 0 | 1 | 2;
  /** Whether the likely pairs were all tried. */
  readonly likelyPairs: boolean;
};

export type Plan = {
  /** The request itself, then those one mistake away from it. */
  readonly alternatives: readonly Alternative[];
  /** The request with what nobody pasted filled in otherwise, which is no mistake. */
  readonly learned: readonly Alternative[];
  /** Those two mistakes away. */
  readonly alternativePairs: () => Iterable<Alternative>;
  readonly hints: Hints;
  readonly key: Keying['secret'];
  /** The signature to find, eight words. */
  readonly target: Int32Array;
  readonly budget: Budget;
  readonly share: Share;
  /** Milliseconds since whenever. */
  readonly now: () => number;
};

/** Costs up to which three mistakes at once are tried, one bound after the other: the likeliest first. */
const LIKELY_TRIPLE_COSTS = [8, 9, 10, 11, 12];
const ALTERNATIVE_TRIPLE_COST = 12;
const OTHER_TRIPLE_COSTS = [13, 14, 15, 16, 18, 20, Number.POSITIVE_INFINITY];

/**
 * Tries single mistakes, then all pairs, then triples, the likeliest first; ends with the first combination that makes the
 * signature. Two combinations that do are the same texts. Gives way now and then with how far it has come.
 */
export function* search({
  alternatives,
  learned,
  alternativePairs,
  hints,
  key,
  target,
  budget,
  share,
  now,
}: Plan): Generator<SearchStep, Searched> {
  const tally: Tally = { count: 0, forms: 0 };
  let most = Number.POSITIVE_INFINITY;
  let until = Number.POSITIVE_INFINITY;
  const end = now() + budget.ms;
  const tryAll = trier(target, tally, () => tally.count >= most || now() >= until);

  const [base, ...others] = alternatives as readonly [Alternative, ...Alternative[]];
  const keysOf = keySpaces(key, hints, base.sent);
  const shelf = newShelf();
  let isWhole = true;
  let likelyPairs = false;
  let spaces = yield* reporting(1, spacesOf(base, 1));
  const mine = others.filter((_, i) => i % share.of === share.index);

  const product = (of: Spaces, count: number, keys: readonly KeyChoice[], band: Band, part: Share) =>
    tryAll({ alternative: of.alternative, space: of.forms, count, keys, band, share: part });

  /** An alternative with the forms that have up to `most` mistakes, which cost up to `upTo`. */
  function* spacesOf(
    { sent, way }: Alternative,
    most: 0 | 1 | 2,
    upTo = EVERYTHING.upTo,
  ): Generator<undefined, Spaces> {
    yield;
    const forms = yield* formSpace(sent, hints, most, upTo, shelf);
    isWhole &&= forms.isWhole;
    return { alternative: way, forms, keys: keysOf(sent) };
  }

  /** What steps come to; each says how far the search has come. */
  function* reporting<T>(changes: SearchStep['changes'], steps: Generator<undefined, T>): Generator<SearchStep, T> {
    let step = steps.next();
    while (!step.done) {
      yield { tried: tally.count, forms: tally.forms, changes, leftMs: Math.max(0, end - now()) };
      step = steps.next();
    }
    return step.value;
  }

  /** Every pair of mistakes in the key and the string to sign, with every form that has so many mistakes. */
  function* keyPairs(of: Spaces, count: number, band: Band): Generator<undefined, Tried> {
    const pairBand = count === 0 ? band : { above: EVERYTHING.above, upTo: band.upTo };
    for (const some of of.keys.pairs(pairBand, share)) {
      const tried = yield* product(of, count, some, band, ALONE);
      if (tried) return tried;
    }
    return undefined;
  }

  function* singles(): Generator<undefined, Tried> {
    const some = spaces.keys.wrong(EVERYTHING).filter((_, i) => i % share.of === share.index);
    return (
      // Every share tries them all, and first: the first hit ends the search for all, and a mistake that makes the same text must not be it.
      (yield* bare(learned)) ??
      (yield* product(spaces, 1, [spaces.keys.right], EVERYTHING, share)) ??
      (yield* product(spaces, 0, some, EVERYTHING, ALONE)) ??
      (yield* bare(mine)) ??
      (yield* oneMore(shared(learned, share)))
    );
  }

  /** Alternatives with a mistake more, that cost so much together. */
  function* oneMore(some: Iterable<Alternative>, { above, upTo }: Band = EVERYTHING): Generator<undefined, Tried> {
    for (const one of some) {
      const rest = { above: above - one.way.cost, upTo: upTo - one.way.cost };
      if (rest.upTo <= 0) continue;
      const of = yield* spacesOf(one, 1, rest.upTo);
      const tried =
        (yield* product(of, 1, [of.keys.right], rest, ALONE)) ??
        (yield* product(of, 0, of.keys.wrong(rest), rest, ALONE));
      if (tried) return tried;
    }
    return undefined;
  }

  /** Alternatives without a mistake more. */
  function* bare(some: Iterable<Alternative>): Generator<undefined, Tried> {
    for (const one of some) {
      const of = yield* spacesOf(one, 0);
      const tried = yield* product(of, 0, [of.keys.right], EVERYTHING, ALONE);
      if (tried) return tried;
    }
    return undefined;
  }

  function* pairs(): Generator<undefined, Tried> {
    for (const band of PAIR_BANDS) {
      spaces = yield* spacesOf(base, 2, band.upTo);
      const tried =
        (yield* product(spaces, 2, [spaces.keys.right], band, share)) ??
        (yield* product(spaces, 1, spaces.keys.wrong(EVERYTHING), band, share)) ??
        (yield* keyPairs(spaces, 0, band)) ??
        (yield* oneMore(mine, band));
      if (tried) return tried;
      likelyPairs = true;
    }
    return yield* bare(shared(alternativePairs(), share));
  }

  function* triples(): Generator<undefined, Tried> {
    const least = LIKELY_TRIPLE_COSTS.at(-1);
    const bands = [...bandsOf(LIKELY_TRIPLE_COSTS), ...bandsOf(OTHER_TRIPLE_COSTS, least)];
    for (const [i, band] of bands.entries()) {
      if (i === LIKELY_TRIPLE_COSTS.length) {
        const elsewhere = yield* inOtherAlternatives();
        if (elsewhere) return elsewhere;
      }
      const tried =
        (yield* product(spaces, 3, [spaces.keys.right], band, share)) ??
        (yield* product(spaces, 2, spaces.keys.wrong(EVERYTHING), band, share)) ??
        (yield* keyPairs(spaces, 1, band));
      if (tried) return tried;
    }
    return undefined;
  }

  /** Two more mistakes in each alternative that is one away, one of them in the form, as long as all three are likely. */
  function* inOtherAlternatives(): Generator<undefined, Tried> {
    for (const one of mine) {
      const band = { above: EVERYTHING.above, upTo: ALTERNATIVE_TRIPLE_COST - one.way.cost };
      const of = yield* spacesOf(one, 1, band.upTo);
      const tried =
        (yield* product(of, 2, [of.keys.right], band, ALONE)) ??
        (yield* product(of, 1, of.keys.wrong(band), band, ALONE));
      if (tried) return tried;
    }
    return undefined;
  }

  let exhaustive: Searched['exhaustive'] = 0;
  const levels = [
    [1, singles],
    [2, pairs],
    [3, triples],
  ] as const;
  for (const [changes, level] of levels) {
    if (changes === 2) most = tally.count + budget.pairs / share.of;
    if (changes === 2) until = end;
    if (changes === 3) most = Number.POSITIVE_INFINITY;
    if (tally.count >= most || now() >= until) break;
    const tried = yield* reporting(changes, level());
    if (tried === 'over') break;
    if (tried) return { hit: tried, tried: tally.count, exhaustive, likelyPairs };
    if (isWhole && changes < 3) exhaustive = changes as 1 | 2;
  }
  return { hit: undefined, tried: tally.count, exhaustive, likelyPairs };
}

function* shared<T>(all: Iterable<T>, share: Share): Generator<T> {
  let number = 0;
  for (const one of all) if (number++ % share.of === share.index) yield one;
}

type Spaces = { readonly alternative: Way; readonly forms: FormSpace; readonly keys: KeySpace };
