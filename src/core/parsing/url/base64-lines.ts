import { fromBase64Url, fromUtf8 } from '@/core/kernel/bytes';

const LINE = /[ \t]{0,8}\r?\n[ \t]{0,8}([A-Za-z0-9+/_-]+=*)(?=[ \t"'`,;.)\]}>]*(?:\r?\n|$))/y;
/** No token is longer, in characters; what is gets no further lines. */
const LONGEST = 20_000;

type Joined = { readonly content: string; readonly end: number; readonly lines: number };

/** Base64 that was wrapped: `first` ends at `end`, and lines as long as it follow until `isWhole` says that nothing is missing. */
export function base64Lines(text: string, end: number, first: string, isWhole: (content: string) => boolean): Joined {
  let content = first;
  let at = end;
  let lines = 1;
  for (let isFull = !isWhole(first); isFull && content.length < LONGEST; lines++) {
    LINE.lastIndex = at;
    const next = LINE.exec(text);
    if (next === null) break;
    content += next[1];
    at += next[0].length;
    isFull = (next[1] as string).length >= first.length;
  }
  return { content, end: at, lines };
}

/** The text behind base64 of either alphabet, padded or not; of what was cut in the middle as far as it goes. Undefined for no text. */
export function decodedAsFar(base64: string): string | undefined {
  const whole = base64.replace(/=+$/, '');
  const bytes = fromBase64Url(whole) ?? fromBase64Url(whole.slice(0, whole.length - (whole.length % 4)));
  return bytes && fromUtf8(bytes);
}
