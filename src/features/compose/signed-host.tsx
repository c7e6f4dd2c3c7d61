import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { TextInput } from '@/ui/field';
import { DraftField } from './draft-field';
import styles from './request-form.module.css';

/** What is signed as Host in the place of the URL's: for a tunnel or a proxy that hands the request on to that host. */
export function SignedHost() {
  const t = useSentences()?.signedHost;
  const { compose } = useStores();
  const signedHost = useStore(compose, ({ request }) => request.signedHost ?? '');
  if (!t) return null;
  return (
    <DraftField
      field="signedHost"
      label={t.label}
      tone="path"
      source="host"
      hint={<p className={styles['hint']}>{t.hint}</p>}
    >
      {(control) => (
        <TextInput
          {...control}
          inputMode="url"
          value={signedHost}
          onChange={(event) => compose.getState().set('signedHost', event.target.value)}
        />
      )}
    </DraftField>
  );
}
