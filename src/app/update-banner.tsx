import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import styles from './app.module.css';

/** Offers a newer version of the page; it never comes by itself, for reloading empties the fields. */
export function UpdateBanner() {
  const t = useMessages().shell;
  const sentences = useSentences();
  const { practice } = useStores();
  const { updateWaiting, applyUpdate } = useStore(practice);
  if (!updateWaiting) return null;
  return (
    <div className={styles['banner']} role="status">
      {sentences?.updateReady}
      <Button variant="link" onClick={applyUpdate}>
        {t.reload}
      </Button>
    </div>
  );
}
