import { ok, type Result } from '@/core/kernel/result';

/** The shells that a command can be written for. */
export type ShellName = 'posix' | 'powershell' | 'cmd';

/** Why a shell cannot be handed a text unchanged. */
export type Unquotable =
  /** A line break or another control character. */
  | 'control-character'
  | 'not-ascii'
  /** Where delayed expansion is on, cmd reads what stands between two of them as a variable. */
  | 'exclamation-mark'
  /** Longer than the shell, or the system below it, takes. */
  | 'too-long';

export type Quoted = Result<string, Unquotable>;

/** A command before it is quoted: the program, and its words, as many to a line as shall stand there. */
export type Command = { readonly program: string; readonly lines: readonly (readonly string[])[] };

/** The name of an option, which no shell reads anything into. */
const OPTION = /^--?[A-Za-z][A-Za-z-]*$/;

/** Quotes all words but names of options, and joins the lines by how the shell goes on with the next. */
export function joined({ program, lines }: Command, quote: (word: string) => Quoted, continuation: string): Quoted {
  const texts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const words = i === 0 ? [program] : [];
    for (const word of line) {
      const quoted = OPTION.test(word) ? ok(word) : quote(word);
      if (!quoted.ok) return quoted;
      words.push(quoted.value);
    }
    texts.push(words.join(' '));
  }
  return ok(texts.join(continuation));
}
