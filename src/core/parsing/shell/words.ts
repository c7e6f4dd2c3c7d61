import type { PasteNote } from '@/core/parsing/paste/paste';
import { type Dialect, QUOTES } from './dialects';

/** A command taken apart: its words, where it ends, and what was not as a shell would want it. */
export type Words = {
  readonly words: readonly string[];
  /** Whether each of them ends with a quote, and so where whoever wrote it ended it. */
  readonly quoted: readonly boolean[];
  readonly end: number;
  readonly notes: readonly PasteNote[];
};

/** Splits a command from an offset on, up to the end of its line, a pipe, `;` or `&&`. An unclosed quote runs to the end. */
export function shellWords(text: string, from: number, dialect: Dialect): Words {
  const words: string[] = [];
  const quoted: boolean[] = [];
  const counts = new Map<PasteNote['code'], number>();
  const count = (code: PasteNote['code']): void => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  let pieces: string[] | undefined;
  let endsQuoted = false;
  let i = from;
  const close = (): void => {
    if (pieces !== undefined) {
      words.push(pieces.join(''));
      quoted.push(endsQuoted);
    }
    pieces = undefined;
  };
  while (i < text.length) {
    const continued = dialect.continuation(text, i);
    if (continued > i) {
      close();
      i = continued;
      continue;
    }
    const char = text[i] as string;
    if (char === '\n' || dialect.endsAt(text, i, pieces === undefined)) break;
    if (char === ' ' || char === '\t' || char === '\r' || char === '\u00a0') {
      close();
      i++;
      continue;
    }
    pieces ??= [];
    const quote = QUOTES[char] === undefined ? undefined : dialect.quoted(text, i);
    if (quote !== undefined) {
      if (!quote.closed) count('unclosed-quote');
      if (char > '\u2000') count('smart-quotes');
      pieces.push(quote.text);
      endsQuoted = quote.closed;
      i = quote.end;
      continue;
    }
    const plain = dialect.plain(text, i);
    pieces.push(plain.text);
    endsQuoted = false;
    i = plain.end;
  }
  close();
  return {
    words,
    quoted,
    end: Math.min(i, text.length),
    notes: [...counts].map(([code, times]) => ({ code, count: times })),
  };
}
