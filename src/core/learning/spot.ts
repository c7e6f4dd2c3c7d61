/** A text in three: what it has in common with another at its beginning, what is its own, and what they have in common at the end. */
export function spotOf(
  text: string,
  other: string,
): { readonly before: string; readonly middle: string; readonly after: string } {
  const least = Math.min(text.length, other.length);
  let start = 0;
  while (start < least && text[start] === other[start]) start++;
  let end = 0;
  while (end < least - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  return {
    before: text.slice(0, start),
    middle: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}
