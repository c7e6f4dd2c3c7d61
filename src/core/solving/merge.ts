import type { Outcome, SolverProgress } from '@/core/model/puzzle';

/** What several searches of the same puzzle have done together. */
export function mergedProgress(all: readonly SolverProgress[]): SolverProgress {
  const sum = (of: (progress: SolverProgress) => number): number => all.reduce((total, one) => total + of(one), 0);
  const changes = Math.min(3, ...all.map((one) => one.changes)) as SolverProgress['changes'];
  return {
    tried: sum(({ tried }) => tried),
    forms: sum(({ forms }) => forms),
    changes,
    leftMs: Math.max(0, ...all.map(({ leftMs }) => leftMs)),
    perSecond: sum(({ perSecond }) => perSecond),
  };
}

/** How many mistakes an outcome is about, infinitely many where none was found. */
export const mistakesIn = (outcome: Outcome): number =>
  outcome.phase === 'found' ? (outcome.answers[0]?.changes.length ?? 0) : Number.POSITIVE_INFINITY;

/**
 * What the shares of one search come to: what was found with the fewest mistakes, else that one was stopped, else that none found
 * anything. Throws where there are none.
 */
export function mergedOutcome(all: readonly Outcome[]): Outcome {
  const [first] = all;
  if (!first) throw new Error('no outcome to merge');
  const tried = all.reduce((total, outcome) => total + triedIn(outcome), 0);
  const found = all.reduce((best, outcome) => (mistakesIn(outcome) < mistakesIn(best) ? outcome : best));
  if (found.phase === 'found') return { ...found, tried };
  const stopped = all.find((outcome) => outcome.phase === 'stopped');
  if (stopped) return { ...stopped, tried };
  if (first.phase !== 'not-found') return first;
  const exhaustive = Math.min(...all.map(exhaustiveIn)) as 0 | 1 | 2;
  const likelyPairs = all.every((outcome) => outcome.phase === 'not-found' && outcome.ruledOut.likelyPairs);
  return { ...first, ruledOut: { ...first.ruledOut, combinations: tried, exhaustive, likelyPairs } };
}

function triedIn(outcome: Outcome): number {
  if (outcome.phase === 'not-found') return outcome.ruledOut.combinations;
  return 'tried' in outcome ? outcome.tried : 0;
}

const exhaustiveIn = (outcome: Outcome): number => (outcome.phase === 'not-found' ? outcome.ruledOut.exhaustive : 2);
