import { fromUtf8Start } from '@/core/try-it';

/** A page takes a second and more to lay out hundreds of thousands of lines, and nobody reads them there. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 60_000;
/** As many octets hold the characters shown, whatever they are. */
const MOST_OCTETS = 4 * MOST_CHARACTERS;

export type ShownText = { readonly text: string; readonly lines: number; readonly isWhole: boolean };

/** As much of a reply's body as is drawn; undefined where that is no text. */
export function shownText(body: Uint8Array): ShownText | undefined {
  const start = fromUtf8Start(body, MOST_OCTETS);
  return start === undefined ? undefined : shownStart(start, body.length <= MOST_OCTETS);
}

/** As much of a text as is drawn; `isAll` says whether it is a whole one. */
export function shownStart(start: string, isAll: boolean): ShownText {
  const some = start.slice(0, MOST_CHARACTERS);
  let end = 0;
  let lines = 0;
  while (lines < MOST_LINES && end < some.length) {
    const next = some.indexOf('\n', end);
    end = next < 0 ? some.length : next + 1;
    lines++;
  }
  return { text: some.slice(0, end), lines, isWhole: isAll && end === start.length };
}
