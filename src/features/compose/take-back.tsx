import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import styles from './take-back.module.css';

/** Says that a request of the address stands where a person had typed one, and brings that back. */
export function TakeBack() {
  const t = useSentences()?.pasted;
  const { gap } = useMessages().later;
  const takeBack = useStore(useStores().compose, (state) => state.takeBack);
  if (!t || !takeBack) return null;
  return (
    <div role="status" className={styles['note']}>
      <Note kind="info">
        {t.replaced}
        {gap}
        <Button variant="link" onClick={takeBack}>
          {t.undo}
        </Button>
      </Note>
    </div>
  );
}
