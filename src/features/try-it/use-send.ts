import { useCallback, useRef } from 'react';
import { useStores } from '@/state/context';
import { hostToAskAbout } from '@/state/questions';
import { needsConsent } from './needs-consent';

/** Sends the signed request; asks first where it may change something. Returns the action and the dialog to draw. */
export function useSend() {
  const { signing, tryIt, base } = useStores();
  const dialog = useRef<HTMLDialogElement>(null);
  const askedFirst = useAskedFirst();
  const send = useCallback(() => {
    const { signed } = signing.getState();
    if (!signed) return;
    askedFirst(() => {
      if (needsConsent(signed, base)) dialog.current?.showModal();
      else void tryIt.getState().send();
    });
  }, [signing, tryIt, base, askedFirst]);
  return { send, dialog };
}

/** Asks about a host that came by a link, before own keys sign for it; does at once what needs no question. */
export function useAskedFirst() {
  const stores = useStores();
  return useCallback(
    (act: () => void) => {
      const host = hostToAskAbout(stores);
      if (host === undefined) return act();
      const onYes = () => {
        stores.compose.getState().trustHost(host);
        act();
      };
      stores.questions.getState().ask({ kind: 'send', host, onYes });
    },
    [stores],
  );
}
