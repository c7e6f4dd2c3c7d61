import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { isPracticeUrl, signedNames } from '@/core';
import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { doubtfulHost } from '@/state/compose';
import { useStores } from '@/state/context';
import { hasOwnKeys } from '@/state/questions';
import { isStale } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { useSigned } from '@/state/use-signed';
import { Button, buttonClass } from '@/ui/button';
import { goesElsewhere, OpenLabel } from './result-actions';

/** A link that carries a credential: nothing of this page goes with it. */
export function OpenLink() {
  const reason = useWhyNotOpen();
  const starting = useSentences()?.opensNot.starting;
  const stores = useStores();
  const stale = useStore(stores.signing, isStale);
  const url = useSigned(({ trace }) => trace.signed.url);
  const host = useHostToAskAbout();
  const label = <OpenLabel />;
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
