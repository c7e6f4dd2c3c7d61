import { useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { useSigned } from '@/state/use-signed';
import { Button } from '@/ui/button';
import styles from './answer.module.css';

/** Asks before something is sent that may change what is stored. */
export function Consent({ dialog }: { readonly dialog: React.RefObject<HTMLDialogElement | null> }) {
  const sentences = useSentences();
  const { tryIt } = useStores();
  const to = useSigned(({ trace, input }) => ({ method: trace.signed.method, host: input.authority }));
  if (!to || !sentences) return null;
  return <Question dialog={dialog} sentences={sentences} {...to} onYes={() => void tryIt.getState().send()} />;
}

type QuestionProps = {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  readonly sentences: Sentences;
  readonly method: string;
  readonly host: string;
  readonly onYes: () => void;
};

/** Asks once more, before something is sent that may change what is stored. */
export function Question({ dialog, sentences: { tryIt: t, forecast }, method, host, onYes }: QuestionProps) {
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="consent-question">
      <div className={styles['dialogBody']}>
        <p id="consent-question">{t.confirm(method, host)}</p>
        <p className={styles['hint']}>{forecast.writes({ code: 'writes', severity: 'warning', method })}</p>
        <div className={styles['actions']}>
          <Button
            variant="primary"
            onClick={() => {
              close();
              onYes();
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
