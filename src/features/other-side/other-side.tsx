import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import type { Signed, SignedForm } from '@/state/signing-state';
import { Button } from '@/ui/button';
import { Fetched } from '@/ui/later';
// Here, and not where it is used: what several later parts share comes with what is there before them.
import { SaveButton } from '@/ui/save-button';
import styles from './other-side.module.css';

const parts = createLater(() => import('./other-side-parts'));

/** What is read of what something can be set up for: a signed request, or an upload form. */
function useAsked<T>(read: (asked: Signed | SignedForm | undefined) => T): T {
  const { signing, compose } = useStores();
  const isForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  return useStore(signing, ({ signed, form }) => read(isForm ? form : signed));
}

/** Only what is open is drawn anew with what is signed anew. */
function OfAsked({ children }: { readonly children: (asked: Signed | SignedForm) => ReactNode }) {
  const asked = useAsked((one) => one);
  return asked && children(asked);
}

/** Opens what AWS must be told for this request, which is fetched then. */
export function OtherSide() {
  const { later } = useMessages();
  const sentences = useSentences();
  const isThere = useAsked((asked) => asked !== undefined);
  const [open, setOpen] = useState(false);
  if (!isThere || !sentences) return null;
  const { setUp, texts } = sentences.otherSide;
  return (
    <div className={styles['place']}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {setUp}
        </Button>
      </div>
      {open && (
        <Fetched later={parts} what={later.behind(setUp)}>
          {({ OtherSidePanel }) => (
            <Fetched later={texts} what={later.behind(setUp)}>
              {(t) => <OfAsked>{(asked) => <OtherSidePanel signed={asked} t={t} Save={SaveButton} />}</OfAsked>}
            </Fetched>
          )}
        </Fetched>
      )}
    </div>
  );
}

/** Opens, beside what a send will do, what the other side most often lacks for it. Nothing is said of a request to this page itself. */
export function BeforeSending() {
  const { later } = useMessages();
  const sentences = useSentences();
  const { origin } = useStores();
  const isElsewhere = useAsked((asked) => asked && new URL(asked.trace.signed.url).origin !== origin);
  const [open, setOpen] = useState(false);
  if (!isElsewhere || !sentences) return null;
  const { mayLack, texts } = sentences.otherSide;
  return (
    <div className={styles['before']}>
      <div>
        <Button variant="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {mayLack}
        </Button>
      </div>
      {open && (
        <Fetched later={parts} what={later.behind(mayLack)}>
          {({ Lacks }) => (
            <Fetched later={texts} what={later.behind(mayLack)}>
              {(t) => <OfAsked>{(asked) => <Lacks signed={asked} t={t} />}</OfAsked>}
            </Fetched>
          )}
        </Fetched>
      )}
    </div>
  );
}
