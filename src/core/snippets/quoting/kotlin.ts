import { inConstants } from './constants';
import { escaped, inUnits } from './escaped';

const literal = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\t': '\\t' }, inUnits)}"`;

/**
 * A text as a string of Kotlin (Kotlin language specification, "Syntax and grammar"); a `$` would begin a template. A long one is several
 * that are joined when the code runs, for the compiler makes one constant of what `+` joins.
 */
export function kotlinString(text: string): string {
  const pieces = inConstants(text, literal);
  return pieces.length === 1 ? pieces[0] : `listOf(${pieces.join(', ')}).joinToString("")`;
}
