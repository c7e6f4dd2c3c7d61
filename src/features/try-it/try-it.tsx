import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { forecast, type SendForecast } from '@/core';
import { useSentences } from '@/i18n/context';
import { verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { isStale, type Signed } from '@/state/signing';
import { Button } from '@/ui/button';
import { Note, type NoteKind } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { planOf } from './plan';
import styles from './try-it.module.css';

const Answer = lazy(async () => ({ default: (await import('./answer')).Answer }));

const KIND: Readonly<Record<SendForecast['severity'], NoteKind>> = { note: 'info', warning: 'warning', fault: 'fault' };

/** What a send will meet, before; the send itself; and what came of it. */
export function TryIt({ onSend }: { readonly onSend: () => void }) {
  const sentences = useSentences();
  const { signing, tryIt } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const stale = useStore(signing, isStale);
  const { phase: trying, last } = useStore(tryIt);
  const forecasts = useForecasts(signed);
  const cannot = stale || forecasts.some(({ severity }) => severity === 'fault');
  if (!sentences) return null;
  const t = sentences.tryIt;
  return (
    <section className={styles['try']} id="try-it" aria-labelledby="try-it-heading">
      <h2 className={styles['title']} id="try-it-heading">
        {t.title}
      </h2>
      <div className={styles['notes']}>
        {forecasts.map((item) => (
          <Note key={item.code} kind={KIND[item.severity]} boxed>
            <Rich text={(sentences.forecast[item.code] as (args: SendForecast) => string)(verbatim(item))} />
          </Note>
        ))}
      </div>
      <div className={styles['actions']}>
        {trying === 'sending' ? (
          <>
            <Button variant="primary" onClick={() => tryIt.getState().stop()}>
              {t.stop}
            </Button>
            <span role="status">{t.sending}…</span>
          </>
        ) : (
          <Button variant="primary" disabled={!signed || cannot} aria-label={`${t.send} (${t.title})`} onClick={onSend}>
            {t.send}
          </Button>
        )}
      </div>
      {last && (
        <Suspense>
          <Answer attempt={last} isCurrent={last.signed.trace === signed?.trace} />
        </Suspense>
      )}
    </section>
  );
}

function useForecasts(signed: Signed | undefined): readonly SendForecast[] {
  const { origin } = useStores();
  return useMemo(() => (signed ? forecast(planOf(signed), origin) : []), [signed, origin]);
}
