import type { KeyboardEvent, ReactNode } from 'react';
import { useStore } from 'zustand';
import { blockedSend, isPracticeUrl, signedNames } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { doubtfulHost } from '@/state/compose';
import { useStores } from '@/state/context';
import { hasOwnKeys } from '@/state/questions';
import { isReady } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { Button, buttonClass } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useCopyCurl } from './copy-curl';
import styles from './result.module.css';

/** Draws the buttons, what there is to say of them, and what is told of a send before it and after. */
export type DrawTryIt = (actions: ReactNode, notes?: ReactNode) => ReactNode;

type Props = {
  readonly signed: Signed;
  readonly stale: boolean;
  readonly onSend: () => void;
  readonly tryIt: DrawTryIt;
};

export function ResultActions({ signed, stale, onSend, tryIt }: Props) {
  const t = useMessages().result;
  const { copy, signing, origin, compose } = useStores();
  const handedOver = useStore(compose, ({ recipe }) => recipe?.handedOver);
  const ready = useStore(signing, isReady);
  const inChunks = useStore(signing, ({ chunks }) => chunks !== undefined);
  const { trace, input } = signed;
  const blocked = blockedSend(trace.signed.url, origin);
  const said = { done: t.copied, failed: t.copyFailed, disabled: stale };
  const variant = handedOver || goesElsewhere(signed) ? 'plain' : 'primary';
  const curl = useCurl({ signed, stale: stale || inChunks });
  const [label, text] =
    input.placement.in === 'query'
      ? [t.copyUrl, trace.signed.url]
      : [t.copyHeaders, trace.signed.headers.map(([name, value]) => `${name}: ${value}`).join('\n')];
  const buttons = (
    <div className={styles['actions']}>
      <CopyButton key={input.placement.in} variant={variant} onCopy={() => copy(text)} {...said}>
        {label}
      </CopyButton>
      {handedOver || (
        <>
          <OpenLink signed={signed} stale={stale} />
          <Button disabled={!ready || goesElsewhere(signed) || blocked !== undefined} onClick={onSend}>
            {t.send}
          </Button>
          {curl.tools}
        </>
      )}
    </div>
  );
  return tryIt(buttons, handedOver || curl.said);
}

/** The request as a curl command. */
function useCurl({ signed, stale }: Pick<Props, 'signed' | 'stale'>) {
  const t = useMessages().result;
  const { base, compose } = useStores();
  return useCopyCurl({
    of: signed,
    disabled: stale,
    isPractice: isPracticeUrl(signed.trace.signed.url, base),
    children: t.copyCurl,
    write: async (shell) => {
      const { body } = compose.getState();
      const { method, url, headers } = signed.trace.signed;
      const sent = body.kind === 'file' ? ({ kind: 'file', name: body.name } as const) : body;
      return (await import('@/core/take-away')).curl({ method, url, headers, body: sent }, shell);
    },
  });
}

/** A link that carries a credential: nothing of this page goes with it. */
function OpenLink({ signed, stale }: Pick<Props, 'signed' | 'stale'>) {
  const t = useMessages().result;
  const reason = useWhyNotOpen(signed);
  const starting = useSentences()?.opensNot.starting;
  const stores = useStores();
  const { url } = signed.trace.signed;
  const host = useHostToAskAbout();
  const label = (
    <>
      {t.open} <span aria-hidden="true">↗</span>
    </>
  );
  if (stale || reason !== undefined) {
    return (
      <Button disabled title={reason === 'starting' ? starting : undefined}>
        {label}
      </Button>
    );
  }
  if (host !== undefined) {
    const { compose, questions } = stores;
    const onYes = () => compose.getState().trustHost(host);
    return <Button onClick={() => questions.getState().ask({ kind: 'open', host, url, onYes })}>{label}</Button>;
  }
  const onKeyDown = (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    event.currentTarget.click();
  };
  return (
    <a
      className={buttonClass('plain')}
      role="button"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      onKeyDown={onKeyDown}
    >
      {label}
    </a>
  );
}

function useHostToAskAbout(): string | undefined {
  const { compose, credentials } = useStores();
  const host = useStore(compose, doubtfulHost);
  const own = useStore(credentials, hasOwnKeys);
  return own ? host : undefined;
}

/** Whether a signature for one host would be handed to another, without a person's own word. */
const goesElsewhere = ({ input }: Signed): boolean => input.hostFrom === 'header';

/** Why a tab cannot open the link; undefined where it can. */
export function useWhyNotOpen(signed: Signed): keyof Sentences['opensNot'] | 'host' | undefined {
  const { trace, input } = signed;
  const { practice, base } = useStores();
  const worker = useStore(practice, (state) => state.worker);
  const { url, method } = trace.signed;
  if (goesElsewhere(signed)) return 'host';
  if (input.placement.in === 'header') return 'header';
  if (input.scheme.startsWith('ws')) return 'websocket';
  if (method !== 'GET') return 'method';
  if (signedNames(trace).length > 1) return 'headers';
  if (!isPracticeUrl(url, base)) return undefined;
  return worker === 'starting' || worker === 'none' ? worker : undefined;
}
