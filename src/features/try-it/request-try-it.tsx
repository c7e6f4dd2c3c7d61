import { useStore } from 'zustand';
import { type SendForecast, signedNames } from '@/core';
import { forecast } from '@/core/try-it';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed, SignedForm } from '@/state/signing-state';
import { useSigned } from '@/state/use-signed';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { forecastText, KIND } from './forecast-text';
import { planOf } from './plan';
import { RequestAnswer } from './request-answer';
import { Sending } from './sending';
import { SocketPlace } from './socket-place';

/** What a send will do, on a line beside the button. */
export function Forecast() {
  const sentences = useSentences();
  const isLink = useSigned(({ trace }) => trace.signed.method === 'GET' && signedNames(trace).length === 1);
  const forecasts = useForecasts();
  if (!sentences) return null;
  const notes = forecasts.filter(({ severity, code }) => severity === 'note' || code === 'websocket');
  return notes.map((item, i) => (
    <p key={`${i}:${item.code}`}>
      <Rich text={item.code === 'simple' && !isLink ? sentences.tryIt.simpleNoLink : forecastText(sentences, item)} />
    </p>
  ));
}

/** What stands in the way of a send, and what came of it. */
export function RequestTryIt({ onSend }: { readonly onSend: () => void }) {
  const sentences = useSentences();
  const { signing, tryIt } = useStores();
  const last = useStore(tryIt, (state) => state.last);
  const isCurrent = useStore(signing, ({ signed }) => last?.signed.trace === signed?.trace);
  const troubles = useForecasts().filter(({ severity, code }) => severity !== 'note' && code !== 'websocket');
  if (!sentences) return null;
  return (
    <>
      {troubles.map((item, i) => (
        <Note key={`${i}:${item.code}`} kind={KIND[item.severity]}>
          <Rich text={forecastText(sentences, item)} />
        </Note>
      ))}
      <SocketPlace />
      <Sending />
      {last && isRequest(last.signed) && (
        <RequestAnswer outcome={last.outcome} signed={last.signed} isCurrent={isCurrent} onRetry={onSend} />
      )}
    </>
  );
}

const isRequest = (signed: Signed | SignedForm): signed is Signed => 'rule' in signed.input;

/** None of what a recipe makes for a program: nobody sends it from here. */
function useForecasts(): readonly SendForecast[] {
  const { origin, compose } = useStores();
  const handedOver = useStore(compose, ({ recipe }) => recipe?.handedOver);
  const forecasts = useSigned((signed) => forecast(planOf(signed), origin));
  return (!handedOver && forecasts) || [];
}
