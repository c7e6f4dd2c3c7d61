import { execFileSync } from 'node:child_process';

/** Prints what it was handed, whatever it is. */
const PRINT = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';

/** The name of a program that a POSIX shell finds: it prints its words. */
export const printer = `"${process.execPath}" -e '${PRINT}' --`;

/** The words that a program is handed where a shell runs a script; `shell` is the shell's own command line. */
export function handedOver(script: string, shell: readonly string[], cwd: string): readonly string[] {
  const [program = '', ...options] = shell;
  return JSON.parse(String(execFileSync(program, options, { cwd, input: script })));
}
