import { escaped, inBraces } from './escaped';

/** A text as a string literal of Rust (The Rust Reference, "Tokens"). */
export const rustString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, inBraces)}"`;
