import { STATE_WORDS } from '@/core/kernel/sha256-block';
import { begin, extend, finishInto, type Running } from '@/core/kernel/sha256-running';
import type { FormSpace } from './form-space';
import { type Layout, PLAIN } from './layout';
import { type PartVariant, partBytes } from './part';

/** One of so many workers that share a search: it takes every form, or key, whose number leaves `index`. */
export type Share = { readonly index: number; readonly of: number };

export const ALONE: Share = { index: 0, of: 1 };

/** What is looked at now: combinations whose cost is above one bound and not above the other. */
export type Band = { readonly above: number; readonly upTo: number };

export const EVERYTHING: Band = { above: Number.NEGATIVE_INFINITY, upTo: Number.POSITIVE_INFINITY };

/** Bounds of costs, one after the other: the likeliest first. */
export const bandsOf = (bounds: readonly number[], least = EVERYTHING.above): readonly Band[] =>
  bounds.map((upTo, i) => ({ above: bounds[i - 1] ?? least, upTo }));

/** Likely pairs are tried before all others. */
export const PAIR_BANDS: readonly Band[] = bandsOf([6.5, EVERYTHING.upTo]);

/** Hashed forms: for each a SHA-256, its cost, and its choices; and the hashes under way. Used again for batch after batch. */
export type Batch = {
  length: number;
  /** Octets hashed for it. */
  octets: number;
  readonly digests: Int32Array;
  readonly costs: Float64Array;
  readonly picks: Int32Array;
  readonly running: readonly Running[];
};

export const newBatch = (): Batch => ({
  length: 0,
  octets: 0,
  digests: new Int32Array(CAPACITY * STATE_WORDS),
  costs: new Float64Array(CAPACITY),
  picks: new Int32Array(CAPACITY * PICKS),
  running: Array.from({ length: PARTS + 1 }, () => begin()),
});

const CAPACITY = 1024;
/** So many octets are hashed before others have a chance: some five milliseconds. */
const MOST_OCTETS = 2 ** 20;
export const PICKS = 6;
const PARTS = 5;

function clear(batch: Batch): void {
  batch.length = 0;
  batch.octets = 0;
}

/**
 * Every form with exactly `count` mistakes and within the band, hashed, in batches. What forms have in common at their beginning
 * is hashed once.
 */
export function* formBatches(
  { space, count, band, share }: { space: FormSpace; count: number; band: Band; share: Share },
  batch: Batch,
): Generator<Batch> {
  const { running } = batch;
  clear(batch);
  const picks = new Int32Array(PICKS);
  const { numbers, least, most } = space;
  /** What the last part has in a layout other than the plain one. */
  let inLayout: Uint8Array[] = [];
  let number = 0;

  /** The choices of the last part, after a prefix that is hashed already. */
  function leaves(layout: Layout, left: number, cost: number): void {
    const last = PARTS - 1;
    const choices = space.parts[last] as readonly PartVariant[];
    const before = running[last] as Running;
    const after = running[PARTS] as Running;
    for (const i of numbers[last]?.[left] ?? []) {
      const choice = choices[i] as PartVariant;
      const total = cost + choice.cost;
      if (total > band.upTo) return;
      if (total <= band.above || number++ % share.of !== share.index) continue;
      picks[PARTS] = i;
      let bytes = layout === PLAIN ? choice.bytes() : inLayout[i];
      bytes ??= inLayout[i] = partBytes(layout, last, choice.texts);
      extend(before, bytes, after);
      batch.octets += bytes.length;
      const at = batch.length++;
      finishInto(batch.digests.subarray(at * STATE_WORDS, (at + 1) * STATE_WORDS), after);
      batch.costs[at] = total;
      batch.picks.set(picks, at * PICKS);
    }
  }

  function* walk(layout: Layout, part: number, left: number, cost: number): Generator<Batch> {
    const choices = space.parts[part] as readonly PartVariant[];
    for (let count = 0; count <= left; count++) {
      const cheapest = least[part + 1]?.[left - count] as number;
      const dearest = most[part + 1]?.[left - count] as number;
      for (const i of numbers[part]?.[count] ?? []) {
        const choice = choices[i] as PartVariant;
        const total = cost + choice.cost;
        if (total + cheapest > band.upTo) break;
        if (total + dearest <= band.above) continue;
        picks[part + 1] = i;
        const bytes = layout === PLAIN ? choice.bytes() : partBytes(layout, part, choice.texts);
        extend(running[part] as Running, bytes, running[part + 1] as Running);
        batch.octets += bytes.length;
        if (part < PARTS - 2) {
          yield* walk(layout, part + 1, left - count, total);
          continue;
        }
        const most = batch.length + (space.parts[PARTS - 1] as readonly PartVariant[]).length;
        if (most > CAPACITY || batch.octets > MOST_OCTETS) {
          yield batch;
          clear(batch);
        }
        leaves(layout, left - count, total);
      }
    }
  }

  for (const [i, layout] of space.layouts.entries()) {
    if (layout.count > count || layout.cost > band.upTo) continue;
    picks[0] = i;
    inLayout = [];
    yield* walk(i === 0 ? PLAIN : layout.state, 0, count - layout.count, layout.cost);
  }
  if (batch.length > 0) yield batch;
}
