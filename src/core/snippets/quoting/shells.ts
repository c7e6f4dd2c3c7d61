import { cmdCommand } from './cmd';
import { posixCommand } from './posix';
import { powershellCommand } from './powershell';
import type { Command, Quoted, ShellName } from './quoting';

type Shell = { readonly program: (name: string) => string; readonly command: (command: Command) => Quoted };

/** How each shell calls a program by its name, and writes a command. */
export const SHELLS: Readonly<Record<ShellName, Shell>> = {
  posix: { program: (name) => name, command: posixCommand },
  powershell: { program: (name) => `${name}.exe`, command: powershellCommand },
  cmd: { program: (name) => `${name}.exe`, command: cmdCommand },
};
