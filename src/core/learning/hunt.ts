import type { Instant } from '@/core/model/instant';
import type { Hasher } from '@/core/ports';
import { sign } from '@/core/signing/sign';
import { type Draw, type Drawn, drawn } from './drawn';
import { type Exchange, happen } from './exchange';
import { FAULTS, type Fault } from './faults';
import type { RowId } from './rows';
import { practiceInput } from './scenarios';

/** How much of an exchange is shown: both desks; the signer’s desk and the request; or the request and AWS’s desk. */
export type Shown = 'both' | 'signer' | 'aws';
export type Case = { readonly fault: PointedFault; readonly shown: Shown; readonly request: Drawn };

type PointedFault = Fault & { readonly part: RowId };

/** How many exchanges a round has. */
export const ROUND = 12;

/** A number from 0 up to 1 for each call, the same ones for the same seed (mulberry32). */
function numbers(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const shuffled = <T>(all: readonly T[], next: Draw): readonly T[] =>
  all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

/** Faults whose line can be pointed at. */
export const POINTED: readonly PointedFault[] = FAULTS.filter((one): one is PointedFault => one.part !== undefined);

const shuffledAt = (place: Fault['at'], next: Draw): readonly PointedFault[] =>
  shuffled(
    POINTED.filter(({ at }) => at === place),
    next,
  );

/**
 * Twelve exchanges of growing difficulty, the same for the same seed: no fault comes twice, and each happens to a request that was
 * drawn for it. First both desks are shown, then one of them, then one with more in it.
 */
export function round(seed: number): readonly Case[] {
  const next = numbers(seed);
  const wire = shuffledAt('wire', next);
  const signer = shuffledAt('signer', next);
  const aws = shuffledAt('aws', next);
  const easy = [...wire.slice(0, 2), ...signer.slice(0, 2)];
  const middle = [...signer.slice(2, 5), ...wire.slice(2, 3)];
  const hard = [...wire.slice(3, 5), ...aws.slice(0, 1), ...signer.slice(5, 6)];
  const made = (faults: readonly PointedFault[], more: number, shown: (fault: PointedFault) => Shown) =>
    shuffled(faults, next).map(
      (fault): Case => ({ fault, shown: shown(fault), request: drawn(fault.scenario, more, next) }),
    );
  return [...made(easy, 0, () => 'both'), ...made(middle, 0, halfOf), ...made(hard, 2, halfOf)];
}

/** What comes of an exchange of a round, at this moment. */
export async function hunted({ fault, request }: Case, now: Instant, hasher: Hasher): Promise<Exchange> {
  const { typed, place } = request;
  const input = await practiceInput(typed, place, now, hasher);
  return happen(fault, now, hasher, { input, body: typed.body ?? '', trace: await sign(input) });
}

/** The desk at which a fault can be told by itself; both where it shows in a key. */
const halfOf = ({ at, part }: PointedFault): Shown =>
  part === 'kSigning'
    ? 'both'
    : at === 'signer' && part !== 'scope' && part !== 'clock' && part !== 'token'
      ? 'signer'
      : 'aws';
