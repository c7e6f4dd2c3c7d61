import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import styles from './answer.module.css';

/** Says that something is under way, and stops it. */
export function Sending() {
  const t = useSentences()?.tryIt;
  const { tryIt } = useStores();
  const sending = useStore(tryIt, ({ phase }) => phase === 'sending');
  if (!t || !sending) return null;
  return (
    <div className={styles['sending']}>
      <span role="status">{t.sending}…</span>
      <Button variant="link" onClick={() => tryIt.getState().stop()}>
        {t.stop}
      </Button>
    </div>
  );
}
