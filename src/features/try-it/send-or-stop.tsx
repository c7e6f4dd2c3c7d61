import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';

/** Sends; while something is under way, stops it. */
export function SendOrStop(send: Pick<ComponentProps<typeof Button>, 'disabled' | 'onClick' | 'aria-label'>) {
  const t = useSentences()?.tryIt;
  const { tryIt } = useStores();
  const sending = useStore(tryIt, ({ phase }) => phase === 'sending');
  if (!t) return null;
  if (!sending) {
    return (
      <Button variant="primary" {...send}>
        {t.send}
      </Button>
    );
  }
  return (
    <>
      <Button variant="primary" onClick={() => tryIt.getState().stop()}>
        {t.stop}
      </Button>
      <span role="status">{t.sending}…</span>
    </>
  );
}
