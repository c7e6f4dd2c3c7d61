import { escaped, shortOrLong } from './escaped';

/** A text as a regular string literal of C# (C# specification, section 6.4.5.6). */
export const csharpString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, shortOrLong)}"`;
