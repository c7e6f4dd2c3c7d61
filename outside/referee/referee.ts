import fc from 'fast-check';
import { type TypedRequest, typedRequest } from '@/testing/requests';
import { parseTyped } from '@/testing/typed';
import { type Case, caseOf } from './cases';
import { cannotAsk, judge, type Outcome } from './judge';
import type { Peer, Started } from './peer';
import { count, emptyTally, type Tally } from './tally';

export type Options = { readonly runs: number; readonly seed: number };

/** A request that a peer signs in a way nobody knows of, made as small as it gets. */
export type Surprise = { readonly request: TypedRequest | undefined; readonly why: string };
export type Refereed = {
  readonly peer: Peer;
  readonly version: string;
  readonly tally: Tally;
  readonly surprise: Surprise | undefined;
};

/** How many requests are signed and asked at once. */
const BATCH = 250;

/** Generated requests without a fault, the same for a seed. */
export const request = typedRequest.filter((typed) => parseTyped(typed).value !== undefined);

/** Signs generated requests here and with every peer, and judges each answer. */
export async function referee(
  started: readonly Started[],
  { runs, seed }: Options,
  progress: (done: number) => void,
): Promise<readonly Refereed[]> {
  const tallies = started.map(emptyTally);
  const firsts: (number | undefined)[] = started.map(() => undefined);
  const typed = fc.sample(request, { numRuns: runs, seed });
  for (let start = 0; start < typed.length; start += BATCH) {
    const batch = typed.slice(start, start + BATCH);
    const cases = await casesOf(batch);
    const own: (readonly Case[])[] = [];
    for (const { peer } of started) own.push(peer.clock === undefined ? cases : await casesOf(batch, peer.clock));
    const outcomes = await Promise.all(started.map((one, i) => ask(one, own[i] ?? [])));
    for (const [i, tally] of tallies.entries()) {
      for (const [j, outcome] of outcomes[i]?.entries() ?? []) {
        count(tally, outcome);
        if (outcome.kind === 'unexplained') firsts[i] ??= start + j;
      }
    }
    progress(start + batch.length);
  }
  const surprises: (Surprise | undefined)[] = [];
  for (const [i, first] of firsts.entries()) {
    const one = started[i];
    surprises.push(one && first !== undefined ? await shrunk(one, first, seed) : undefined);
  }
  return started.map(({ peer, running }, i) => ({
    peer,
    version: running.version,
    tally: tallies[i] ?? emptyTally(),
    surprise: surprises[i],
  }));
}

async function casesOf(typed: readonly TypedRequest[], clock?: number): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const one of typed) {
    const made = await caseOf(one, clock);
    if (!made) throw new Error('a generated request has a fault');
    cases.push(made);
  }
  return cases;
}

/** Asks a peer what it can be asked, and judges every case, in order. */
async function ask({ peer, running }: Started, cases: readonly Case[]): Promise<readonly Outcome[]> {
  const cannot = cases.map(({ question }) => cannotAsk(peer, question));
  const asked = cases.filter((_, i) => cannot[i] === undefined);
  const answers = asked.length > 0 ? [...(await running.ask(asked.map(({ question }) => question)))] : [];
  return cases.map(({ question, canonicalRequest }, i): Outcome => {
    const name = cannot[i];
    if (name !== undefined) return { kind: 'inexpressible', name };
    const answer = answers.shift();
    if (!answer) throw new Error(`${peer.name} left a question open`);
    return judge(peer, question, canonicalRequest, answer);
  });
}

/** Makes the request at a place of the run as small as it stays unexplained. */
async function shrunk(one: Started, place: number, seed: number): Promise<Surprise> {
  let smallest: Surprise = { request: undefined, why: '' };
  const property = fc.asyncProperty(request, async (typed) => {
    const [outcome] = await ask(one, await casesOf([typed], one.peer.clock));
    if (outcome?.kind !== 'unexplained') return true;
    smallest = { request: typed, why: outcome.why };
    return false;
  });
  await fc.check(property, { seed, path: String(place), numRuns: 1 });
  return smallest;
}
