import { utf8 } from '@/core/kernel/bytes';
import { err, ok } from '@/core/kernel/result';
import { type Command, joined, type Quoted } from './quoting';

/** Linux takes no longer word, in bytes without its closing zero (execve(2), `MAX_ARG_STRLEN`). */
const LONGEST_WORD = 131_071;

/** What a terminal obeys instead of passing it on; a line break between quotes is a character like any other. */
const OBEYED = /[^\P{Cc}\n]+/gu;

/**
 * A text as one word of a POSIX shell (IEEE Std 1003.1, Shell Command Language, section 2.2.2): in single quotes, where nothing is
 * expanded. Control characters are written as escapes of `printf`, so that a terminal into which the word is pasted obeys none.
 */
export function posixWord(text: string): Quoted {
  if (text.includes('\0')) return err('control-character');
  if (utf8(text).length > LONGEST_WORD) return err('too-long');
  const word = text.replaceAll("'", "'\\''").replace(OBEYED, (run) => `'"$(printf '${octal(run)}')"'`);
  return ok(`'${word}'`);
}

const octal = (text: string): string =>
  Array.from(utf8(text), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

export const posixCommand = (command: Command): Quoted => joined(command, posixWord, ' \\\n  ');
