export type DurationUnit = 'day' | 'hour' | 'minute' | 'second';

const SIZES = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Splits a duration in seconds into whole units, the longest first, zeros left out; less than a second is 0 seconds. */
export function durationParts(seconds: number): readonly (readonly [count: number, unit: DurationUnit])[] {
  let rest = seconds;
  const parts = SIZES.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return [count, unit] as const;
  }).filter(([count]) => count > 0);
  return parts.length > 0 ? parts : [[0, 'second']];
}

const LONGEST_QUOTE = 120;

/** A value short enough for a sentence; of a long one, both ends. */
export const clipped = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 30)}…${text.slice(-29)}`;
