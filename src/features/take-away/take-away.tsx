import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import styles from './take-away.module.css';

const TakeAwayPanel = lazy(async () => ({ default: (await import('./take-away-panel')).TakeAwayPanel }));

/** Opens the code that signs the request again, which is fetched then. A form is taken away as a form, where it stands. */
export function TakeAway() {
  const t = useMessages().result;
  const { signing, compose } = useStores();
  const isForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  const signed = useStore(signing, (state) => state.signed);
  const [open, setOpen] = useState(false);
  if (!signed || isForm) return null;
  return (
    <div className={styles['takeAway']}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.takeAway}
        </Button>
      </div>
      {open && (
        <Suspense>
          <TakeAwayPanel signed={signed} />
        </Suspense>
      )}
    </div>
  );
}
