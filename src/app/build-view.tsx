import { lazy, type ReactNode, Suspense } from 'react';
import { useStore } from 'zustand';
import { RequestBar } from '@/features/compose/request-bar';
import { RequestForm } from '@/features/compose/request-form';
import { PracticePanel } from '@/features/practice/practice-panel';
import { ResultPanel } from '@/features/result/result-panel';
import { Steps } from '@/features/steps/steps';
import { TryIt } from '@/features/try-it/try-it';
import { useSend } from '@/features/try-it/use-send';
import { useStores } from '@/state/context';
import styles from './app.module.css';

const parts = () => import('./later-parts');
const Forecast = lazy(async () => ({ default: (await parts()).Forecast }));
const RequestTryIt = lazy(async () => ({ default: (await parts()).RequestTryIt }));
const FormTryIt = lazy(async () => ({ default: (await parts()).FormTryIt }));
const Consent = lazy(async () => ({ default: (await parts()).Consent }));
const FormResult = lazy(async () => ({ default: (await parts()).FormResult }));
const PracticeContent = lazy(async () => ({ default: (await parts()).PracticeContent }));
const QuestionDialog = lazy(async () => ({ default: (await parts()).QuestionDialog }));

/** The request on top; how it is signed at the left, what comes of it at the right. On a phone the result comes before the form. */
export function BuildView() {
  const { send, dialog } = useSend();
  const asked = useStore(useStores().questions, (state) => state.asked);
  const inForm = useStore(useStores().compose, ({ request }) => request.signatureIn === 'form');
  const tryIt = (actions: ReactNode, notes?: ReactNode) => (
    <TryIt
      actions={actions}
      notes={notes}
      forecast={<Suspense>{!inForm && <Forecast />}</Suspense>}
      below={<Suspense>{inForm ? <FormTryIt /> : <RequestTryIt />}</Suspense>}
    />
  );
  return (
    <>
      <RequestBar />
      <div className={styles['page']}>
        <div className={styles['form']}>
          <RequestForm />
        </div>
        <main className={styles['main']}>
          <div className={styles['result']}>
            {inForm ? (
              <Suspense>
                <FormResult tryIt={tryIt} />
              </Suspense>
            ) : (
              <ResultPanel onSend={send} tryIt={tryIt} />
            )}
          </div>
          <div className={styles['rest']}>
            <Steps />
            <PracticePanel>
              <PracticeContent />
            </PracticePanel>
          </div>
        </main>
      </div>
      <Suspense>
        <Consent dialog={dialog} />
      </Suspense>
      <Suspense>{asked && <QuestionDialog question={asked} />}</Suspense>
    </>
  );
}
