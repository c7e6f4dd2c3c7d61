import { fromUtf8 } from '@/core/kernel/bytes';
import type { Piece } from './piece';

const ESCAPE = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})|([\s\S]))|[^\\']+/y;
const SINGLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** The text of bash's `$'…'` from behind its opening quote (Bash Reference Manual, "ANSI-C Quoting"). */
export function ansiC(text: string, from: number): Piece {
  const pieces: string[] = [];
  let bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length > 0) pieces.push(fromUtf8(Uint8Array.from(bytes)) ?? String.fromCharCode(...bytes));
    bytes = [];
  };
  ESCAPE.lastIndex = from;
  let end = from;
  for (let m = ESCAPE.exec(text); m !== null; m = ESCAPE.exec(text)) {
    end = ESCAPE.lastIndex;
    const [all, hex, four, eight, octal, char] = m;
    if (hex !== undefined || octal !== undefined) {
      bytes.push((hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16)) & 0xff);
      continue;
    }
    flush();
    const code = four ?? eight;
    if (code !== undefined) pieces.push(fromCode(Number.parseInt(code, 16)));
    else pieces.push(char === undefined ? all : (SINGLE[char] ?? char));
  }
  flush();
  const closed = text[end] === "'";
  return { text: pieces.join(''), end: closed ? end + 1 : text.length, closed };
}

const fromCode = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
