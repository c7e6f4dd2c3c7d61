import type { Span } from '@/core/model/pasted';
import { parsedJson } from '@/core/parsing/escapes/json-as-far';

/** What may be read in vain, in lengths of the text, so that a text full of braces is not read over and over. */
const IN_VAIN = 2;
const MARK = /["{}\n]/g;
/** How an object begins: what begins otherwise need not be parsed, which is slow where it fails. */
const OBJECT = /^\{\s*["}]/;
const STRING_END = /["\\\n]/g;

/** An object as JSON has it, of which no member is known. */
export type Json = Readonly<Record<string, unknown>>;

/** What is an object as one; anything else has no members. */
export const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

/** A member that is a text. */
export function textIn(object: Json, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' ? value : undefined;
}

/** The outermost `{…}` of a text that are whole JSON objects (RFC 8259), parsed. */
export function jsonObjects(text: string): readonly { readonly value: unknown; readonly at: Span }[] {
  const found: { value: unknown; at: Span }[] = [];
  let inVain = 0;
  let from = text.indexOf('{');
  while (from >= 0 && inVain <= IN_VAIN * text.length) {
    const { end, isClosed } = closing(text, from);
    const piece = isClosed ? text.slice(from, end) : '';
    const value = OBJECT.test(piece) ? parsedJson(piece) : undefined;
    if (value === undefined) inVain += end - from;
    else found.push({ value, at: [from, end] });
    from = text.indexOf('{', value === undefined ? from + 1 : end);
  }
  return found;
}

/** The offset behind the brace that closes the one at `from`, or where reading stopped: a line break in a string is not JSON. */
function closing(text: string, from: number): { readonly end: number; readonly isClosed: boolean } {
  let depth = 0;
  MARK.lastIndex = from;
  for (let m = MARK.exec(text); m !== null; m = MARK.exec(text)) {
    if (m[0] === '{') depth++;
    else if (m[0] === '}' && --depth === 0) return { end: m.index + 1, isClosed: true };
    else if (m[0] === '"') {
      const end = stringEnd(text, m.index + 1);
      if (text[end - 1] !== '"') return { end, isClosed: false };
      MARK.lastIndex = end;
    }
  }
  return { end: text.length, isClosed: false };
}

/** The offset behind the closing quote, or behind the line break or the text's end where there is none before. */
function stringEnd(text: string, from: number): number {
  STRING_END.lastIndex = from;
  for (let m = STRING_END.exec(text); m !== null; m = STRING_END.exec(text)) {
    if (m[0] !== '\\') return m.index + 1;
    STRING_END.lastIndex = m.index + 2;
  }
  return text.length;
}
