import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { isExposed } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useDebugTexts } from '@/i18n/debug';
import { useStores } from '@/state/context';
import { isSigningKey, keyIdOf, keyOwnerOf, ownCredentials, puzzleOf } from '@/state/debug';
import { areExampleCredentials } from '@/state/examples';
import { usePastedCredentials } from '@/state/use-pasted-credentials';
import { Button } from '@/ui/button';
import { SecretInput } from '@/ui/field';
import { Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useDebugStore } from './context';
import styles from './key.module.css';

/** The id of the warning of a page that came over plain http. */
const EXPOSED = 'debug-exposed';

/** Asks for the key: the secret, or one day's signing key. `what` is what it is good for, where nothing above has said so. */
export function KeyAsk({ what }: { readonly what: string | undefined }) {
  const t = useDebugTexts().debug.key;
  const store = useDebugStore();
  const state = useStore(store);
  const { compose, later } = useMessages();
  const { credentials, base } = useStores();
  const { state: taking, take } = usePastedCredentials();
  const untaken = taking.phase === 'failed' ? taking : undefined;
  const exposedPage = useSentences()?.exposedPage;
  const fields = useStore(credentials);
  const own = ownCredentials(state, fields);
  const ready = puzzleOf(state, fields) !== undefined;
  const keyId = keyIdOf(state);
  const owner = keyOwnerOf(state, fields);
  const find = () => void state.find();
  const isTemporary = keyId?.startsWith('ASIA') || (own && fields.sessionToken !== '');
  const bad = state.signingKey !== '' && !isSigningKey(state.signingKey);
  const takeKey = async (text: string) => {
    if (await take(text)) state.tryKnown();
  };
  const button = (
    <Button variant="primary" disabled={!ready} onClick={find}>
      {t.find}
    </Button>
  );
  return (
    <div className={styles['ask']} onPaste={({ clipboardData }) => void takeKey(clipboardData.getData('text/plain'))}>
      {isExposed(base) && exposedPage && (
        <div id={EXPOSED}>
          <Note kind="warning" meaning={compose.mark.warning}>
            {exposedPage}
          </Note>
        </div>
      )}
      {what !== undefined && <p className={styles['hint']}>{what}</p>}
      {state.keyKind === 'secret' ? (
        <>
          <Hidden
            id="debug-secret"
            label={t.secret}
            of={owner && t.of(owner)}
            value={own ? fields.secretAccessKey : ''}
            placeholder={t.placeholder}
            onChange={state.setSecret}
            onEnter={find}
          >
            {button}
          </Hidden>
          {keyId !== undefined && !own && fields.secretAccessKey !== '' && !areExampleCredentials(fields) && (
            <Note kind="info">
              <Rich text={t.ofAnother(fields.accessKeyId, keyId)} />
            </Note>
          )}
          {isTemporary && (
            <Hidden
              id="debug-token"
              label={t.sessionToken}
              value={own ? fields.sessionToken : ''}
              onChange={state.setSessionToken}
              onEnter={find}
            />
          )}
          <p className={styles['small']}>
            {t.noSecret}
            <Button variant="link" onClick={() => state.setKeyKind('signing-key')}>
              {t.useSigningKey}
            </Button>
            {t.orLog}
          </p>
        </>
      ) : (
        <>
          <Hidden
            id="debug-signing-key"
            label={t.signingKeyHex}
            value={state.signingKey}
            fault={bad ? t.signingKeyBad : undefined}
            onChange={state.setSigningKey}
            onEnter={find}
          >
            {button}
          </Hidden>
          <p className={styles['small']}>
            {t.signingKeyHint}
            {later.gap}
            <Button variant="link" onClick={() => state.setKeyKind('secret')}>
              {t.useSecret}
            </Button>
          </p>
        </>
      )}
      {untaken && (
        <Trouble what={later.names.credentials} of={untaken.why} onRetry={() => void takeKey(untaken.text)} />
      )}
      <p className={styles['small']}>
        {t.inMemory}
        {later.gap}
        <Forget />
      </p>
    </div>
  );
}

/** The key that is settled on, to be changed or forgotten. */
export function KeyKnown() {
  const t = useDebugTexts().debug.key;
  const store = useDebugStore();
  const state = useStore(store);
  const keyId = useStore(useStores().credentials, (fields) => keyOwnerOf(state, fields));
  const searches = state.cause.phase === 'searching';
  const searched = state.cause.phase === 'done' && state.cause.outcome.phase !== 'stopped';
  return (
    <>
      <p className={styles['known']}>
        <span className={styles['check']} aria-hidden="true">
          ✓{' '}
        </span>
        <Rich text={t.known(state.keyKind, keyId)} />
      </p>
      <p className={styles['links']}>
        <Button variant="link" onClick={state.changeKey}>
          {t.change}
        </Button>
        <Forget />
      </p>
      {!searches && !searched && (
        <div>
          <Button onClick={() => void state.find()}>{t.find}</Button>
        </div>
      )}
    </>
  );
}

/** Forgets the key, and what was pasted with it. */
function Forget() {
  const t = useDebugTexts().debug.key;
  const { compose } = useMessages();
  const forget = useStore(useStores().credentials, (state) => state.forget);
  return (
    <Button variant="link" aria-label={compose.forget} onClick={forget}>
      {t.forget}
    </Button>
  );
}

type HiddenProps = {
  readonly id: string;
  readonly label: string;
  /** Whose it is, said beside the label. */
  readonly of?: string | undefined;
  readonly value: string;
  readonly placeholder?: string;
  readonly fault?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  readonly children?: ReactNode;
};

function Hidden({ id, label, of, value, placeholder, fault, onChange, onEnter, children }: HiddenProps) {
  const t = useMessages().compose;
  const [shown, setShown] = useState(false);
  return (
    <div className={styles['field']}>
      <div className={styles['labels']}>
        <label htmlFor={id}>{label}</label>
        {of && (
          <span>
            <Rich text={of} />
          </span>
        )}
        {value !== '' && (
          <Button
            variant="link"
            aria-pressed={shown}
            aria-label={`${shown ? t.hide : t.show}: ${label}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? t.hide : t.show}
          </Button>
        )}
      </div>
      <div className={styles['row']}>
        <SecretInput
          id={id}
          hidden={value !== '' && !shown}
          invalid={fault !== undefined}
          aria-describedby={fault === undefined ? EXPOSED : `${EXPOSED} ${id}-fault`}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onEnter={onEnter}
        />
        {children}
      </div>
      {fault !== undefined && (
        <div id={`${id}-fault`}>
          <Note kind="fault">{fault}</Note>
        </div>
      )}
    </div>
  );
}
