import type { Outcome, Puzzle } from '@/core/model/puzzle';
import { ECDSA_ALGORITHM } from '@/core/verifying/claim';
import { alternativePairs, alternativesOf } from './alternatives/alternatives';
import { learnedAlternatives } from './alternatives/learned';
import { answersOf } from './answers';
import type { Keying } from './key/keying';
import { candidateKinds } from './kinds';
import { damagedSignature } from './puzzle/damaged-signature';
import { otherMac } from './puzzle/other-mac';
import { readPuzzle } from './puzzle/read-puzzle';
import { learnedFrom, reproduces } from './puzzle/reproduces';
import { type SearchStep, search } from './search';
import type { SolveOptions } from './solve-options';
import { wordsOf } from './trying';
import { chunkPuzzle } from './uploads/chunk-puzzle';
import { policyPuzzle } from './uploads/policy-puzzle';
import { solveText } from './uploads/solve-text';

/** How long the search keeps the thread: a page stays smooth, a worker hears what it is told. */
const TURN_MS = 40;

/**
 * Looks for the smallest set of mistakes that makes the signature. The key is asked first whether it makes the signature over what
 * was sent, received or logged. What is found is proven; what is not found says what was ruled out, and nothing of the secret.
 */
export async function solve(puzzle: Puzzle, options: SolveOptions): Promise<Outcome> {
  const { budget, hasher, clock, share, onProgress, signal, pause } = options;
  const ofUpload = policyPuzzle(puzzle) ?? chunkPuzzle(puzzle);
  if (ofUpload) return solveText(puzzle, ofUpload, options);
  const read = readPuzzle(puzzle);
  if (!read.ok) return { phase: 'unreadable', why: read.error };
  // Whoever searches for SigV4 needs no curve.
  if (read.value.sent.algorithm === ECDSA_ALGORITHM)
    return (await import('./v4a/solve-v4a')).solveV4a(puzzle, read.value, options);
  const { known, texts, learned } = await reproduces(puzzle, read.value, hasher);
  const { sent, hints, signature, missing } = read.value;
  const told = texts && learnedFrom(sent, texts.canonicalRequest, learned);
  if (texts && told?.some(({ what }) => what !== 'ending') && !known.received) {
    const answers = [{ changes: [], learned: told, ...texts, signature }];
    return { phase: 'found', reproduces: known, answers, tried: 1 };
  }
  if (known.sent || known.received) return { phase: 'reproduced', reproduces: known };
  const damaged = await damagedSignature(puzzle, read.value, hasher);
  if (damaged) return { phase: 'found', reproduces: known, answers: [damaged], tried: 1 };
  const hashed = await otherMac(puzzle, read.value, hasher);
  if (hashed) return { phase: 'found', reproduces: known, answers: [hashed], tried: 1 };
  if (!/^[0-9a-f]{64}$/.test(signature)) return { phase: 'unreadable', why: 'not-hex' };

  const alternatives = alternativesOf(read.value);
  const key: Keying['secret'] = 'secret' in puzzle.key ? { text: puzzle.key.secret } : puzzle.key;
  const now = (): number => clock.now();
  const steps = search({
    alternatives,
    learned: learnedAlternatives(sent, hints),
    alternativePairs: () => alternativePairs(read.value),
    hints,
    key,
    target: wordsOf(signature),
    budget,
    share,
    now,
  });

  const start = now();
  let turn = start;
  let tried = 0;

  /** What steps come to, with turns for others between them; undefined where the search is stopped. */
  async function inTurns<T>(steps: Generator<SearchStep | undefined, T>): Promise<T | undefined> {
    let step = steps.next();
    while (!step.done) {
      if (signal.aborted) return undefined;
      const at = now();
      tried = step.value?.tried ?? tried;
      if (at - turn >= TURN_MS) {
        if (step.value) onProgress({ ...step.value, perSecond: (1000 * tried) / Math.max(1, at - start) });
        await pause();
        turn = now();
      }
      step = steps.next();
    }
    return step.value;
  }

  const searched = await inTurns(steps);
  if (searched?.hit) {
    const answers = await answersOf(searched.hit, sent, signature, hasher);
    return { phase: 'found', reproduces: known, answers, tried: searched.tried };
  }
  const kinds = searched && (await inTurns(candidateKinds(alternatives, hints, key)));
  if (!kinds) return { phase: 'stopped', reproduces: known, tried };
  const ruledOut = {
    kinds,
    combinations: searched.tried,
    exhaustive: searched.exhaustive,
    likelyPairs: searched.likelyPairs,
  };
  return { phase: 'not-found', reproduces: known, ruledOut, missing };
}
