import { useStore } from 'zustand';
import { honoured, signedNames } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import type { Signed } from '@/state/signing-state';
import { classes } from '@/ui/classes';
import { Note } from '@/ui/note';
import styles from './result.module.css';
import { type DrawTryIt, ResultActions } from './result-actions';
import { Lifetime, OpinionNote, OpinionPill, WaitsFor } from './result-state';
import { HeadersText, UrlText } from './result-text';

type Props = {
  readonly onSend: () => void;
  readonly tryIt: DrawTryIt;
};

/** The finished presigned URL or signed headers, what is known of it, and ways to take it away. */
export function ResultPanel({ onSend, tryIt }: Props) {
  const t = useMessages().result;
  const sentences = useSentences();
  const { signing, compose } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const phase = useStore(signing, (state) => state.phase);
  const bug = useStore(signing, (state) => state.bug);
  const stale = useStore(signing, isStale);
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  const notHashed = useStore(compose, ({ body }) => body.kind !== 'none' && body.hashing.phase === 'failed');
  const inQuery = (signed?.input.placement.in ?? signatureIn) === 'query';
  return (
    <section className={styles['result']} id="result" aria-labelledby="result-heading">
      <header className={styles['head']}>
        <h1 className={styles['title']} id="result-heading">
          {inQuery ? t.presignedUrl : t.signedHeaders}
        </h1>
        {signed && !stale && <OpinionPill />}
        {!stale && signed?.input.placement.in === 'query' && (
          <Lifetime at={signed.input.at} expires={honoured(signed.input.rule, signed.input.placement.expires)} />
        )}
      </header>
      {bug && (
        <Note kind="fault" boxed>
          {sentences?.trouble.bug(bug)}
        </Note>
      )}
      <WaitsFor />
      {signed ? <OpinionNote /> : <p className={styles['pending']}>{sentences?.result.nothing}</p>}
      {phase === 'faulty' && signed && (
        <Note kind="warning" boxed>
          {notHashed ? sentences?.body.notHashed : sentences?.result.stale}
        </Note>
      )}
      {phase === 'hashing-body' && signed && <p className={styles['pending']}>{sentences?.result.staleHashing}</p>}
      {signed && <SignedText signed={signed} stale={stale} />}
      {signed && <ResultActions signed={signed} stale={stale} onSend={onSend} tryIt={tryIt} />}
    </section>
  );
}

function SignedText({ signed, stale }: { readonly signed: Signed; readonly stale: boolean }) {
  const t = useMessages().result;
  const { trace, input } = signed;
  const sendThese = useSentences()?.result.sendTheseToo ?? '';
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
