import { escaped, inBraces, isPlain } from './escaped';

/** A text as a string of PHP: in single quotes, where nothing is expanded, or in double quotes where a character cannot be seen. */
export const phpString = (text: string): string =>
  isPlain(text)
    ? `'${text.replace(/[\\']/g, '\\$&')}'`
    : `"${escaped(text, { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\t': '\\t' }, inBraces)}"`;
