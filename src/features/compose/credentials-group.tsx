import { useState } from 'react';
import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import { Button } from '@/ui/button';
import { SecretInput, TextInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { DraftField } from './draft-field';
import { useExposedPage } from './exposed-page';
import { Group } from './group';
import styles from './request-form.module.css';

export function CredentialsGroup() {
  const t = useMessages().compose;
  const { credentials } = useStores();
  const state = useStore(credentials);
  const { accessKeyId, secretAccessKey, sessionToken, set } = state;
  const said = useSentences()?.forgotten;
  const exposed = useExposedPage();
  const [shown, setShown] = useState<'secret' | 'token'>();
  const toggle = (which: 'secret' | 'token', label: string) => (
    <Button
      variant="link"
      aria-pressed={shown === which}
      aria-label={label}
      onClick={() => setShown(shown === which ? undefined : which)}
    >
      {shown === which ? t.hide : t.show}
    </Button>
  );
  return (
    <Group title={t.credentials}>
      <DraftField field="accessKeyId" label={t.accessKeyId} tone="key" source="accessKeyId">
        {(control) => (
          <TextInput {...control} value={accessKeyId} onChange={(event) => set({ accessKeyId: event.target.value })} />
        )}
      </DraftField>
      <DraftField
        field="secretAccessKey"
        label={t.secretAccessKey}
        source="secret"
        aside={secretAccessKey !== '' && toggle('secret', t.showSecret)}
        hint={exposed.note}
      >
        {(control) => (
          <SecretInput
            {...control}
            aria-describedby={exposed.describedBy(control['aria-describedby'])}
            hidden={shown !== 'secret'}
            value={secretAccessKey}
            onChange={(event) => set({ secretAccessKey: event.target.value })}
          />
        )}
      </DraftField>
      <DraftField
        field="sessionToken"
        label={t.sessionToken}
        source="token"
        aside={sessionToken !== '' && toggle('token', t.showToken)}
      >
        {(control) => (
          <SecretInput
            {...control}
            hidden={sessionToken !== '' && shown !== 'token'}
            placeholder={t.tokenHint}
            value={sessionToken}
            onChange={(event) => set({ sessionToken: event.target.value })}
          />
        )}
      </DraftField>
      <p className={`${styles['hint']} ${styles['inline']}`}>
        <span>{t.inMemory}</span>
        <Button id="forget-credentials" variant="link" onClick={state.forget}>
          {t.forget}
        </Button>
      </p>
      {state.forgotten > 0 && areForgotten(state) && <Note kind="good">{said}</Note>}
    </Group>
  );
}
