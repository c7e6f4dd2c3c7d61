import type { ChangeCode, Dimension, Mistake } from '@/core';

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
  readonly what: (change: Mistake) => string;
  readonly fix: (change: Mistake) => string;
};

/** The words for every mistake whose code begins so. */
export type ChangeTexts<Start extends string = string> = {
  readonly [C in Extract<ChangeCode, `${Start}-${string}`>]: ChangeText;
};

/** Headers and parameters whose values are credentials: no sentence tells them. */
const CREDENTIAL = /token|signature|secret|password|authorization|cookie|key/i;

/** A hash or a signature with its middle left out; any other text as it is. */
export const shortened = (text: string): string =>
  /^[0-9a-f]{64}$/i.test(text) ? text.replace(/^(.{8}).*(.{5})$/, '$1…$2') : text;
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameIn = (parameter: string): string => parameter.split('=')[0] ?? '';

/** The parameter of each query that the other has not; credentials passed over. */
function parameters(did: string, should: string): readonly [string, string] {
  const others = (query: string, than: string): readonly string[] => {
    const known = new Set(than.split('&'));
    return query.split('&').filter((one) => !known.has(one) && !CREDENTIAL.test(nameIn(one)));
  };
  const right = others(should, did);
  const [wrong = ''] = others(did, should);
  return [wrong, right.find((one) => nameIn(one) === nameIn(wrong)) ?? right[0] ?? ''];
}

/** What is compared where it is not the whole texts: runs of white space in a header are never signed. */
const compared: { readonly [D in Dimension]?: (did: string, should: string) => readonly [string, string] } = {
  query: parameters,
  headers: (did, should) => [folded(did), folded(should)],
};

const isCredential = ({ dimension, name = '' }: Mistake): boolean =>
  dimension === 'secret' || dimension === 'token' || (/^(headers|query)$/.test(dimension) && CREDENTIAL.test(name));

/**
 * What of a mistake may stand in a sentence: of queries the parameter that differs, of a hash and of long texts both ends;
 * undefined where nothing may or need be told.
 */
export function tellable(change: Mistake): readonly [did: string, should: string] | undefined {
  const { dimension, did, should } = change;
  if (isCredential(change)) return undefined;
  const [wrong, right] = compared[dimension]?.(did, should) ?? [did, should];
  const show = (text: string): string => clipped(shortened(text)).replaceAll('\n', '\\n');
  return wrong === right ? undefined : [show(wrong), show(right)];
}

type Words = string | ((change: Mistake) => string);
const words = (said: Words) => (typeof said === 'string' ? () => said : said);

/** The words for a mistake, some of which say the same of each. */
export const text = (title: string, what: Words, fix: Words): ChangeText => ({
  title,
  what: words(what),
  fix: words(fix),
});
