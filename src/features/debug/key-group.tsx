import { useState } from 'react';
import { useStore } from 'zustand';
import { isExposed } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import { areForgotten } from '@/state/credentials';
import { isSigningKey, lastReading, ownCredentials, puzzleOf } from '@/state/debug';
import { takePastedCredentials } from '@/state/pasted-credentials';
import { Button } from '@/ui/button';
import { classes } from '@/ui/classes';
import { Field, SecretInput } from '@/ui/field';
import { Note } from '@/ui/note';
import { Segmented } from '@/ui/segmented';
import { useDebug, useDebugStore } from './context';
import styles from './debug.module.css';

/** The key to search with: the secret, or one day's signing key. */
export function KeyGroup() {
  const t = useDebugTexts().debug.key;
  const { compose } = useMessages();
  const store = useDebugStore();
  const state = useStore(store);
  const said = useSentences()?.forgotten;
  const { credentials, base } = useStores();
  const exposedPage = useSentences()?.exposedPage;
  const warning = isExposed(base) ? exposedPage : undefined;
  const fields = useStore(credentials);
  const own = ownCredentials(state, fields);
  const ready = puzzleOf(state, fields) !== undefined;
  return (
    <section
      className={classes(styles['panel'], styles['key'])}
      aria-labelledby="debug-key-heading"
      onPaste={({ clipboardData }) => void takePastedCredentials(clipboardData.getData('text/plain'), credentials)}
    >
      <h2 className={styles['title']} id="debug-key-heading">
        {t.title}
      </h2>
      <Segmented
        name="debug-key-kind"
        legend={t.kind}
        value={state.keyKind}
        options={[
          ['secret', t.kinds.secret],
          ['signing-key', t.kinds['signing-key']],
        ]}
        onChange={state.setKeyKind}
      />
      {state.keyKind === 'secret' ? (
        <>
          <Hidden
            id="debug-secret"
            label={t.secret}
            show={compose.showSecret}
            warning={warning}
            value={own ? fields.secretAccessKey : ''}
            onChange={state.setSecret}
          />
          <Hidden
            id="debug-token"
            label={t.sessionToken}
            show={compose.showToken}
            value={own ? fields.sessionToken : ''}
            warning={undefined}
            placeholder={compose.tokenHint}
            onChange={state.setSessionToken}
          />
        </>
      ) : (
        <SigningKey warning={warning} />
      )}
      <p className={styles['inline']}>
        <span>
          {t.optional} {compose.inMemory}
        </span>
        <Button id="forget-credentials" variant="link" onClick={fields.forget}>
          {compose.forget}
        </Button>
      </p>
      {fields.forgotten > 0 && areForgotten(fields) && <Note kind="good">{said}</Note>}
      <div>
        <Button variant="primary" disabled={!ready} onClick={() => void state.find()}>
          {t.find}
        </Button>
      </div>
      {!ready && <p className={styles['hint']}>{lastReading(state)?.paste.items.length ? t.needsKey : t.needsPaste}</p>}
    </section>
  );
}

function SigningKey({ warning }: { readonly warning: string | undefined }) {
  const t = useDebugTexts().debug.key;
  const { compose } = useMessages();
  const signingKey = useDebug((state) => state.signingKey);
  const setSigningKey = useDebug((state) => state.setSigningKey);
  const bad = signingKey !== '' && !isSigningKey(signingKey);
  return (
    <Hidden
      id="debug-signing-key"
      label={t.signingKeyHex}
      show={compose.showSecret}
      value={signingKey}
      hint={t.signingKeyHint}
      warning={warning}
      fault={bad ? t.signingKeyBad : undefined}
      onChange={setSigningKey}
    />
  );
}

type HiddenProps = {
  readonly id: string;
  readonly label: string;
  /** What the button that shows the value is called. */
  readonly show: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  /** Where the page itself came over plain http. */
  readonly warning: string | undefined;
  readonly onChange: (value: string) => void;
};

function Hidden({ id, label, show, value, placeholder, hint, fault, warning, onChange }: HiddenProps) {
  const t = useMessages().compose;
  const [shown, setShown] = useState(false);
  return (
    <Field
      id={id}
      label={label}
      aside={
        value !== '' && (
          <Button variant="link" aria-pressed={shown} aria-label={show} onClick={() => setShown(!shown)}>
            {shown ? t.hide : t.show}
          </Button>
        )
      }
    >
      <SecretInput
        id={id}
        hidden={value !== '' && !shown}
        invalid={fault !== undefined}
        aria-describedby={`${id}-hint`}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-hint`}>
        {fault && <Note kind="fault">{fault}</Note>}
        {warning && (
          <Note kind="warning" meaning={t.mark.warning}>
            {warning}
          </Note>
        )}
        {hint && <p className={styles['hint']}>{hint}</p>}
      </div>
    </Field>
  );
}
