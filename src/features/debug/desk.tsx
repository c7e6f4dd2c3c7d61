import { useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Reading } from '@/core';
import { hasSignature } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import { type Cause, lastReading } from '@/state/debug';
import { Button } from '@/ui/button';
import { useLasting } from '@/ui/lasting';
import { useDebugStore } from './context';
import styles from './desk.module.css';
import { KeyBeside } from './key-beside';
import { leadOf } from './lead';
import { PASTE_FIELD, PasteField } from './paste-field';
import { usePasting } from './pasting';
import { Recognised } from './recognised';
import { Trying } from './search-state';
import { SpokenVerdict } from './spoken-verdict';
import { Start } from './start';
import { Verdict } from './verdict';

/** A search for one mistake, or for two likely ones, mostly ends within this, once its code is there. */
const PATIENCE_MS = 1500;
/** Where an answer comes within this, nothing need be said before it. */
const AT_ONCE_MS = 300;
/** What stood for less was not read. */
const SEEN_MS = 100;

type Beginning = {
  /** Whether a search has just begun, so that it is waited for: what was open before it would only flicker. */
  readonly begins: boolean;
  /** Whether that takes a moment: the code may be on its way. */
  readonly isSlow: boolean;
  /** Whether what is known without the key was not told yet: it would be withdrawn a moment later. */
  readonly isUntold: boolean;
};

function useBeginning(cause: Cause, shown: Reading | undefined): Beginning {
  const isSearching = cause.phase === 'searching';
  const isLong = useLasting(isSearching && cause.progress !== undefined, PATIENCE_MS);
  const begins = isSearching && !isLong;
  const isSlow = useLasting(begins, AT_ONCE_MS);
  const [told, setTold] = useState<Reading>();
  const stands = useLasting(shown !== undefined && !begins, SEEN_MS);
  useEffect(() => {
    if (stands) setTold(shown);
  }, [stands, shown]);
  return { begins, isSlow, isUntold: begins && told !== shown };
}

/** The id of the heading over what was pasted. */
const PASTED = 'debug-pasted';
/** So many kinds of piece are named in short. */
const NAMED = 3;

/** What was read, in one line above the verdict that leads to the rest of it, where that stands below. */
function InShort({ reading }: { readonly reading: Reading }) {
  const t = useDebugTexts().debug.recognised;
  const names = [...new Set(reading.paste.items.map(({ format }) => t.formats[format]))];
  if (names.length === 0) return null;
  return (
    <p className={styles['inShort']}>
      <span className={styles['check']} aria-hidden="true">
        ✓{' '}
      </span>
      <Button variant="link" onClick={() => document.getElementById(PASTED)?.scrollIntoView()}>
        {names.slice(0, NAMED).join(' · ')}
        {names.length > NAMED && ' …'}
      </Button>
    </p>
  );
}

/**
 * One wide field until something was recognised; then the verdict, with what was pasted beside it. What is typed by hand
 * stays in the wide field until it is left.
 */
export function Desk() {
  const { paste: t } = useDebugTexts().debug;
  const store = useDebugStore();
  const { text, reading, cause, keyGiven } = useStore(store);
  const [isEditing, setEditing] = useState(false);
  const pasting = usePasting(() => setEditing(false));
  const last = lastReading({ reading });
  const shown = last && (last.paste.items.length > 0 || last.paste.isSignerCode) ? last : undefined;
  const [typing, setTyping] = useState(false);
  // Once open it stays so, whatever the text becomes, until the text is gone: a field that is edited does not move.
  const [isOpen, setOpen] = useState(shown !== undefined);
  const { begins, isSlow, isUntold } = useBeginning(cause, shown);
  const waits = begins && !isSlow;
  const opens = text.trim() !== '' && (isOpen || (shown !== undefined && !typing && !waits));
  if (opens !== isOpen) {
    setOpen(opens);
    setEditing(false);
  }
  // What was not read is left in sight.
  const isFolded = isOpen && shown !== undefined && !isEditing;
  const lead = shown && leadOf(shown, cause);

  // The key may have been typed in Build meanwhile: it is tried before anything is told.
  useLayoutEffect(() => store.getState().tryKnown(), [store]);

  return (
    <main
      className={styles['desk']}
      data-open={isOpen}
      data-editing={isOpen && !isFolded}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        void pasting.takeFile(file);
      }}
    >
      <SpokenVerdict reading={reading} cause={cause} lead={lead} />
      <div className={styles['answer']}>
        {isOpen && shown && isFolded && <InShort reading={shown} />}
        {isOpen && isUntold ? (
          <Trying cause={cause} />
        ) : isOpen ? (
          <Verdict lead={lead} reading={shown} cause={cause} isStale={reading.phase === 'reading'} />
        ) : (
          <div className={styles['lead']}>
            <h1 className={styles['title']} id="result-heading">
              {t.title}
            </h1>
            <p className={styles['quiet']}>{t.lead}</p>
          </div>
        )}
      </div>
      <div className={styles['side']}>
        {isOpen && (
          <div className={styles['sideHead']}>
            <h2 className={styles['heading']} id={PASTED}>
              {t.pasted}
            </h2>
            <span className={styles['sideLinks']}>
              {isFolded ? (
                <Button
                  variant="link"
                  onClick={() => {
                    setEditing(true);
                    document.getElementById(PASTE_FIELD)?.focus();
                  }}
                >
                  {t.edit}
                </Button>
              ) : (
                shown && (
                  <Button variant="link" onClick={() => setEditing(false)}>
                    {t.done}
                  </Button>
                )
              )}
              <Button
                variant="link"
                onClick={() => {
                  pasting.settle();
                  store.getState().paste('');
                }}
              >
                {t.clear}
              </Button>
            </span>
          </div>
        )}
        {isOpen && <Recognised isSettled={lead?.rank === 'proved' || lead?.rank === 'cause'} />}
        <PasteField
          pasting={pasting}
          isOpen={isOpen}
          isFolded={isFolded}
          onTyping={setTyping}
          onEditing={(editing) => setEditing(isOpen && editing)}
        />
        {!isOpen && !waits && <Recognised isSettled />}
        {!isOpen && shown && !waits && (
          <div>
            <Button variant="primary" onClick={() => setTyping(false)}>
              {t.diagnose}
            </Button>
          </div>
        )}
        {isOpen && shown && !shown.paste.isSignerCode && (keyGiven || (!lead?.asksKey && hasSignature(shown))) && (
          <KeyBeside />
        )}
      </div>
      {text.trim() === '' && <Start />}
    </main>
  );
}
