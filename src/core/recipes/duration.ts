const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 } as const;

/** `1h`, `15 min`, `1h30m`, `7 days`, in full words too. */
const PLAIN = /^(?:\d+ ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?),? ?)+$/i;
/** ISO 8601 without years and months, whose length is not fixed. */
const ISO = /^P(?=[\dT])(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/i;

/** Seconds of a length of time as people and ISO 8601 write it; undefined for any other text, bare numbers too. */
export function secondsOf(typed: string): number | undefined {
  const text = typed.trim();
  if (text.length > 60 || !(PLAIN.test(text) || ISO.test(text))) return undefined;
  return [...text.matchAll(/(\d+) ?([smhdw])/gi)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * SECONDS[(unit as string).toLowerCase() as keyof typeof SECONDS],
    0,
  );
}
