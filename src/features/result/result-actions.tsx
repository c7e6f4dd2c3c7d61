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
import { useSigned } from '@/state/use-signed';
import { Button, buttonClass } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { useCopyCurl } from './copy-curl';
import styles from './result.module.css';

/** Draws the buttons, what there is to say of them, and what is told of a send before it and after. */
export type DrawTryIt = (actions: ReactNode, notes?: ReactNode) => ReactNode;

type Props = {
  readonly stale: boolean;
  readonly onSend: () => void;
  readonly tryIt: DrawTryIt;
};

export function ResultActions({ stale, onSend, tryIt }: Props) {
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
          <OpenLink stale={stale} />
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

/** A link that carries a credential: nothing of this page goes with it. */
function OpenLink({ stale }: Pick<Props, 'stale'>) {
  const t = useMessages().result;
  const reason = useWhyNotOpen();
  const starting = useSentences()?.opensNot.starting;
  const stores = useStores();
  const url = useSigned(({ trace }) => trace.signed.url);
  const host = useHostToAskAbout();
  const label = (
    <>
      {t.open} <span aria-hidden="true">↗</span>
    </>
  );
  if (stale || reason !== undefined || url === undefined) {
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
export function useWhyNotOpen(): keyof Sentences['opensNot'] | 'host' | undefined {
  const { practice, base } = useStores();
  const worker = useStore(practice, (state) => state.worker);
  const told = useSigned((signed) => whyNotOpen(signed, base));
  if (told !== 'practice') return told;
  return worker === 'starting' || worker === 'none' ? worker : undefined;
}

/** `practice`: that depends on what answers there. */
function whyNotOpen(signed: Signed, base: string) {
  const { trace, input } = signed;
  const { url, method } = trace.signed;
  if (goesElsewhere(signed)) return 'host';
  if (input.placement.in === 'header') return 'header';
  if (input.scheme.startsWith('ws')) return 'websocket';
  if (method !== 'GET') return 'method';
  if (signedNames(trace).length > 1) return 'headers';
  return isPracticeUrl(url, base) ? 'practice' : undefined;
}
