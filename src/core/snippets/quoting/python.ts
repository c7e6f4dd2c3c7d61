import { escaped, shortOrLong } from './escaped';

/** A text as a string of Python 3 (Language Reference, section 2.4.1). */
export const pythonString = (text: string): string =>
  `'${escaped(text, { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\t': '\\t' }, shortOrLong)}'`;
