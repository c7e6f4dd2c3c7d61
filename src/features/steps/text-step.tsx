import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Source, type Stepped, stepOf, type TextStepId } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { charactersOf, isHuge, lineViews, MOST_CHARACTERS } from '@/state/part-views';
import { useNames } from '@/state/quiet';
import { Button } from '@/ui/button';
import { useLatest } from '@/ui/latest';
import { Parts } from '@/ui/parts';
import { CopyTool } from './copy-tool';
import { Step } from './step';
import styles from './steps.module.css';

type Props = {
  readonly id: TextStepId;
  readonly signed: { readonly trace: Stepped };
  /** In place of what the step is for a request. */
  readonly title?: string | undefined;
  readonly what?: string | undefined;
  /** Without the labels of lines. */
  readonly plain?: boolean;
  /** Draws a text as the bytes that go into the hash. */
  readonly bytes: (text: string) => ReactNode;
  readonly children?: ReactNode;
};

/** A text that was hashed: as text with its parts, or as the bytes that went into the hash. */
export function TextStep({ id, signed, title, what, plain = false, bytes, children }: Props) {
  const t = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const [view, setView] = useState<'text' | 'bytes'>('text');
  const [invisible, setInvisible] = useState(false);
  const pointed = useStore(highlight, (state) => state.pointed);
  const { isName, isQuiet } = useNames();
  const step = stepOf(signed.trace, id);
  const lines = useMemo(() => lineViews(step.lines, t.steps.labels), [step, t]);
  const lit = useCallback((name: string) => isLit(pointed, name as Source), [pointed]);
  const name = title ?? t.steps[id as 'stringToSign'];
  const textNow = useLatest(step.text);
  const tools = useMemo(
    () => (
      <>
        <Button
          variant="quiet"
          aria-pressed={invisible}
          aria-label={t.steps.invisible}
          title={t.steps.invisible}
          onClick={() => setInvisible(!invisible)}
        >
          ¶
        </Button>
        <Button variant="quiet" aria-pressed={view === 'text'} onClick={() => setView('text')}>
          {t.steps.text}
        </Button>
        <Button variant="quiet" aria-pressed={view === 'bytes'} onClick={() => setView('bytes')}>
          {t.steps.bytes}
        </Button>
        <CopyTool name={name} text={textNow} />
      </>
    ),
    [name, view, invisible, t, textNow],
  );
  return (
    <Step id={id} title={name} what={what ?? t.steps[`${id as 'stringToSign'}What`]} tools={tools}>
      {view === 'bytes' ? (
        bytes(step.text)
      ) : (
        <Parts
          plain={plain}
          label={t.steps.parts(name)}
          lines={lines}
          isLit={lit}
          onPoint={(name) => highlight.getState().point(name as Source | undefined)}
          describe={(name) => describeSource(name as Source, sentences, isName)}
          isQuiet={isQuiet}
          clip={t.steps.clip}
          showInvisible={invisible}
        />
      )}
      {view === 'text' && isHuge(step.lines) && charactersOf(step.lines) > MOST_CHARACTERS && (
        <p className={styles['hint']}>{sentences?.result.tooLong(MOST_CHARACTERS, step.text.length)}</p>
      )}
      {children}
    </Step>
  );
}
