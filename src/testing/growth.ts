/** What is measured: the work for an input of some size, made ready beforehand. */
export type Prepared = () => unknown;

/** The large input is so many times the small one, which is worked on so many times as often. */
export const TIMES = 8;
/** Linear work on both is as 1 to 1, quadratic work as 1 to TIMES; the middle allows for sorting and for what memory costs. */
const BETWEEN = Math.sqrt(TIMES);
const LEAST_ROUNDS = 2;
const MOST_ROUNDS = 12;
/** From here on, in milliseconds, what compilers and garbage collectors add is small beside the work: one round tells. */
const MUCH = 50;

/**
 * Whether the work of a function grows about in proportion to its input, and not with the square of it.
 * `prepare` makes the input of a size; `from` is the size of the small one, large enough for some work. Work is the processor time
 * that this process used, to which waiting for a busy machine adds nothing; Vitest has to give the test a process of its own.
 * Both sides of the comparison are as long where the work is linear, so that what slows the processor itself slows both. They are
 * measured in turns, and each counts by its least.
 */
export async function isAboutLinear(
  prepare: (size: number) => Prepared | Promise<Prepared>,
  from: number,
): Promise<boolean> {
  const [small, large] = await Promise.all([prepare(from), prepare(from * TIMES)]);
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    // The large one first: it warms the code up for the small one, which may not seem more work than it is.
    least.large = Math.min(least.large, await workOf(large, 1));
    least.small = Math.min(least.small, await workOf(small, TIMES));
    const isSettled = round >= LEAST_ROUNDS || least.small >= MUCH;
    if (isSettled && least.large < BETWEEN * least.small) return true;
  }
  return false;
}

/** The processor time for running something so many times, in milliseconds. */
async function workOf(run: Prepared, times: number): Promise<number> {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
