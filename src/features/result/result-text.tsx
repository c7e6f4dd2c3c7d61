import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Line, type Source, signedNames, type Trace } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { charactersOf, isHuge, lineViews, MOST_CHARACTERS } from '@/state/part-views';
import { useNames } from '@/state/quiet';
import { Parts } from '@/ui/parts';
import styles from './result.module.css';

export function UrlText({ trace }: { readonly trace: Trace }) {
  const t = useMessages();
  const lines = useMemo((): readonly Line[] => [{ label: 'url', parts: trace.signed.urlParts }], [trace]);
  return <TextOf label={t.result.presignedUrl} lines={lines} />;
}

export function HeadersText({
  label,
  trace,
  onlySigned = false,
}: {
  readonly label: string;
  readonly trace: Trace;
  /** Those that a presigned URL needs beside itself: what the signature covers, without Host. */
  readonly onlySigned?: boolean;
}) {
  const lines = useMemo(() => {
    const { headers, headerLines } = trace.signed;
    if (!onlySigned) return headerLines;
    const signed = new Set(signedNames(trace));
    return headerLines.filter((_, i) => i > 0 && signed.has(headers[i]?.[0].toLowerCase() ?? ''));
  }, [trace, onlySigned]);
  return <TextOf label={label} lines={lines} />;
}

export function TextOf({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) {
  const t = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const pointed = useStore(highlight, (state) => state.pointed);
  const { isName, isQuiet } = useNames();
  const views = useMemo(() => lineViews(lines, undefined), [lines]);
  const lit = useCallback((name: string) => isLit(pointed, name as Source), [pointed]);
  return (
    <>
      <Parts
        plain
        label={t.steps.parts(label)}
        lines={views}
        isLit={lit}
        onPoint={(name) => highlight.getState().point(name as Source | undefined)}
        describe={(name) => describeSource(name as Source, sentences, isName)}
        isQuiet={isQuiet}
        clip={t.steps.clip}
      />
      {isHuge(lines) && charactersOf(lines) > MOST_CHARACTERS && (
        <p className={styles['hint']}>{sentences?.result.tooLong(MOST_CHARACTERS, charactersOf(lines))}</p>
      )}
    </>
  );
}
