import { escaped, inBraces } from './escaped';

/** A text as a string of Elixir (Syntax reference, "Strings"); a value would begin with `#{`. */
export const elixirString = (text: string): string =>
  `"${escaped(text, { '\\': '\\\\', '"': '\\"', '#': '\\#', '\n': '\\n', '\t': '\\t' }, inBraces)}"`;
