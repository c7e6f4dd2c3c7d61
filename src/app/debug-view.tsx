import { DebugStores } from '@/features/debug/debug-stores';
import { PastePanel } from '@/features/debug/paste-panel';
import { VerdictPanel } from '@/features/debug/verdict-panel';
import styles from './app.module.css';

/** What is pasted at the left, what is wrong with it at the right; on a phone the paste comes first. */
export function DebugView() {
  return (
    <DebugStores>
      <div className={styles['page']}>
        <div className={styles['form']}>
          <PastePanel />
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
