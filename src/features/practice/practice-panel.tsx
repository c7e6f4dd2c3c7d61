import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/i18n/context';
import styles from './practice-panel.module.css';

const PracticeContent = lazy(async () => ({ default: (await import('./practice-content')).PracticeContent }));

/** The built-in endpoint, told about when it is opened. */
export function PracticePanel() {
  const { practiceTitle } = useMessages();
  const [wanted, setWanted] = useState(false);
  return (
    <details className={styles['panel']} onToggle={() => setWanted(true)}>
      <summary className={styles['summary']}>{practiceTitle}</summary>
      {wanted && (
        <Suspense>
          <PracticeContent />
        </Suspense>
      )}
    </details>
  );
}
