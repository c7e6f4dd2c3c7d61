import { parsedJson } from '@/core/parsing/escapes/json-as-far';

/** A shell's prompt, a program's last words, a person's sentence: longer than so many lines, or characters, they are not. */
const MOST_LINES = 8;
const MOST = 1000;
const LINE_END = /\r?\n/g;

/**
 * Where in what stands behind a request's headers, with no length, its body ends, and what a terminal or a person wrote begins: behind
 * the JSON, the markup or the form, and at once where its type says one of these and none stands there. All of it, where it may be.
 */
export function bodyEnds(text: string, type: string | undefined): number {
  const lines = [...text.matchAll(LINE_END)].map(({ index }) => index);
  if (/^[[{]/.test(text)) return endOfJson(text, lines);
  if (text.startsWith('<')) return endOf(text, lines, text.lastIndexOf('>') + 1);
  const form = /^[^\s=&]{1,200}=\S*/.exec(text)?.[0];
  if (form !== undefined && type?.includes('urlencoded')) return endOf(text, lines, form.length);
  return form === undefined &&
    text.length < MOST &&
    lines.length < MOST_LINES &&
    (type === undefined || /json|xml|urlencoded/i.test(type))
    ? 0
    : text.length;
}

/** `end`, where few lines of something else follow it. */
const endOf = (text: string, lines: readonly number[], end: number): number =>
  end > 0 && lines.includes(end) && lines.filter((at) => at >= end).length <= MOST_LINES ? end : text.length;

function endOfJson(text: string, lines: readonly number[]): number {
  for (const end of [text.length, ...lines.slice(-MOST_LINES).reverse()]) {
    // The next document of several, each on its line.
    if (/^\s*[[{]/.test(text.slice(end))) return text.length;
    if (parsedJson(text.slice(0, end)) !== undefined) return end;
  }
  return text.length;
}
