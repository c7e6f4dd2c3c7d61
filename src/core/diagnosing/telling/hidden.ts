/** Where a text departs from another: at which character, counted from one, and by which signs where those say nothing of the rest. */
export type Departure = { readonly at: number; readonly signs?: readonly [from: string, to: string] };

/** Stands in for a text that must not be told: how many characters it has, and how it departs from the one it is compared with. */
export type Hidden = {
  readonly length: number;
  /** The parameter whose value it is, where no sentence says so. */
  readonly name?: string;
  readonly differs?: Departure;
};

/** A text from outside as it may be told: itself, or what stands in for it. */
export type Said = string | Hidden;

const lengthOf = (text: string): number => [...text].length;

/** What stands in for a text, compared with the one that it came from; nothing is hidden of an empty one. */
export function hidden(text: string, from?: string): Said {
  if (text === '') return text;
  const length = lengthOf(text);
  return from === undefined || from === text ? { length } : { length, differs: departure(from, text) };
}

/** Punctuation, white space and control characters, also percent-encoded: of a secret they tell nothing that its form does not. */
const TELLABLE =
  /^(?:%(?:[01][0-9a-f]|2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-f])|(?!%[0-9a-f]{2})[^\p{L}\p{N}\p{M}\p{Surrogate}])$/iu;
const SIGN = /^(?:%[0-9a-f]{2}|[\s\S])/iu;
/** So many characters behind a sign tell whether the sign itself was put in or left out. */
const BEHIND = 8;

function departure(from: string, to: string): Departure {
  const shorter = Math.min(from.length, to.length);
  let at = 0;
  while (at < shorter && from[at] === to[at]) at++;
  at = startOfSign(from, to, at);
  const [a, b] = [signAt(from, at), signAt(to, at)];
  const signs = changed(from.slice(at), to.slice(at), a, b);
  return { at: lengthOf(from.slice(0, at)) + 1, ...(signs === undefined ? {} : { signs }) };
}

/** Escapes and pairs of surrogates are not split. */
function startOfSign(from: string, to: string, at: number): number {
  const isEscape = (start: number): boolean =>
    start >= 0 && [from, to].some((text) => /^%[0-9a-f]{2}/i.test(text.slice(start, start + 3)));
  const escaped = [at - 1, at - 2].find(isEscape);
  if (escaped !== undefined) return escaped;
  return /[\ud800-\udbff]/.test(from[at - 1] ?? '') ? at - 1 : at;
}

const signAt = (text: string, at: number): string => SIGN.exec(text.slice(at, at + 3))?.[0] ?? '';

/** The sign that became another, was put in or was left out; undefined where that would tell of the text. */
function changed(from: string, to: string, a: string, b: string): Departure['signs'] {
  const [isA, isB] = [TELLABLE.test(a), TELLABLE.test(b)];
  const starts = (text: string, other: string) => text.slice(0, BEHIND) === other.slice(0, BEHIND);
  if (isA && starts(from.slice(a.length), to)) return [a, ''];
  if (isB && starts(to.slice(b.length), from)) return ['', b];
  return isA && isB ? [a, b] : undefined;
}
