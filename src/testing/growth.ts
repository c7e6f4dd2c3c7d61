/** What is measured: the work for an input of some size, made ready beforehand. */
export type Prepared = () => unknown;

const DOUBLINGS = 3;
const LEAST_ROUNDS = 3;
const MOST_ROUNDS = 12;
/** The power of the size that tells linear, with sorting and noise, from quadratic. */
const BETWEEN = 1.5;

/**
 * Whether a function's time grows about in proportion to its input, and not with the square of it.
 * `prepare` makes the input of a size; `from` is the smallest, large enough for some work. Each size is timed in turns and counts
 * by its best time, since what else the machine does only ever slows down; a doubtful answer is asked again.
 */
export async function isAboutLinear(
  prepare: (size: number) => Prepared | Promise<Prepared>,
  from: number,
): Promise<boolean> {
  const runs = await Promise.all(Array.from({ length: DOUBLINGS + 1 }, (_, i) => prepare(from * 2 ** i)));
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  await runs[0]!();
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    for (const [i, run] of runs.entries()) best[i] = Math.min(best[i]!, await millisecondsOf(run));
    if (round >= LEAST_ROUNDS && Math.log2(best.at(-1)! / best[0]!) / DOUBLINGS < BETWEEN) return true;
  }
  return false;
}

async function millisecondsOf(run: Prepared): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
