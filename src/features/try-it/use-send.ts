import { useCallback, useRef } from 'react';
import { useStores } from '@/state/context';
import { needsConsent } from './plan';

/** Sends the signed request; asks first where it may change something. Returns the action and the dialog to draw. */
export function useSend() {
  const { signing, tryIt, base } = useStores();
  const dialog = useRef<HTMLDialogElement>(null);
  const send = useCallback(() => {
    const { signed } = signing.getState();
    if (!signed) return;
    document.getElementById('try-it')?.scrollIntoView({ block: 'start' });
    if (needsConsent(signed, base)) dialog.current?.showModal();
    else void tryIt.getState().send();
  }, [signing, tryIt, base]);
  return { send, dialog };
}
