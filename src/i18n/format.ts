import type { ChangeCode, Said, ToldMistake } from '@/core';

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

/** A mistake in words: a short title, what was done, and what to do. */
export type ChangeText = {
  readonly title: string;
  readonly what: (change: ToldMistake) => string;
  readonly fix: (change: ToldMistake) => string;
};

/** The words for every mistake whose code begins so. */
export type ChangeTexts<Start extends string = string> = {
  readonly [C in Extract<ChangeCode, `${Start}-${string}`>]: ChangeText;
};

/** A hash or a signature with its middle left out; any other text as it is. */
export const shortened = (text: string): string =>
  /^[0-9a-f]{64}$/i.test(text) ? text.replace(/^(.{8}).*(.{5})$/, '$1…$2') : text;

/** The first digits of a signature, however many it has: enough to know it by, and too few to use it. */
export const beginningOf = (signature: string): string => `${signature.slice(0, 8)}…`;

/**
 * What of a mistake stands in a sentence: of a hash and of long texts both ends; undefined where nothing may or need be told.
 */
export function tellable({ did, should }: ToldMistake): readonly [did: Said, should: Said] | undefined {
  const show = (said: Said): Said =>
    typeof said === 'string' ? clipped(shortened(said)).replaceAll('\n', '\\n') : said;
  return did === should ? undefined : [show(did), show(should)];
}

type Words = string | ((change: ToldMistake) => string);
const words = (said: Words) => (typeof said === 'string' ? () => said : said);

/** The words for a mistake, some of which say the same of each. */
export const text = (title: string, what: Words, fix: Words): ChangeText => ({
  title,
  what: words(what),
  fix: words(fix),
});

/** A count as people read it in a language. Up to three digits are the same in all, and `Intl` would take longer than a step that is drawn. */
export const counted = (count: number, language: string): string =>
  Number.isInteger(count) && count >= 0 && count < 1000 ? String(count) : count.toLocaleString(language);
