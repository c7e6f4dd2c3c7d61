/** A text field of the browser takes a second and more to lay out a megabyte: longer texts are read whole, and shown by both ends. */
const LONGEST_IN_FIELD = 50_000;
const EACH_END = 1_500;

export const isLong = (text: string): boolean => text.length > LONGEST_IN_FIELD;

/** The beginning and the end of a text. */
export const bothEnds = (text: string): string => `${text.slice(0, EACH_END)}\n⋮\n${text.slice(-EACH_END)}`;

/** What a text becomes by a paste over `selected` of what the field shows of it; a long one is added to, unless all of it was selected. */
export function withPasted(text: string, [start, end]: readonly [number, number], pasted: string): string {
  if (!isLong(text)) return text.slice(0, start) + pasted + text.slice(end);
  return end - start >= bothEnds(text).length ? pasted : `${text}\n${pasted}`;
}
