import { escaped, inUnits } from './escaped';

const literal = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\t': '\\t' }, inUnits)}"`;

/** A constant has 65,535 bytes at most, and a character takes up to six of them (Java Virtual Machine Specification, section 4.4.7). */
const LONGEST = 10_000;

/**
 * A text as a string of Kotlin (Kotlin language specification, "Syntax and grammar"); a `$` would begin a template. A long one is several
 * that are joined when the code runs, for the compiler makes one constant of what `+` joins.
 */
export function kotlinString(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return literal(text);
  const pieces = Array.from({ length: Math.ceil(characters.length / LONGEST) }, (_, i) =>
    literal(characters.slice(i * LONGEST, (i + 1) * LONGEST).join('')),
  );
  return `listOf(${pieces.join(', ')}).joinToString("")`;
}
