import { escaped, inUnits } from './escaped';

/** Unicode escapes are read before the code is: one of a control character would end the line, so these are written in octal. */
const number = (code: number): string => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : inUnits(code));

const literal = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t' }, number)}"`;

/** A constant has 65,535 bytes at most, and a character takes up to six of them (Java Virtual Machine Specification, section 4.4.7). */
const LONGEST = 10_000;

/**
 * A text as a string of Java (Java Language Specification, sections 3.3 and 3.10.5); a long one as several that are joined when the code
 * runs, for the compiler makes one constant of what `+` joins.
 */
export function javaString(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return literal(text);
  const pieces = Array.from({ length: Math.ceil(characters.length / LONGEST) }, (_, i) =>
    literal(characters.slice(i * LONGEST, (i + 1) * LONGEST).join('')),
  );
  return `String.join("", ${pieces.join(', ')})`;
}
