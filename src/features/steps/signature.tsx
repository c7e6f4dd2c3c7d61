import { type ReactNode, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Source, type Stepped, stepOf } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { useLatest } from '@/ui/latest';
import { Parts } from '@/ui/parts';
import { CopyTool } from './copy-tool';
import { Step } from './step';

const NAME = 'hash:signature';

type Props = {
  readonly signed: { readonly trace: Stepped };
  readonly what?: string;
  /** Draws a label before its line, as those of steps 1 and 2 have one. */
  readonly labelled?: boolean;
  readonly children?: ReactNode;
};

export function Signature({ signed: { trace }, what, labelled = false, children }: Props) {
  const t = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const pointed = useStore(highlight, (state) => state.pointed);
  const { value } = stepOf(trace, 'signature');
  const lit = useCallback((name: string) => isLit(pointed, name as Source), [pointed]);
  const valueNow = useLatest(value);
  const signature = sentences?.lastSteps.signature ?? '';
  const tools = useMemo(() => <CopyTool name={signature} text={valueNow} />, [signature, valueNow]);
  if (!sentences) return null;
  return (
    <Step id="signature" title={signature} what={what ?? sentences.lastSteps.signatureWhat} tools={tools}>
      <Parts
        plain={!labelled}
        label={t.steps.parts(signature)}
        lines={[
          {
            label: labelled ? t.steps.labels.authorization : '',
            parts: [{ text: value, tone: 'hash', name: NAME, strong: true }],
          },
        ]}
        isLit={lit}
        onPoint={(name) => highlight.getState().point(name as Source | undefined)}
        describe={() => describeSource(NAME, sentences)}
        isQuiet={() => true}
      />
      {children}
    </Step>
  );
}
