import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { blockedSend, isPracticeUrl } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isReady } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { useSigned } from '@/state/use-signed';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useCopyCurl } from './copy-curl';
import styles from './result.module.css';

/** Draws the buttons, what there is to say of them, and what is told of a send before it and after. */
export type DrawTryIt = (actions: ReactNode, notes?: ReactNode) => ReactNode;

type Props = {
  readonly stale: boolean;
  readonly onSend: () => void;
  readonly tryIt: DrawTryIt;
  readonly openLink: ReactNode;
};

export function ResultActions({ stale, onSend, tryIt, openLink }: Props) {
  const t = useMessages().result;
  const { copy, signing, origin, compose } = useStores();
  const handedOver = useStore(compose, ({ recipe }) => recipe?.handedOver);
  const ready = useStore(signing, isReady);
  const inChunks = useStore(signing, ({ chunks }) => chunks !== undefined);
  const signedIn = useSigned(({ input }) => input.placement.in);
  const elsewhere = useSigned(goesElsewhere);
  const blocked = useSigned(({ trace }) => blockedSend(trace.signed.url, origin));
  const said = { done: t.copied, failed: t.copyFailed, disabled: stale };
  const curl = useCurl(stale || inChunks);
  const buttons = (
    <div className={styles['actions']}>
      <CopyButton
        key={signedIn}
        variant={handedOver || elsewhere ? 'plain' : 'primary'}
        onCopy={() => copy(textOf(signing.getState().signed))}
        {...said}
      >
        {signedIn === 'query' ? t.copyUrl : t.copyHeaders}
      </CopyButton>
      {handedOver || (
        <>
          {openLink}
          <Button disabled={!ready || elsewhere || blocked !== undefined} onClick={onSend}>
            {t.send}
          </Button>
          {curl.tools}
        </>
      )}
    </div>
  );
  return tryIt(buttons, handedOver || curl.said);
}

/** What is copied of what was signed: the URL, or the headers. */
function textOf(signed: Signed | undefined): string {
  if (!signed) return '';
  const { url, headers } = signed.trace.signed;
  return signed.input.placement.in === 'query' ? url : headers.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** The request as a curl command. */
function useCurl(disabled: boolean) {
  const t = useMessages().result;
  const { base, compose, signing } = useStores();
  const isPractice = useSigned(({ trace }) => isPracticeUrl(trace.signed.url, base)) === true;
  return useCopyCurl({
    of: (state) => state.signed,
    disabled,
    isPractice,
    children: t.copyCurl,
    write: async (shell) => {
      const { signed } = signing.getState();
      const { body } = compose.getState();
      if (!signed) throw new Error('nothing is signed');
      const { method, url, headers } = signed.trace.signed;
      const sent = body.kind === 'file' ? ({ kind: 'file', name: body.name } as const) : body;
      return (await import('@/core/take-away')).curl({ method, url, headers, body: sent }, shell);
    },
  });
}

/** Of the link that opens, and of the button that stands for it until it is there. */
export function OpenLabel() {
  return (
    <>
      {useMessages().result.open} <span aria-hidden="true">↗</span>
    </>
  );
}

/** Whether a signature for one host would be handed to another, without a person's own word. */
export const goesElsewhere = ({ input }: Signed): boolean => input.hostFrom === 'header';
