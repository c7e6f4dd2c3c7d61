/** A number and its counter are one word, with a blank between them that is none to break a line at. */
const COUNTED = /(\d) (?=[\u3041-\u9fff])/g;
/** Browsers that break between phrases take this verb for two. */
const PARTED = /食い違/g;

const joined = (text: string): string => text.replace(COUNTED, '$1\u00a0').replace(PARTED, '食い\u2060違');

/** The same texts, those that functions make too, whose lines do not break inside of a word. */
export function unbroken<T>(texts: T): T {
  return joinedIn(texts) as T;
}

function joinedIn(value: unknown): unknown {
  if (typeof value === 'string') return joined(value);
  if (typeof value === 'function') return (...given: readonly unknown[]) => joinedIn(value(...given));
  if (Array.isArray(value)) return value.map(joinedIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, joinedIn(one)]));
}
