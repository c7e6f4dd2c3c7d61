import { escaped, inBraces } from './escaped';

/** A text as a string of JavaScript (ECMA-262, section 12.9.4). */
export const javascriptString = (text: string): string =>
  `'${escaped(text, { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\t': '\\t' }, inBraces)}'`;
