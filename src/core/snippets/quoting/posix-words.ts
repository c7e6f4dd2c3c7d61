import { posixWord } from './posix';

/** A text as one word of a POSIX shell, for a text that can be one. */
export function posixQuoted(text: string): string {
  const quoted = posixWord(text);
  if (!quoted.ok) throw new Error(`no word of a shell: ${quoted.error}`);
  return /^[A-Za-z0-9_./:@%+=-]+$/.test(text) ? text : quoted.value;
}

export const isPosixWord = (text: string): boolean => posixWord(text).ok;
