import { escaped, inUnits } from './escaped';

/** A text as a string of Kotlin (Kotlin language specification, "Syntax and grammar"); a `$` would begin a template. */
export const kotlinString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\t': '\\t' }, inUnits)}"`;
