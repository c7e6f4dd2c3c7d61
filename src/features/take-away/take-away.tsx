import { useState } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { LANGUAGES, languageOf } from '@/i18n/load';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { ask, Fetched } from '@/ui/later';
import styles from './take-away.module.css';

const panel = createLater(async () => (await import('./take-away-panel')).TakeAwayPanel);

/** Opens the code that signs the request again, which is fetched then. A form is taken away as a form, where it stands. */
export function TakeAway() {
  const { later, language } = useMessages();
  const label = useSentences()?.result.takeAway;
  const { signing, compose } = useStores();
  const isForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  const signed = useStore(signing, (state) => state.signed);
  const [open, setOpen] = useState(false);
  const { takeAway, short } = LANGUAGES[languageOf(language)];
  if (!signed || isForm || label === undefined) return null;

  function toggle(): void {
    ask(takeAway);
    setOpen(!open);
  }
  return (
    <div className={styles['takeAway']}>
      <div>
        <Button aria-expanded={open} onClick={toggle}>
          {label}
        </Button>
      </div>
      {open && (
        <Fetched later={panel} what={later.behind(label)}>
          {(TakeAwayPanel) => (
            <Fetched later={takeAway} what={later.names.texts(short)}>
              {(texts) => <TakeAwayPanel signed={signed} texts={texts} />}
            </Fetched>
          )}
        </Fetched>
      )}
    </div>
  );
}
