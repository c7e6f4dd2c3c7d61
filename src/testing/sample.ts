/**
 * What of a wide net this run walks: a sample in `npm test`, the others in `npm run outside`, all of it where somebody asks for that by
 * `WALKED=all`.
 */
export const WALKED = process.env['WALKED'] ?? 'sample';

/** Of each kind the first and every so many after it, or all the others, as this run has it; the same each time. */
export function sampleOf<T>(
  all: readonly T[],
  every: number,
  kindOf: (one: T) => string = () => '',
  walked = WALKED,
): readonly T[] {
  const counts = new Map<string, number>();
  return all.filter((one) => {
    const kind = kindOf(one);
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    return walked === 'all' || (before % every === 0) === (walked === 'sample');
  });
}

/** Of so many runs with texts made at random, how many this run takes. */
export const runsOf = (all: number, every: number): number => sampleOf(Array.from({ length: all }), every).length;
