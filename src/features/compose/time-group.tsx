import { useStore } from 'zustand';
import { readable } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { TextInput } from '@/ui/field';
import { DraftField } from './draft-field';
import { Group } from './group';
import styles from './request-form.module.css';

export function TimeGroup() {
  const messages = useMessages();
  const t = messages.compose;
  const { compose } = useStores();
  const { set, pinTime, signAgain } = compose.getState();
  const { expires, signingTime, signatureIn } = useStore(compose, (state) => state.request);
  const editedAt = useStore(compose, (state) => state.editedAt);
  const lifetime = /^\d{1,7}$/.test(expires) ? t.expiresHint(messages.seconds(Number(expires))) : undefined;
  return (
    <Group title={t.time}>
      {signatureIn !== 'header' && (
        <DraftField
          field="expires"
          label={t.expires}
          tone="query"
          source="expires"
          hint={lifetime && <p className={styles['hint']}>{lifetime}</p>}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={expires}
              onChange={(event) => set('expires', event.target.value)}
            />
          )}
        </DraftField>
      )}
      <DraftField
        field="signingTime"
        label={t.signingTime}
        tone="date"
        source="date"
        hint={
          <p className={`${styles['hint']} ${styles['inline']}`}>
            <span>{signingTime === '' ? t.followsEdits(readable(editedAt).slice(11)) : t.pinned}</span>
            {signingTime === '' ? (
              <Button variant="link" onClick={pinTime}>
                {t.useThisTime}
              </Button>
            ) : (
              <Button variant="link" onClick={signAgain}>
                {t.useNow}
              </Button>
            )}
          </p>
        }
      >
        {(control) => (
          <TextInput
            {...control}
            placeholder={readable(editedAt)}
            value={signingTime}
            onChange={(event) => set('signingTime', event.target.value)}
          />
        )}
      </DraftField>
    </Group>
  );
}
