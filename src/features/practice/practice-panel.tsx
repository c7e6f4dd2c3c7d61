import { useMessages } from '@/i18n/context';
import { Disclosure } from '@/ui/disclosure';
import { PracticeContent } from './practice-content';
import styles from './practice-panel.module.css';

/** The built-in endpoint, told about when it is opened. */
export function PracticePanel() {
  const { practiceTitle } = useMessages();
  return (
    <Disclosure className={styles['panel']} summaryClassName={styles['summary']} summary={practiceTitle}>
      <PracticeContent />
    </Disclosure>
  );
}
