import { useEffect } from 'react';
import { useMessages, useSentences } from '@/i18n/context';
import { usePastedCredentials } from '@/state/use-pasted-credentials';
import { Fetching, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import styles from './findings.module.css';

const FIELDS = /^compose-(?:accessKeyId|secretAccessKey|sessionToken)$/;

/** A whole set of credentials that is pasted into one of their fields is put into all of them; says so, and of how many, until the next is pasted. */
export function CredentialsPaste() {
  const t = useSentences();
  const { names } = useMessages().later;
  const { state, take } = usePastedCredentials();
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      if (target instanceof Element && FIELDS.test(target.id)) void take(clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take]);
  return (
    <>
      <div className={styles['list']} aria-live="polite">
        {state.phase === 'taken' && t && <Note kind="good">{t.credentialsTaken(state.sets)}</Note>}
      </div>
      {state.phase === 'reading' && <Fetching what={names.credentials} />}
      {state.phase === 'failed' && (
        <Trouble what={names.credentials} of={state.why} onRetry={() => void take(state.text)} />
      )}
    </>
  );
}
