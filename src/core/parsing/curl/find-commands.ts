import { matchesNotAfter } from '@/core/kernel/matches-not-after';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteFormat, PasteItem, PasteNote } from '@/core/parsing/paste/paste';
import type { Dialect } from '@/core/parsing/shell/dialects';
import { asHandedOn, dialectOf, POWERSHELL } from '@/core/parsing/shell/dialects';
import { shellWords } from '@/core/parsing/shell/words';
import type { CurlRequest, IsQuoted } from './request';

export type CommandFormat = {
  readonly format: PasteFormat;
  /** A global pattern that ends behind the command's name; as a part of a longer word it is none. */
  readonly name: RegExp;
  /** What the words after the name at a place ask for, or undefined where they are no such command. */
  readonly read: (words: readonly string[], isQuoted: IsQuoted, at: number) => CurlRequest | undefined;
  readonly dialect?: Dialect;
};

const WORD = /[\w./-]$/;

/** Every command of a format: its request, and the credentials that stand in it as an item of their own. */
export function findCommands(text: string, { format, name, read, dialect }: CommandFormat): readonly PasteItem[] {
  const items: PasteItem[] = [];
  let from = 0;
  for (const m of matchesNotAfter(text, name, WORD)) {
    if (m.index < from) continue;
    const after = m.index + m[0].length;
    const shell = dialect ?? dialectOf(text, after);
    const command = shellWords(text, after, shell);
    from = command.end;
    const words = shell === POWERSHELL ? command.words.map(asHandedOn) : command.words;
    const quoted = words.filter((_, i) => command.quoted[i]);
    const asked = read(words, (end) => quoted.some((word) => word.endsWith(end)), m.index);
    if (asked === undefined) continue;
    const at = [m.index, command.end] as const;
    const { request, credentials } = asked;
    const shown = [request.target, ...request.headers.flat()].join('\n');
    const notes: readonly PasteNote[] = [...command.notes, ...asked.notes, ...redactions(shown)];
    items.push({ kind: 'request', format, request, at, notes });
    if (credentials !== undefined) items.push({ kind: 'credentials', format, credentials, at, notes: [] });
  }
  return items;
}
