import { fromHex } from '@/core/kernel/hex';
import { BLOCK_BYTES, BLOCK_WORDS, STATE_WORDS } from '@/core/kernel/sha256-block';
import type { Way } from './candidate/candidate';
import { type FormSpace, formText, formWays } from './form/form-space';
import { type Band, formBatches, newBatch, PICKS, type Share } from './form/forms';
import type { KeyChoice } from './key/key-space';
import type { Keying } from './key/keying';
import { digitsOf, signs, signsOtherwise } from './key/signer';

/** The combination that makes the signature: what was hashed and keyed, and for each thing wrong with it the ways to it. */
export type Reproduction = {
  readonly canonicalRequest: string;
  readonly keying: Keying;
  readonly ways: readonly (readonly Way[])[];
};

/** How trying ended: with a hit, because there was to be an end of it, or with nothing found. */
export type Tried = Reproduction | 'over' | undefined;

/** Signatures compared, and canonical requests hashed for them. */
export type Tally = { count: number; forms: number };

/** What is combined: every form of a space with `count` mistakes and of a share, with every one of the keys, within a band. */
export type Product = {
  readonly alternative: Way;
  readonly space: FormSpace;
  readonly count: number;
  readonly keys: readonly KeyChoice[];
  readonly band: Band;
  readonly share: Share;
};

/** The eight words of a signature of 64 hexadecimal digits. */
export function wordsOf(hex: string): Int32Array {
  const view = new DataView((fromHex(hex) as Uint8Array<ArrayBuffer>).buffer);
  return Int32Array.from({ length: 8 }, (_, i) => view.getInt32(4 * i));
}

/** So many combinations are tried between two looks at who wants it ended, or blocks hashed: some ten milliseconds. */
const STRIDE = 16_384;

/** Tries products against the eight words of a signature; gives way after each stride, and ends where `isOver` says so. */
export function trier(target: Int32Array, tally: Tally, isOver: () => boolean) {
  const digits = new Int32Array(BLOCK_WORDS);
  const shared = newBatch();
  let work = 0;

  return function* tryAll({ alternative, space, count, keys, band, share }: Product): Generator<undefined, Tried> {
    const choices = [...keys].sort((a, b) => a.cost - b.cost);
    const [cheapest] = choices;
    const dearest = choices.at(-1);
    if (!cheapest || !dearest) return undefined;
    const formBand: Band = { above: band.above - dearest.cost, upTo: band.upTo - cheapest.cost };
    for (const batch of formBatches({ space, count, band: formBand, share }, shared)) {
      work += batch.octets / BLOCK_BYTES;
      for (let i = 0; i < batch.length; i++) {
        const digest = batch.digests.subarray(i * STATE_WORDS, (i + 1) * STATE_WORDS);
        const cost = batch.costs[i] as number;
        digitsOf(digits, digest);
        tally.forms++;
        const picks = (): readonly number[] => Array.from(batch.picks.subarray(i * PICKS, (i + 1) * PICKS));
        const text = (): string => formText(space, picks());
        for (let k = firstAbove(choices, band.above - cost); k < choices.length; k++) {
          const { signer, cost: more, ways } = choices[k] as KeyChoice;
          if (cost + more > band.upTo) break;
          tally.count++;
          work++;
          const found = signer.isPlain ? signs(signer, digits, target) : signsOtherwise(signer, digest, text, target);
          if (!found) continue;
          const all = [[alternative], ...formWays(space, picks()), ...ways()];
          const wrong = all.filter(([way]) => way !== undefined && way.cost > 0);
          return { canonicalRequest: text(), keying: signer.keying, ways: wrong };
        }
        if (work < STRIDE) continue;
        work = 0;
        yield;
        if (isOver()) return 'over';
      }
      if (work < STRIDE) continue;
      work = 0;
      yield;
      if (isOver()) return 'over';
    }
    return undefined;
  };
}

/** Where the choices, ordered by cost, begin that cost more than `bound`. */
function firstAbove(choices: readonly KeyChoice[], bound: number): number {
  let low = 0;
  let high = choices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((choices[middle] as KeyChoice).cost > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}
