import type { PasteNote } from '@/core/parsing/paste/paste';

const REDACTION =
  /\*{3,}|x{6,}|X{6,}|\u2026|\.{3}|<[A-Za-z][A-Za-z _-]{1,30}>|\[(?:redacted|removed|hidden|masked)\]|redacted|\u2588+/gi;

/** Says how many values were blanked out by the person who pasted: stars, `XXXX`, `<redacted>`, dots. */
export function redactions(text: string): readonly PasteNote[] {
  const count = text.match(REDACTION)?.length ?? 0;
  return count === 0 ? [] : [{ code: 'redacted', count }];
}
