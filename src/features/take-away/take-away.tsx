import { useState } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { OfSigned, useSigned } from '@/state/use-signed';
import { Button } from '@/ui/button';
import { Fetched } from '@/ui/later';
import styles from './take-away.module.css';

const panel = createLater(async () => (await import('./take-away-panel')).TakeAwayPanel);

/** Opens the code that signs the request again, which is fetched then. A form is taken away as a form, where it stands. */
export function TakeAway() {
  const { later } = useMessages();
  const sentences = useSentences();
  const { signing, compose, view } = useStores();
  const isForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  const algorithm = useSigned(({ input }) => input.algorithm);
  const isChunked = useStore(signing, (state) => state.chunks !== undefined);
  const isFile = useStore(compose, ({ body }) => body.kind === 'file');
  const [open, setOpen] = useState(false);
  if (algorithm === undefined || isForm || !sentences) return null;
  const { result, takeAway } = sentences;
  // What Learn runs: it holds no file, and shows no chunks.
  const isRun = algorithm === 'sigv4' && !isChunked && !isFile;
  return (
    <div className={styles['takeAway']}>
      <div className={styles['ways']}>
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {result.takeAway}
        </Button>
        {isRun && (
          <>
            <Button variant="quiet" onClick={() => view.getState().go('learn/compare?of=build')}>
              {result.compare}
            </Button>
            <Button variant="quiet" onClick={() => view.getState().go('learn/break?in=link&of=build')}>
              {result.breakIt}
            </Button>
          </>
        )}
      </div>
      {open && (
        <Fetched later={panel} what={later.behind(result.takeAway)}>
          {(TakeAwayPanel) => <OfSigned>{(signed) => <TakeAwayPanel signed={signed} texts={takeAway} />}</OfSigned>}
        </Fetched>
      )}
    </div>
  );
}
