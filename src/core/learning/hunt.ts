import { FAULTS, type Fault } from './faults';
import type { RowId } from './rows';

/** How much of an exchange is shown: both desks; the signer’s desk and the request; or the request and AWS’s desk. */
export type Shown = 'both' | 'signer' | 'aws';
export type Case = { readonly fault: PointedFault; readonly shown: Shown };

type PointedFault = Fault & { readonly part: RowId };

/** How many exchanges a round has. */
export const ROUND = 12;

/** A number from 0 up to 1 for each call, the same ones for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const shuffled = <T>(all: readonly T[], next: () => number): readonly T[] =>
  all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Faults whose line can be pointed at. */
export const POINTED: readonly PointedFault[] = FAULTS.filter((one): one is PointedFault => one.part !== undefined);

const shuffledAt = (place: Fault['at'], next: () => number): readonly PointedFault[] =>
  shuffled(
    POINTED.filter(({ at }) => at === place),
    next,
  );

/** Twelve exchanges of growing difficulty, the same for the same seed: no fault comes twice. */
export function round(seed: number): readonly Case[] {
  const next = numbers(seed);
  const wire = shuffledAt('wire', next);
  const signer = shuffledAt('signer', next);
  const aws = shuffledAt('aws', next);
  const easy = [...wire.slice(0, 2), ...signer.slice(0, 2)];
  const middle = [...signer.slice(2, 5), ...wire.slice(2, 3)];
  const hard = [...wire.slice(3, 5), ...aws.slice(0, 1), ...signer.slice(5, 6)];
  return [
    ...shuffled(easy, next).map((fault): Case => ({ fault, shown: 'both' })),
    ...[...shuffled(middle, next), ...shuffled(hard, next)].map((fault): Case => ({ fault, shown: halfOf(fault) })),
  ];
}

/** The desk at which a fault can be told by itself; both where it shows in a key. */
const halfOf = ({ at, part }: PointedFault): Shown =>
  part === 'kSigning'
    ? 'both'
    : at === 'signer' && part !== 'scope' && part !== 'clock' && part !== 'token'
      ? 'signer'
      : 'aws';
