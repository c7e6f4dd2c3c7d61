import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { RequestForm } from '@/features/compose/request-form';
import { ResultPanel } from '@/features/result/result-panel';
import { Steps } from '@/features/steps/steps';
import { useSend } from '@/features/try-it/use-send';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched, useLater } from '@/ui/later';
import styles from './app.module.css';

/** What a first look does not show. */
const laterParts = createLater(() => import('./below-steps'));

/** Where Send leads to, whatever stands there. */
const inPlace = (said: ReactNode) => <div id="try-it">{said}</div>;

/** What is typed at the left, what comes of it at the right; on a phone the result comes first. */
export function BuildView() {
  const { names } = useMessages().later;
  const { send, dialog } = useSend();
  const inForm = useStore(useStores().compose, ({ request }) => request.signatureIn === 'form');
  return (
    <div className={styles['page']}>
      <div className={styles['form']}>
        <RequestForm />
      </div>
      <main className={styles['main']}>
        <div className={styles['result']}>
          {inForm ? (
            <Fetched later={laterParts} what={names.formResult}>
              {({ FormResult }) => <FormResult />}
            </Fetched>
          ) : (
            <ResultPanel onSend={send} />
          )}
          <TakeAwayPlace />
        </div>
        <div className={styles['rest']}>
          <Steps />
          <Fetched later={laterParts} what={names.belowSteps} around={inPlace}>
            {({ BelowSteps }) => <BelowSteps onSend={send} dialog={dialog} />}
          </Fetched>
        </div>
      </main>
    </div>
  );
}

/** It comes with what stands below, which says so where it does not come. */
function TakeAwayPlace() {
  const parts = useLater(laterParts);
  return <div className={styles['takeAway']}>{parts.phase === 'there' && <parts.value.TakeAway />}</div>;
}
