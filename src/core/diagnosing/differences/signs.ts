/** One sign of a text, which is compared as one: a character, an escape, or a hash. */
export type Sign = {
  /** What makes it the same as another: of an escape that was encoded again and again, the innermost. */
  readonly value: string;
  readonly text: string;
  readonly kind: 'character' | 'escape' | 'hash';
};

/** A digest in hexadecimal, or an escape: `%2520` is `%20` that was encoded once more. */
const COMPOUND = /(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])|%(?:25)*[0-9a-f]{2}/gi;

/** A text, sign by sign. */
export function signsOf(text: string): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  const plain = (to: number) => {
    for (const character of text.slice(at, to)) signs.push({ value: character, text: character, kind: 'character' });
    at = to;
  };
  for (const { 0: found, index } of text.matchAll(COMPOUND)) {
    plain(index);
    signs.push(
      found.startsWith('%')
        ? { value: `%${found.slice(-2)}`, text: found, kind: 'escape' }
        : { value: found, text: found, kind: 'hash' },
    );
    at = index + found.length;
  }
  plain(text.length);
  return signs;
}
