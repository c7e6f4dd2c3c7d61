import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import styles from './try-it.module.css';

/** Asks before something is sent that may change what is stored. */
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
