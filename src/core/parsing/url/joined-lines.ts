import { SIGNATURE } from '@/core/parsing/paste/signature';

const LINES_AT_MOST = 400;
/** A shell goes on with the next line behind one of these. */
const GOES_ON = /[\\^`]$/;
const CONTINUATION =
  /[\\^`]?[ \t]{0,8}\r?\n[ \t>|]{0,8}([A-Za-z0-9%&=._~\-+/?;:!*(),@$[\]]+)(?=[\\^`]?[ \t\r]*(?:\n|$|["'`<]))/y;
const WHOLE = new RegExp(`[?&]X-Amz-Signature=${SIGNATURE}`, 'i');
const UNFINISHED = /(?:[&?=%;]|%[0-9A-Fa-f])$/;
const BETWEEN_PARAMETERS = /^[&?]/;

/**
 * A signed URL that lines were broken in: takes following lines that hold nothing but a URL's characters for as long as its
 * signature is not whole, or they start with `&`, or are as long as the first. `pastEnd` is the offset behind the last one taken.
 */
export function joinedLines(
  text: string,
  start: number,
  end: number,
  isWhole: (url: string) => boolean = (url) => WHOLE.test(url),
): { readonly url: string; readonly pastEnd: number; readonly lines: number } {
  const first = text.slice(start, end);
  const goesOn = GOES_ON.test(first) && /^[ \t]{0,8}\r?\n/.test(text.slice(end, end + 10));
  const pieces = [goesOn ? first.slice(0, -1) : first];
  const width = end - start;
  let pastEnd = end;
  let whole = isWhole(pieces[0] as string);
  for (let lines = 1; lines < LINES_AT_MOST; lines++) {
    CONTINUATION.lastIndex = pastEnd;
    const m = CONTINUATION.exec(text);
    const line = m?.[1];
    if (m === null || line === undefined || /^[a-z]+:\/\//i.test(line)) break;
    const last = pieces.at(-1) as string;
    const isFull = pieces.length > 1 && last.length >= width - 2;
    if (whole && !BETWEEN_PARAMETERS.test(line) && !UNFINISHED.test(last) && !isFull) break;
    pieces.push(line);
    pastEnd += m[0].length;
    if (!whole) whole = isWhole(tail(pieces));
  }
  return { url: pieces.join(''), pastEnd, lines: pieces.length };
}

/** The last few lines joined: enough to see a signature that a break runs through, without joining all of them each time. */
const tail = (pieces: readonly string[]): string => pieces.slice(-12).join('');
