import { useEffect, useState } from 'react';
import { type DifferentLine, loadDiagnosing, type SignedTexts } from '@/core';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';

/** As many as a line has room for. */
const MOST_NAMED = 3;

/** In words, where what a server says that it computed differs from what was signed; undefined where the reply does not tell. */
export function useMismatch(reply: string | undefined, signed: SignedTexts | undefined): string | undefined {
  const t = useSentences()?.mismatch;
  const [found, setFound] = useState<{
    readonly reply: string;
    readonly lines: readonly DifferentLine[] | undefined;
  }>();
  useEffect(() => {
    if (reply === undefined || signed === undefined) return;
    let wanted = true;
    loadDiagnosing().then(
      ({ compareReply }) => {
        if (wanted) setFound({ reply, lines: compareReply(reply, signed) });
      },
      // What the status means is said without it.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [reply, signed]);
  const lines = found?.reply === reply ? found?.lines : undefined;
  if (!t || !lines) return undefined;
  if (lines.length === 0) return t.same;
  const named = lines
    .slice(0, MOST_NAMED)
    .map(({ role, name }) => (name === '' ? t.lines[role] : `${t.lines[role]} \`${verbatim(name)}\``));
  const more = lines.length - named.length;
  return t.differs([...named, ...(more > 0 ? [t.more(more)] : [])].join(t.between));
}
