import { type ReactNode, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Source } from '@/core';
import { linesOf, type Pieces, plain } from '@/core/other-side';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { lineViews } from '@/state/part-views';
import { useNames } from '@/state/quiet';
import { CopyButton } from '@/ui/copy-button';
import { Parts } from '@/ui/parts';
import styles from './other-side.module.css';

type Props = {
  /** Names the text, for those who hear it and for the button that copies it. */
  readonly label: string;
  readonly text: Pieces;
  readonly copyLabel: string;
  /** What stands beside the button. */
  readonly children?: ReactNode;
};

/** A text to put somewhere else: its pieces light up with the fields that they come from. */
export function LitText({ label, text, copyLabel, children }: Props) {
  const t = useMessages();
  const sentences = useSentences();
  const { highlight, copy } = useStores();
  const pointed = useStore(highlight, (state) => state.pointed);
  const { isName, isQuiet } = useNames();
  const whole = plain(text);
  const lines = useMemo(() => lineViews(linesOf({ parts: text.parts }), undefined), [text]);
  const lit = useCallback((name: string) => isLit(pointed, name as Source), [pointed]);
  return (
    <div className={styles['text']}>
      <Parts
        plain
        label={label}
        lines={lines}
        isLit={lit}
        onPoint={(name) => highlight.getState().point(name as Source | undefined)}
        describe={(name) => describeSource(name as Source, sentences, isName)}
        isQuiet={isQuiet}
      />
      <div className={styles['choice']}>
        <CopyButton label={copyLabel} onCopy={() => copy(whole)} done={t.result.copied} failed={t.result.copyFailed}>
          {t.steps.copy}
        </CopyButton>
        {children}
      </div>
    </div>
  );
}
