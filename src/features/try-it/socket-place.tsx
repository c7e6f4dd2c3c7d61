import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';

const panel = createLater(() => import('./socket-panel'));

/** Where what was signed opens a WebSocket: a place to open it in. Once there it stays as long as there is a connection. */
export function SocketPlace() {
  const { names } = useMessages().later;
  const texts = useSentences()?.socket;
  const { signing, compose } = useStores();
  const isAddress = useStore(signing, ({ signed }) => /^wss?:/.test(signed?.trace.signed.url ?? ''));
  const isMade = useStore(compose, ({ recipe }) => recipe?.opensSocket === true);
  if (!texts || !(isAddress || isMade || panel.state().phase === 'there')) return null;
  return (
    <Fetched later={panel} what={names.tryIt}>
      {({ SocketPanel }) => (
        <Fetched later={texts} what={names.tryIt}>
          {(t) => <SocketPanel t={t} />}
        </Fetched>
      )}
    </Fetched>
  );
}
