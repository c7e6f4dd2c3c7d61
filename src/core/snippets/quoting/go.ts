import { escaped, shortOrLong } from './escaped';

/** A text as an interpreted string literal of Go (The Go Programming Language Specification, "String literals"). */
export const goString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, shortOrLong)}"`;
