import { useEffect, useState } from 'react';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { takePastedCredentials } from '@/state/pasted-credentials';
import { Note } from '@/ui/note';
import styles from './findings.module.css';

const FIELDS = /^compose-(?:accessKeyId|secretAccessKey|sessionToken)$/;

/** A whole set of credentials that is pasted into one of their fields is put into all of them; says so until the next is pasted. */
export function CredentialsPaste() {
  const t = useSentences();
  const { credentials } = useStores();
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    const onPaste = async ({ target, clipboardData }: ClipboardEvent) => {
      if (!(target instanceof Element && FIELDS.test(target.id))) return;
      setTaken(await takePastedCredentials(clipboardData?.getData('text/plain') ?? '', credentials));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [credentials]);
  return (
    <div className={styles['list']} aria-live="polite">
      {taken && t && <Note kind="good">{t.credentialsTaken}</Note>}
    </div>
  );
}
