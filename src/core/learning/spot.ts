import type { Sent } from './arrival';

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

/** How much of what stands before a change is shown with it: so many characters, or the beginning of its parameter. */
const BEFORE = 9;

const inShort = (text: string, other: string): string => {
  const { before, middle } = spotOf(text, other);
  const shown = before.slice(-BEFORE);
  return (shown.replace(/^.*[?&]/s, '') || shown) + middle;
};

/** What became of a request on its way, where anything did: a piece of it before and after. */
export function movedOf(sent: Sent, arrived: Sent): { readonly from: string; readonly to: string } | undefined {
  if (sent.method !== arrived.method) return { from: sent.method, to: arrived.method };
  const texts = [
    [sent.url, arrived.url],
    [headerText(sent), headerText(arrived)],
    [sent.body, arrived.body],
  ] as const;
  const moved = texts.find(([before, after]) => before !== after);
  return moved && { from: inShort(moved[0], moved[1]), to: inShort(moved[1], moved[0]) };
}

const headerText = ({ headers }: Sent): string => headers.map(([name, value]) => `${name}: ${value}`).join('\n');
