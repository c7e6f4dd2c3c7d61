import { STATE_WORDS } from '@/core/kernel/sha256-block';
import { bytesOfWords } from '@/core/kernel/sha256-running';
import type { Budget, SolverProgress } from '@/core/model/puzzle';
import type { Alternative } from '@/core/solving/alternatives/alternative';
import type { Way } from '@/core/solving/candidate/candidate';
import type { Sent } from '@/core/solving/candidate/sent';
import { type FormSpace, formSpace, formText, formWays } from '@/core/solving/form/form-space';
import {
  ALONE,
  type Band,
  EVERYTHING,
  formBatches,
  newBatch,
  PAIR_BANDS,
  PICKS,
  type Share,
} from '@/core/solving/form/forms';
import type { Hints } from '@/core/solving/puzzle/hints';
import { type Choice, hashOf, type Keys, keyChoices, pairChoices, textChoices } from './choices-v4a';
import { publicX, type Recovery } from './curve';
import { keyV4aComponent } from './key-v4a';
import { type KeyV4a, type Mac, privateKeyOf, type TextV4a } from './keying-v4a';
import { textV4aComponent } from './text-v4a';

/** The combination that makes the signature. */
export type HitV4a = {
  readonly canonicalRequest: string;
  readonly text: TextV4a;
  readonly key: KeyV4a;
  readonly ways: readonly (readonly Way[])[];
};

type SearchedV4a = {
  readonly hit: HitV4a | undefined;
  /** How it ended without a hit: all was tried, there was no more time, or somebody stopped it. */
  readonly end: 'done' | 'over' | 'stopped';
  readonly tried: number;
  readonly exhaustive: 0 | 1;
  readonly likelyPairs: boolean;
};

type PlanV4a = {
  /** The request itself, then those one mistake away from it. */
  readonly alternatives: readonly Alternative[];
  /** Of those, with another region set: they are tried before what is found in any header. */
  readonly regionSets: readonly Alternative[];
  /** The request with what nobody pasted filled in otherwise, which is no mistake. */
  readonly learned: readonly Alternative[];
  readonly hints: Hints;
  readonly secret: string;
  readonly recover: Recovery;
  readonly mac: Mac;
  readonly budget: Budget;
  readonly share: Share;
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Lets others have a turn; whether somebody has stopped the search. */
  readonly turn: (progress: Omit<SolverProgress, 'perSecond'>) => Promise<boolean>;
};

/** So many hashes are tried between two turns for others: some ten milliseconds. */
const AT_ONCE = 32;

type Space = { readonly sent: Sent; readonly way: Way; readonly forms: FormSpace };

/** A hash that waits to be tried, and what it is of. */
type Waiting = { readonly hash: bigint; readonly hit: () => Pick<HitV4a, 'canonicalRequest' | 'text' | 'ways'> };
type Tried = HitV4a | 'over' | 'stopped' | undefined;

/**
 * Tries single mistakes, then pairs, the likeliest first, within a bound of time. Every canonical request and string to sign is tried
 * with all keys at once: of the signature and a hash the public key is recovered, and looked up among those of the keys.
 */
export async function searchV4a(plan: PlanV4a): Promise<SearchedV4a> {
  const { alternatives, regionSets, learned, hints, secret, recover, mac, budget, share, now, turn } = plan;
  const [base, ...others] = alternatives as readonly [Alternative, ...Alternative[]];
  const tally = { count: 0, forms: 0, changes: 1 as 1 | 2 };
  const end = now() + budget.ms;
  let until = Number.POSITIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  let isWhole = true;
  const shared = newBatch();
  const mine = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => i % share.of === share.index);

  /** Whether to go on. */
  async function ended(): Promise<'over' | 'stopped' | undefined> {
    const leftMs = Math.max(0, end - now());
    if (await turn({ tried: tally.count, forms: tally.forms, changes: tally.changes, leftMs })) return 'stopped';
    return tally.count >= most || now() >= until ? 'over' : undefined;
  }

  const byKeyId = new Map<string, Keys>();
  async function keysFor(sent: Sent): Promise<Keys> {
    const known = byKeyId.get(sent.accessKeyId) ?? (await keyChoices(sent, hints, secret, mac));
    byKeyId.set(sent.accessKeyId, known);
    return known;
  }

  /** What steps come to, with turns for others between them. */
  async function inTurns<T>(steps: Generator<unknown, T>): Promise<T> {
    let step = steps.next();
    while (!step.done) {
      await ended();
      step = steps.next();
    }
    return step.value;
  }

  async function spaceOf({ sent, way }: Alternative, mistakes: 0 | 1 | 2): Promise<Space> {
    const forms = await inTurns(formSpace(sent, hints, mistakes));
    isWhole &&= forms.isWhole;
    return { sent, way, forms };
  }

  /** Every form with `count` mistakes with each of the texts, within the band, and with all keys. */
  async function product(
    { sent, way, forms }: Space,
    count: number,
    texts: readonly Choice<TextV4a>[],
    band: Band,
    part: Share,
  ): Promise<Tried> {
    const keys = await keysFor(sent);
    let waiting: Waiting[] = [];

    async function tryWaiting(): Promise<Tried> {
      const some = waiting;
      waiting = [];
      tally.count += some.length * keys.size;
      for (const [i, xs] of recover(some.map(({ hash }) => hash)).entries()) {
        const key = xs.map((x) => keys.get(x)).find((known) => known !== undefined);
        if (!key) continue;
        const { ways, ...texts } = (some[i] as Waiting).hit();
        const wrong = [...ways, ...key.ways].filter(([first]) => first !== undefined && first.cost > 0);
        return { ...texts, key: key.state, ways: wrong };
      }
      return ended();
    }

    const costs = texts.map(({ cost }) => cost);
    const formBand = { above: band.above - Math.max(...costs), upTo: band.upTo - Math.min(...costs) };
    for (const batch of formBatches({ space: forms, count, band: formBand, share: part }, shared)) {
      for (let i = 0; i < batch.length; i++) {
        const digest = bytesOfWords(batch.digests.subarray(i * STATE_WORDS, (i + 1) * STATE_WORDS));
        const picks = Array.from(batch.picks.subarray(i * PICKS, (i + 1) * PICKS));
        const formCost = batch.costs[i] as number;
        const request = (): string => formText(forms, picks);
        tally.forms++;
        for (const text of texts) {
          const cost = formCost + text.cost;
          if (cost <= band.above || cost > band.upTo) continue;
          waiting.push({
            hash: hashOf(text.state, digest, request),
            hit: () => ({
              canonicalRequest: request(),
              text: text.state,
              ways: [[way], ...formWays(forms, picks), ...text.ways],
            }),
          });
          const tried = waiting.length < AT_ONCE ? undefined : await tryWaiting();
          if (tried) return tried;
        }
      }
    }
    return waiting.length === 0 ? undefined : tryWaiting();
  }

  /** Alternatives without a mistake more. */
  async function bare(some: readonly Alternative[]): Promise<Tried> {
    for (const one of some) {
      const tried = await product(await spaceOf(one, 0), 0, textChoices(one.sent, hints, 0), EVERYTHING, ALONE);
      if (tried) return tried;
    }
    return undefined;
  }

  /** Alternatives with a mistake more in the form or in the string to sign, that cost so much together. */
  async function oneMore(some: readonly Alternative[], { above, upTo }: Band): Promise<Tried> {
    for (const one of some) {
      const rest = { above: above - one.way.cost, upTo: upTo - one.way.cost };
      const over = await ended();
      if (over) return over;
      if (rest.upTo <= 0) continue;
      const space = await spaceOf(one, 1);
      const [right, ...wrong] = textChoices(one.sent, hints, 1);
      const tried =
        (await product(space, 1, right ? [right] : [], rest, ALONE)) ?? (await product(space, 0, wrong, rest, ALONE));
      if (tried) return tried;
    }
    return undefined;
  }

  const elsewhere = mine(others.filter((one) => !regionSets.includes(one)));
  const [right, ...wrong] = textChoices(base.sent, hints, 1) as readonly [Choice<TextV4a>, ...Choice<TextV4a>[]];
  let space = await spaceOf(base, 1);

  async function singles(): Promise<Tried> {
    const texts = [...(share.index === 0 ? [right] : []), ...mine(wrong)];
    return (
      // All of them in every share, as in the other search: no mistake that makes the same text may be there first.
      (await bare(learned)) ??
      (await product(space, 0, texts, EVERYTHING, ALONE)) ??
      (await bare(mine(regionSets))) ??
      (await product(space, 1, [right], EVERYTHING, share)) ??
      (await bare(elsewhere)) ??
      (await oneMore(mine(learned), EVERYTHING))
    );
  }

  /** Two mistakes in the key. */
  async function keyPairs(band: Band): Promise<Tried> {
    const form = formBatches({ space: space.forms, count: 0, band: EVERYTHING, share: ALONE }, shared).next().value;
    if (!form) return undefined;
    const picks: readonly number[] = Array.from(form.picks.subarray(0, PICKS));
    const request = (): string => formText(space.forms, picks);
    const digest = bytesOfWords(form.digests.subarray(0, STATE_WORDS));
    const wanted = new Set(recover([hashOf(right.state, digest, request)]).flat());
    for (const [i, key] of [...pairChoices(keyV4aComponent(base.sent, hints, secret), band)].entries()) {
      if (i % share.of !== share.index) continue;
      const privateKey = await privateKeyOf(mac, key.state);
      tally.count++;
      if (privateKey !== undefined && wanted.has(publicX(privateKey)))
        return { canonicalRequest: request(), text: right.state, key: key.state, ways: key.ways };
      const over = i % AT_ONCE === 0 ? await ended() : undefined;
      if (over) return over;
    }
    return undefined;
  }

  async function pairs(): Promise<Tried> {
    space = await spaceOf(base, 2);
    for (const band of PAIR_BANDS) {
      const textPairs = mine([...pairChoices(textV4aComponent(base.sent, hints), band)]);
      const tried =
        (await keyPairs(band)) ??
        (await product(space, 1, wrong, band, share)) ??
        (await product(space, 2, [right], band, share)) ??
        (await product(space, 0, textPairs, band, ALONE)) ??
        (await oneMore(mine(others), band));
      if (tried) return tried;
      likelyPairs = true;
    }
    return undefined;
  }

  let likelyPairs = false;
  const told = (tried: Tried, exhaustive: 0 | 1): SearchedV4a => {
    const found = typeof tried === 'object' ? tried : undefined;
    return { hit: found, end: typeof tried === 'string' ? tried : 'done', tried: tally.count, exhaustive, likelyPairs };
  };
  const single = await singles();
  if (single) return told(single, 0);
  const exhaustive = isWhole ? 1 : 0;
  if (budget.pairs === 0 || now() >= end) return told('over', exhaustive);
  tally.changes = 2;
  until = end;
  most = tally.count + budget.pairs / share.of;
  return told(await pairs(), exhaustive);
}
