import { inConstants } from './constants';
import { escaped, inUnits } from './escaped';

/** Unicode escapes are read before the code is: one of a control character would end the line, so these are written in octal. */
const number = (code: number): string => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : inUnits(code));

const literal = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, number)}"`;

/**
 * A text as a string of Java (Java Language Specification, sections 3.3 and 3.10.5); a long one as several that are joined when the code
 * runs, for the compiler makes one constant of what `+` joins.
 */
export function javaString(text: string): string {
  const pieces = inConstants(text, literal);
  return pieces.length === 1 ? pieces[0] : `String.join("", ${pieces.join(', ')})`;
}
