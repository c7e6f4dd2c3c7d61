import { escaped, inBraces, isPlain } from './escaped';

/** A text as a string of Ruby: in single quotes, where nothing is expanded, or in double quotes where a character cannot be seen. */
export const rubyString = (text: string): string =>
  isPlain(text)
    ? `'${text.replace(/[\\']/g, '\\$&')}'`
    : `"${escaped(text, { '\\': '\\\\', '"': '\\"', '#': '\\#', '\n': '\\n', '\t': '\\t' }, inBraces)}"`;
