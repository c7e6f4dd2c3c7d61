import { useState } from 'react';
import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import { Button } from '@/ui/button';
import { SecretInput, TextInput } from '@/ui/field';
import { focusSoon } from '@/ui/focus-soon';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { CredentialsPaste } from './credentials-paste';
import { DraftField } from './draft-field';
import { EXPOSED, ExposedPage } from './exposed-page';
import { useFindings } from './findings';
import { Group } from './group';
import styles from './request-form.module.css';

export function CredentialsGroup() {
  const {
    compose: t,
    later: { gap },
  } = useMessages();
  const { credentials } = useStores();
  const state = useStore(credentials);
  const { accessKeyId, secretAccessKey, sessionToken, set } = state;
  const sentences = useSentences();
  const [shown, setShown] = useState<'secret' | 'token'>();
  const [tokenWanted, setTokenWanted] = useState(false);
  const tokenFindings = useFindings('sessionToken');
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
  const asksForToken = tokenWanted || sessionToken !== '' || accessKeyId.startsWith('ASIA') || tokenFindings.length > 0;
  const addToken = () => {
    setTokenWanted(true);
    focusSoon('compose-sessionToken');
  };
  const forgetAll = (
    <Button id="forget-credentials" variant="link" aria-label={t.forget} onClick={state.forget}>
      {t.forgetShort}
    </Button>
  );
  return (
    <Group title={t.credentials} aside={forgetAll}>
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
        hint={<ExposedPage />}
      >
        {(control) => (
          <SecretInput
            {...control}
            aria-describedby={`${EXPOSED} ${control['aria-describedby']}`}
            hidden={shown !== 'secret'}
            value={secretAccessKey}
            onChange={(event) => set({ secretAccessKey: event.target.value })}
          />
        )}
      </DraftField>
      {asksForToken && (
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
              placeholder={sentences?.form.tokenHint}
              value={sessionToken}
              onChange={(event) => set({ sessionToken: event.target.value })}
            />
          )}
        </DraftField>
      )}
      <p className={styles['hint']}>
        <Rich text={t.pasteBlock} />
        {gap}
        {!asksForToken && (
          <Button variant="link" onClick={addToken}>
            {t.addToken}
          </Button>
        )}
      </p>
      <CredentialsPaste />
      {state.forgotten > 0 && areForgotten(state) && <Note kind="good">{sentences?.forgotten}</Note>}
    </Group>
  );
}
