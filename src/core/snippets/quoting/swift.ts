import { escaped, inBraces } from './escaped';

/** A text as a string literal of Swift (The Swift Programming Language, "Lexical Structure"); a value stands in `\(…)` only. */
export const swiftString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, inBraces)}"`;
