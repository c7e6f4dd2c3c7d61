import { Fragment, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Line, SignedChunk, Source } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { lineViews } from '@/state/part-views';
import { useNames } from '@/state/quiet';
import type { Chunks as ChunksState } from '@/state/signing-state';

import { Parts } from '@/ui/parts';
import styles from './chunks.module.css';
import { Step } from './step';

/** So many are shown from the start of the chain; then the last with data, and the empty one. */
const FIRST = 2;

/** The chain of signatures through a body in chunks. */
export function Chunks({ chunks }: { readonly chunks: ChunksState }) {
  const t = useSentences()?.chunks;
  if (!t) return null;
  return (
    <Step id="chunks" title={t.title} what={t.what}>
      <State t={t} chunks={chunks} />
    </Step>
  );
}

type WithLabels = { readonly t: Sentences['chunks'] };

function State({ t, chunks }: WithLabels & { readonly chunks: ChunksState }) {
  switch (chunks.phase) {
    case 'failed':
      return <p>{t.notHashed}</p>;
    case 'hashing':
      return <p>{t.hashing(Math.floor((100 * chunks.read) / Math.max(1, chunks.size)))}</p>;
    case 'signing':
      return <p>{t.signing(chunks.signed, chunks.count)}</p>;
    case 'signed':
      return <Chain t={t} {...chunks} />;
  }
}

function Chain({ t, chunks, linesOf }: WithLabels & Extract<ChunksState, { phase: 'signed' }>) {
  const end = chunks.length - 1;
  const shown = [...new Set([...Array(Math.min(FIRST, end)).keys(), Math.max(0, end - 1), end])];
  return shown.map((i, n) => {
    const hidden = i - (shown[n - 1] ?? -1) - 1;
    return (
      <Fragment key={i}>
        {hidden > 0 && <p className={styles['between']}>{t.between(hidden)}</p>}
        <Chunk t={t} index={i} chunk={chunks[i] as SignedChunk} linesOf={linesOf} isLast={i === end} />
      </Fragment>
    );
  });
}

type ChunkProps = WithLabels & {
  readonly index: number;
  readonly chunk: SignedChunk;
  readonly linesOf: (i: number) => readonly Line[];
  readonly isLast: boolean;
};

function Chunk({ t, index, chunk, linesOf, isLast }: ChunkProps) {
  const messages = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const pointed = useStore(highlight, (state) => state.pointed);
  const { isName, isQuiet } = useNames();
  const name: Source = `chunk:signature:${index}`;
  const title = isLast ? t.last : t.chunk(index + 1);
  const lines = useMemo(
    () => lineViews(linesOf(index), { ...messages.steps.labels, ...t.labels }),
    [linesOf, index, messages, t],
  );
  const lit = useCallback((part: string) => isLit(pointed, part as Source), [pointed]);
  const shared = {
    isLit: lit,
    onPoint: (part: string | undefined) => highlight.getState().point(part as Source | undefined),
    describe: (part: string) => describeSource(part as Source, sentences, isName),
    isQuiet,
  };
  return (
    <div className={styles['chunk']} role="group" aria-label={title}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{title}</h3>
        <span>{t.size(chunk.size)}</span>
      </div>
      <Parts label={messages.steps.parts(title)} lines={lines} {...shared} />
      <p className={styles['label']}>{t.signature}</p>
      <Parts
        plain
        label={messages.steps.parts(`${title}, ${t.signature}`)}
        lines={[{ label: '', parts: [{ text: chunk.signature, tone: 'hash', name, strong: true }] }]}
        {...shared}
      />
    </div>
  );
}
