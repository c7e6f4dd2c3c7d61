import { useStore } from 'zustand';
import { createLater, type SendForecast } from '@/core';
import { forecast } from '@/core/try-it';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { useSigned } from '@/state/use-signed';
import { Fetched } from '@/ui/later';
import { planOf } from './plan';
import { askedFirst } from './send-signed';

const panel = createLater(() => import('./socket-panel'));

/** Where what was signed opens a WebSocket: a place to open it in. Once there it stays as long as there is a connection. */
export function SocketPlace() {
  const { names } = useMessages().later;
  const texts = useSentences()?.socket;
  const stores = useStores();
  const { compose, origin } = stores;
  const isAddress = useSigned(({ trace }) => /^wss?:/.test(trace.signed.url));
  const isHeld = useSigned((signed) => forecast(planOf(signed), origin).some(isInTheWay)) === true;
  const isMade = useStore(compose, ({ recipe }) => recipe?.opensSocket === true);
  if (!texts || !(isAddress || isMade || panel.state().phase === 'there')) return null;
  return (
    <Fetched later={panel} what={names.tryIt}>
      {({ SocketPanel }) => (
        <Fetched later={texts} what={names.tryIt}>
          {(t) => <SocketPanel t={t} isHeld={isHeld} ask={(act) => askedFirst(stores, act)} />}
        </Fetched>
      )}
    </Fetched>
  );
}

/** That no request can be sent to the address holds no connection back. */
const isInTheWay = ({ code, severity }: SendForecast): boolean => severity === 'fault' && code !== 'websocket';
