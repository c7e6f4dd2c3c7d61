import { err, ok } from '@/core/kernel/result';
import { type Command, joined, type Quoted } from './quoting';
import { isAscii, windowsArgument } from './windows-argument';

/** Characters of the command line that a program is started with (`CreateProcessW`, without the closing zero). */
const LONGEST_COMMAND = 32_766;

/** Straight and curly: to PowerShell they are all the same quote. */
const SINGLE_QUOTES = /['\u2018-\u201b]/g;
const READ_IN_DOUBLE_QUOTES = /[`$"\u201c-\u201e]/g;

/**
 * A text as a string of PowerShell (about_Quoting_Rules): in single quotes, where nothing is expanded; with a control character in
 * it, in double quotes, where it is written as its number. Windows PowerShell 5.1 and PowerShell 7 read both alike.
 */
export function powershellString(text: string): string {
  if (!/\p{Cc}/u.test(text)) return `'${text.replace(SINGLE_QUOTES, '$&$&')}'`;
  const escaped = text.replace(READ_IN_DOUBLE_QUOTES, '`$&');
  return `"${escaped.replace(/\p{Cc}/gu, (character) => `$([char]${character.charCodeAt(0)})`)}"`;
}

/**
 * What all versions hand to a program as it is. Up to 7.2 they leave out an empty argument, escape no quote, and 5.1 no backslash
 * before the quote that it adds; `--%`, quoted or not, is never handed on.
 */
const isPassedOnByAll = (text: string): boolean => text !== '' && text !== '--%' && !/"|\\$/.test(text);

/** Makes 7.3 and newer hand on arguments as their forerunners do; for these it is a variable without a meaning. */
const AS_BEFORE = "$PSNativeCommandArgumentPassing = 'Legacy'";

/** A text as one argument of a program, and whether `AS_BEFORE` must hold for it: then it is quoted as the program wants it. */
function argument(text: string): { readonly word: string; readonly asBefore: boolean } {
  const asBefore = !isPassedOnByAll(text);
  return { word: powershellString(asBefore ? windowsArgument(text) : text), asBefore };
}

/** For Windows PowerShell and PowerShell on Windows; the program is named with `.exe`, as PowerShell has aliases of shorter names. */
export function powershellCommand(command: Command): Quoted {
  const words = command.lines.flat();
  const commandLine = [command.program, ...words.map(windowsArgument)].join(' ');
  if (!isAscii(commandLine)) return err('not-ascii');
  if (commandLine.includes('\0')) return err('control-character');
  if (commandLine.length > LONGEST_COMMAND) return err('too-long');
  const quoted = joined(command, (text) => ok(argument(text).word), ' `\n  ');
  if (!quoted.ok || !words.some((word) => argument(word).asBefore)) return quoted;
  return ok(`& { ${AS_BEFORE}; ${quoted.value} }`);
}
