import fc from 'fast-check';
import { type Effect, effectOf, MUTATIONS, signAccepted } from '@/testing/mutations';
import { parseTyped } from '@/testing/typed';
import { type Options, request } from './referee';

/** What the verifier said of one kind of mutation. */
export type MutationTally = { refused: number; unchanged: number };
export type VerifierReport = { readonly accepted: number; readonly mutations: ReadonlyMap<string, MutationTally> };

/**
 * Signs `runs` generated requests, which the verifier must accept, and sends each once more with one mutation, which it must refuse
 * or prove to be another spelling. Throws at the first that is not so.
 */
export async function tryVerifier({ runs, seed }: Options, progress: (done: number) => void): Promise<VerifierReport> {
  const kinds = Object.keys(MUTATIONS);
  const mutations = new Map(kinds.map((kind): [string, MutationTally] => [kind, { refused: 0, unchanged: 0 }]));
  const samples = fc.sample(fc.tuple(request, fc.nat()), { numRuns: runs, seed });
  for (const [i, [typed, pick]] of samples.entries()) {
    const { value } = parseTyped(typed);
    if (!value) throw new Error('a generated request has a fault');
    const accepted = await signAccepted(value);
    const [kind, effect] = await firstThere([...kinds.slice(i % kinds.length), ...kinds], (name) => {
      const mutate = MUTATIONS[name];
      return mutate ? effectOf(mutate, accepted, pick) : Promise.resolve('not there');
    });
    const tally = mutations.get(kind);
    if (tally && effect !== 'not there') tally[effect]++;
    if ((i + 1) % 250 === 0) progress(i + 1);
  }
  return { accepted: samples.length, mutations };
}

/** The effect of the first kind that a request has a place for; every request has a method. */
async function firstThere(
  kinds: readonly string[],
  effect: (kind: string) => Promise<Effect>,
): Promise<readonly [kind: string, effect: Effect]> {
  for (const kind of kinds) {
    const found = await effect(kind);
    if (found !== 'not there') return [kind, found];
  }
  throw new Error('a request without any place to change');
}

export function verifierLines({ accepted, mutations }: VerifierReport): readonly string[] {
  const all = [...mutations.values()];
  const refused = all.reduce((sum, tally) => sum + tally.refused, 0);
  const unchanged = all.reduce((sum, tally) => sum + tally.unchanged, 0);
  return [
    `the verifier accepted ${accepted} of ${accepted} signed requests`,
    `and refused ${refused} of ${refused + unchanged} mutations; ${unchanged} left canonical request and claim unchanged`,
    ...Array.from(
      mutations,
      ([kind, tally]) =>
        `  ${String(tally.refused).padStart(6)} refused  ${String(tally.unchanged).padStart(4)} unchanged  ${kind}`,
    ),
  ];
}
