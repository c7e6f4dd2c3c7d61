import { lazy } from 'react';
import { useMessages } from '@/i18n/context';
import { Disclosure } from '@/ui/disclosure';
import styles from './practice-panel.module.css';

const PracticeContent = lazy(async () => ({ default: (await import('./practice-content')).PracticeContent }));

/** The built-in endpoint, told about when it is opened. */
export function PracticePanel() {
  const { practiceTitle } = useMessages();
  return (
    <Disclosure className={styles['panel']} summaryClassName={styles['summary']} summary={practiceTitle}>
      <PracticeContent />
    </Disclosure>
  );
}
