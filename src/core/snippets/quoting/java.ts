import { escaped, inUnits } from './escaped';

/** Unicode escapes are read before the code is: one of a control character would end the line, so these are written in octal. */
const number = (code: number): string => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : inUnits(code));

/** A text as a string literal of Java (Java Language Specification, sections 3.3 and 3.10.5). */
export const javaString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, number)}"`;
