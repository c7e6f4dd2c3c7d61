import { lazy, Suspense } from 'react';
import { RequestForm } from '@/features/compose/request-form';
import { ResultPanel } from '@/features/result/result-panel';
import { Steps } from '@/features/steps/steps';
import { TakeAway } from '@/features/take-away/take-away';
import { useSend } from '@/features/try-it/use-send';
import styles from './app.module.css';

const BelowSteps = lazy(async () => ({ default: (await import('./below-steps')).BelowSteps }));

/** What is typed at the left, what comes of it at the right; on a phone the result comes first. */
export function BuildView() {
  const { send, dialog } = useSend();
  return (
    <div className={styles['page']}>
      <div className={styles['form']}>
        <RequestForm />
      </div>
      <main className={styles['main']}>
        <div className={styles['result']}>
          <ResultPanel onSend={send} />
          <TakeAway />
        </div>
        <div className={styles['rest']}>
          <Steps />
          <Suspense>
            <BelowSteps onSend={send} dialog={dialog} />
          </Suspense>
        </div>
      </main>
    </div>
  );
}
