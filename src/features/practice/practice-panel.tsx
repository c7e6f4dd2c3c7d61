import type { ReactNode } from 'react';
import { useMessages } from '@/i18n/context';
import { Disclosure } from '@/ui/disclosure';
import styles from './practice-panel.module.css';

/** The built-in endpoint, told about when it is opened. */
export function PracticePanel({ children }: { readonly children: ReactNode }) {
  const { practiceTitle } = useMessages();
  return (
    <Disclosure className={styles['panel']} summaryClassName={styles['summary']} summary={practiceTitle}>
      {children}
    </Disclosure>
  );
}
