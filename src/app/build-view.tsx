import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { RequestBar } from '@/features/compose/request-bar';
import { RequestForm } from '@/features/compose/request-form';
import { PracticePanel } from '@/features/practice/practice-panel';
import { OpenLabel } from '@/features/result/result-actions';
import { ResultPanel } from '@/features/result/result-panel';
import { Steps } from '@/features/steps/steps';
import { TryIt } from '@/features/try-it/try-it';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Fetched, saidElsewhere } from '@/ui/later';
import styles from './app.module.css';
import type * as LaterParts from './later-parts';

const laterParts = createLater(() => import('./later-parts'));

/** The request on top; how it is signed at the left, what comes of it at the right. On a phone the result comes before the form. */
export function BuildView() {
  const { names } = useMessages().later;
  const stores = useStores();
  const asked = useStore(stores.questions, (state) => state.asked);
  const inForm = useStore(stores.compose, ({ request }) => request.signatureIn === 'form');
  const dialog = useRef<HTMLDialogElement>(null);
  const send = () =>
    void laterParts.get().then(
      ({ sendSigned }) => sendSigned(stores, () => dialog.current?.showModal()),
      // Its place, below the buttons, says so.
      () => undefined,
    );
  /** Where the file does not come, the place below the buttons says so. */
  const quietly = (children: (parts: typeof LaterParts) => ReactNode) => (
    <Fetched later={laterParts} what={names.tryIt} around={saidElsewhere}>
      {children}
    </Fetched>
  );
  const tryIt = (actions: ReactNode, notes?: ReactNode) => (
    <TryIt
      actions={actions}
      notes={
        <>
          {notes}
          {quietly(({ ResultNotes }) => !inForm && <ResultNotes />)}
        </>
      }
      forecast={!inForm && quietly(({ Forecast }) => <Forecast />)}
      below={
        <Fetched later={laterParts} what={names.tryIt}>
          {({ FormTryIt, RequestTryIt }) => (inForm ? <FormTryIt /> : <RequestTryIt onSend={send} />)}
        </Fetched>
      }
    />
  );
  return (
    <>
      <RequestBar
        make={quietly(({ Make }) => <Make />)}
        cameFrom={quietly(({ LinkHost }) => <LinkHost />)}
        more={quietly(({ MoreSaid }) => <MoreSaid />)}
      />
      <div className={styles['page']}>
        <div className={styles['form']}>
          <RequestForm />
        </div>
        <main className={styles['main']}>
          <div className={styles['result']}>
            {quietly(({ AtHand }) => (
              <AtHand />
            ))}
            {inForm ? (
              <Fetched later={laterParts} what={names.formResult}>
                {({ FormResult }) => <FormResult tryIt={tryIt} />}
              </Fetched>
            ) : (
              <ResultPanel
                onSend={send}
                tryIt={tryIt}
                openLink={
                  <Fetched later={laterParts} what={names.tryIt} around={openSoon}>
                    {({ OpenLink }) => <OpenLink />}
                  </Fetched>
                }
                known={quietly(({ KnownOfUrl }) => <KnownOfUrl />)}
                opinion={quietly(({ OpinionNote }) => <OpinionNote />)}
              />
            )}
          </div>
          <div className={styles['rest']}>
            {quietly(({ TakeAway }) => (
              <TakeAway />
            ))}
            <Steps />
            <PracticePanel>
              <Fetched later={laterParts} what={names.practice}>
                {({ PracticeContent }) => <PracticeContent />}
              </Fetched>
            </PracticePanel>
            {quietly(({ OtherSide }) => (
              <OtherSide />
            ))}
          </div>
        </main>
      </div>
      {quietly(({ Consent, QuestionDialog, SpokenAnswer }) => (
        <>
          <SpokenAnswer />
          <Consent dialog={dialog} />
          {asked && <QuestionDialog question={asked} />}
        </>
      ))}
    </>
  );
}

const openSoon = (): ReactNode => (
  <Button disabled>
    <OpenLabel />
  </Button>
);
