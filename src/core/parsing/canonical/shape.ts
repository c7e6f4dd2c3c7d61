import type { Span } from '@/core/model/pasted';

export type Shaped = { readonly text: string; readonly at: Span };

const PAYLOAD = '[0-9a-fA-F]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{4,60}';
const NAMES = "[A-Za-z0-9!#$%&'*+.^_`|~-]+(?:;[A-Za-z0-9!#$%&'*+.^_`|~-]+)*";
/** In lower case, which is a mistake, only where the method has a line to itself: elsewhere it is a word. */
const START =
  /(?<![A-Z])(?:GET|HEAD|PUT|POST|DELETE|PATCH|OPTIONS)[ \t\r]{0,4}(?:\n[ \t]{0,16}|[ \t])(?=\/|\n)|(?<![^\n])(?:[Gg]et|[Hh]ead|[Pp]ut|[Pp]ost|[Dd]elete|[Pp]atch|[Oo]ptions)[ \t\r]{0,4}\n[ \t]{0,16}(?=\/)/g;
const END = new RegExp(`\\s${NAMES}\\s+(?:${PAYLOAD})`, 'g');
const TO_SIGN = /AWS4-[A-Z0-9-]{8,40}\s+\d{8}T\d{6}Z\s+\d{8}\/[^\s'"<>]{1,160}\s+[0-9a-fA-F]{64}/g;

/**
 * Every canonical request in a text, known by its shape: a method, a path, and at the end the signed headers and the
 * payload's hash (AWS General Reference, "Create a canonical request"). Line breaks may have become blanks.
 */
export function canonicalRequests(text: string): readonly Shaped[] {
  if (text.search(END) < 0) return [];
  const starts = Array.from(text.matchAll(START), (m) => m.index);
  const found: Shaped[] = [];
  let next = 0;
  let free = 0;
  for (const m of text.matchAll(END)) {
    const end = m.index + m[0].length;
    let start: number | undefined;
    for (; next < starts.length && (starts[next] as number) < m.index; next++) {
      // The earliest after the last request: a header's value may look like a start.
      if (start === undefined && (starts[next] as number) >= free) start = starts[next];
    }
    if (start === undefined) continue;
    found.push({ text: text.slice(start, end), at: [start, end] });
    free = end;
  }
  return found;
}

/** Every string to sign of Signature Version 4 or 4a in a text; line breaks may have become blanks. */
export const stringsToSign = (text: string): readonly Shaped[] =>
  [...text.matchAll(TO_SIGN)].map((m) => ({ text: m[0], at: [m.index, m.index + m[0].length] }));
