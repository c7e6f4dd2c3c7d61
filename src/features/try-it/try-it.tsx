import { type RefObject, useMemo } from 'react';
import { useStore } from 'zustand';
import type { SendForecast } from '@/core';
import { forecast } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isReady } from '@/state/signing';
import type { Signed, SignedForm } from '@/state/signing-state';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { SpokenAnswer } from './answer';
import { Consent } from './consent';
import { forecastText, KIND } from './forecast-text';
import { FormTryIt } from './form-try-it';
import { planOf } from './plan';
import { RequestAnswer } from './request-answer';
import { SendOrStop } from './send-or-stop';
import styles from './try-it.module.css';

type Props = {
  readonly onSend: () => void;
  /** Of the question that `onSend` may have to ask first. */
  readonly dialog: RefObject<HTMLDialogElement | null>;
};

/** What a send will meet, before; the send itself; and what came of it. */
export function TryIt(props: Props) {
  const form = useStore(useStores().compose, ({ request }) => request.signatureIn === 'form');
  return (
    <>
      {form ? <FormTryIt /> : <RequestTryIt {...props} />}
      <SpokenAnswer />
    </>
  );
}

function RequestTryIt({ onSend, dialog }: Props) {
  const sentences = useSentences();
  const { signing, tryIt } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const ready = useStore(signing, isReady);
  const last = useStore(tryIt, (state) => state.last);
  const forecasts = useForecasts(signed);
  const cannot = !ready || forecasts.some(({ severity }) => severity === 'fault');
  if (!sentences) return null;
  const t = sentences.tryIt;
  return (
    <>
      <section className={styles['try']} id="try-it" aria-labelledby="try-it-heading">
        <h2 className={styles['title']} id="try-it-heading">
          {t.title}
        </h2>
        <div className={styles['notes']}>
          {forecasts.map((item) => (
            <Note key={item.code} kind={KIND[item.severity]} boxed>
              <Rich text={forecastText(sentences, item)} />
            </Note>
          ))}
        </div>
        <div className={styles['actions']}>
          <SendOrStop disabled={!signed || cannot} aria-label={`${t.send} (${t.title})`} onClick={onSend} />
        </div>
        {last && isRequest(last.signed) && (
          <RequestAnswer
            outcome={last.outcome}
            signed={last.signed}
            isCurrent={last.signed.trace === signed?.trace}
            onRetry={onSend}
          />
        )}
      </section>
      <Consent dialog={dialog} />
    </>
  );
}

const isRequest = (signed: Signed | SignedForm): signed is Signed => 'rule' in signed.input;

function useForecasts(signed: Signed | undefined): readonly SendForecast[] {
  const { origin } = useStores();
  return useMemo(() => (signed ? forecast(planOf(signed), origin) : []), [signed, origin]);
}
