import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { needsConsent } from './plan';
import styles from './try-it.module.css';

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

export function Consent({ dialog }: { readonly dialog: React.RefObject<HTMLDialogElement | null> }) {
  const sentences = useSentences();
  const { signing, tryIt } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  if (!signed || !sentences) return null;
  const { tryIt: t, forecast } = sentences;
  const { method } = signed.trace.signed;
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="consent-question">
      <div className={styles['dialogBody']}>
        <p id="consent-question">{t.confirm(method, signed.input.authority)}</p>
        <p className={styles['hint']}>{forecast.writes({ code: 'writes', severity: 'warning', method })}</p>
        <div className={styles['actions']}>
          <Button
            variant="primary"
            onClick={() => {
              close();
              void tryIt.getState().send();
            }}
          >
            {t.confirmSend(method)}
          </Button>
          <Button onClick={close}>{t.cancel}</Button>
        </div>
      </div>
    </dialog>
  );
}
