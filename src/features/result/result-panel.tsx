import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { signedNames } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import { useSigned } from '@/state/use-signed';
import { classes } from '@/ui/classes';
import { Note } from '@/ui/note';
import styles from './result.module.css';
import { type DrawTryIt, ResultActions } from './result-actions';
import { ResultHead, WaitsFor } from './result-state';
import { HeadersText, UrlText } from './result-text';

type Props = {
  readonly onSend: () => void;
  readonly tryIt: DrawTryIt;
  readonly openLink: ReactNode;
  /** How long the URL lives, or why it is an earlier one; and what the second implementation has against it. */
  readonly known: ReactNode;
  readonly opinion: ReactNode;
};

/** The finished presigned URL or signed headers, what is known of it, and ways to take it away. */
export function ResultPanel({ onSend, tryIt, openLink, known, opinion }: Props) {
  const t = useMessages().result;
  const sentences = useSentences();
  const { signing, compose } = useStores();
  const signedIn = useSigned(({ input }) => input.placement.in);
  const isSigned = signedIn !== undefined;
  const bug = useStore(signing, (state) => state.bug);
  const stale = useStore(signing, isStale);
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  const inQuery = (signedIn ?? signatureIn) === 'query';
  return (
    <section className={styles['result']} id="result" aria-labelledby="result-heading">
      <ResultHead title={inQuery ? t.presignedUrl : t.signedHeaders} isSigned={isSigned} stale={stale}>
        {known}
      </ResultHead>
      {bug && (
        <Note kind="fault" boxed>
          {sentences?.trouble.bug(bug)}
        </Note>
      )}
      <WaitsFor />
      {isSigned ? opinion : <p className={styles['pending']}>{sentences?.result.nothing}</p>}
      {isSigned && <SignedText stale={stale} />}
      {isSigned && <ResultActions stale={stale} onSend={onSend} tryIt={tryIt} openLink={openLink} />}
    </section>
  );
}

function SignedText({ stale }: { readonly stale: boolean }) {
  const t = useMessages().result;
  const signed = useStore(useStores().signing, (state) => state.signed);
  const sendThese = useSentences()?.result.sendTheseToo ?? '';
  if (!signed) return null;
  const { trace, input } = signed;
  const more = signedNames(trace).length > 1;
  return (
    <div className={classes(styles['notes'], stale && styles['stale'])}>
      {input.placement.in === 'query' ? (
        <UrlText trace={trace} />
      ) : (
        <HeadersText label={t.signedHeaders} trace={trace} />
      )}
      {input.placement.in === 'query' && more && (
        <>
          <p className={styles['hint']}>{sendThese}</p>
          <HeadersText label={sendThese} trace={trace} onlySigned />
        </>
      )}
    </div>
  );
}
