import { err, ok } from '@/core/kernel/result';
import { type Command, joined, type Quoted } from './quoting';
import { isAscii, windowsArgument } from './windows-argument';

/** Characters of a whole command (Microsoft, "Command prompt line string limitation"). */
const LONGEST_COMMAND = 8191;

/**
 * A text as one argument at the prompt of cmd.exe. Quotes too are escaped by `^`, so that cmd knows of none and `^` escapes everything.
 * cmd looks for `%NAME%` before that; the `^` behind each `%` becomes part of a name that no variable has, and goes away later.
 */
export function cmdWord(text: string): Quoted {
  if (/\p{Cc}/u.test(text)) return err('control-character');
  if (!isAscii(text)) return err('not-ascii');
  if (text.includes('!')) return err('exclamation-mark');
  const escaped = windowsArgument(text).replace(/[^A-Za-z0-9 _\-:/.%]/g, '^$&');
  return ok(escaped.replace(/%(?!\^)/g, '%^'));
}

/** For the prompt, and not for a batch file, where `%` is read otherwise. */
export function cmdCommand(command: Command): Quoted {
  const quoted = joined(command, cmdWord, ' ^\n  ');
  return quoted.ok && quoted.value.length > LONGEST_COMMAND ? err('too-long') : quoted;
}
