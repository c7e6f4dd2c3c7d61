import { DebugStores } from '@/features/debug/debug-stores';
import { KeyGroup } from '@/features/debug/key-group';
import { PastePanel } from '@/features/debug/paste-panel';
import { VerdictPanel } from '@/features/debug/verdict-panel';
import { classes } from '@/ui/classes';
import styles from './app.module.css';

/** What is pasted at the left, what is wrong with it at the right; on a phone paste, verdict, key. */
export function DebugView() {
  return (
    <DebugStores>
      <div className={styles['page']}>
        <div className={classes(styles['form'], styles['parts'])}>
          <PastePanel />
          <KeyGroup />
        </div>
        <main className={styles['main']}>
          <div className={styles['rest']}>
            <VerdictPanel />
          </div>
        </main>
      </div>
    </DebugStores>
  );
}
