import { useState } from 'react';
import { useStore } from 'zustand';
import { PRACTICE_KEYS, PRACTICE_ROUTES } from '@/core/try-it';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import { ActionButton } from '@/ui/action';
import { Button } from '@/ui/button';
import { Spoken } from '@/ui/spoken';
import styles from './practice-content.module.css';

type Props = { readonly t: Sentences['practice'] };

/** What the built-in endpoint knows: its keys, its routes, and a way to empty its bucket. */
export function PracticeContent() {
  const t = useSentences()?.practice;
  const { practice } = useStores();
  const worker = useStore(practice, (state) => state.worker);
  if (!t) return null;
  return (
    <div className={styles['content']}>
      <p className={styles['what']}>{t.what}</p>
      <p className={styles['hint']}>{t.state[worker]}</p>
      <Keys t={t} />
      <Routes t={t} />
      <Reset t={t} />
    </div>
  );
}

function Keys({ t }: Props) {
  const { credentials } = useStores();
  return (
    <section aria-labelledby="practice-keys">
      <h3 className={styles['sub']} id="practice-keys">
        {t.keys}
      </h3>
      <ul>
        {PRACTICE_KEYS.map(({ name, accessKeyId, secretAccessKey, sessionToken = '' }) => (
          <li key={name} className={styles['key']}>
            <div className={styles['row']}>
              <span className={styles['mono']} translate="no">
                {accessKeyId}
              </span>
              <span className={styles['hint']}>{t.keyNames[name]}</span>
              <Button
                variant="link"
                aria-label={`${t.key}: ${accessKeyId}`}
                onClick={() => credentials.getState().set({ accessKeyId, secretAccessKey, sessionToken })}
              >
                {t.key}
              </Button>
            </div>
            <span className={styles['mono']} translate="no">
              {secretAccessKey}
            </span>
            {sessionToken && (
              <span className={styles['mono']} translate="no">
                {sessionToken}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Routes({ t }: Props) {
  const { compose, base } = useStores();
  return (
    <section aria-labelledby="practice-routes">
      <h3 className={styles['sub']} id="practice-routes">
        {t.routes}
      </h3>
      <p className={styles['hint']}>{t.scope}</p>
      <ul>
        {PRACTICE_ROUTES.map(({ path, methods }) => (
          <li key={path} className={styles['row']}>
            <span className={styles['mono']} translate="no">
              {methods.join(' ')}
            </span>
            <Button variant="link" onClick={() => compose.getState().set('url', `${base}practice/${path}`)}>
              practice/{path}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reset({ t }: Props) {
  const { names } = useMessages().later;
  const { practice } = useStores();
  const [done, setDone] = useState(false);
  return (
    <div className={styles['row']}>
      <ActionButton
        what={names.practice}
        onAct={async () => {
          setDone(false);
          await practice.getState().resetObjects();
          setDone(true);
        }}
      >
        {t.reset}
      </ActionButton>
      {done && <span className={styles['hint']}>{t.resetDone}</span>}
      <Spoken>{done ? t.resetDone : ''}</Spoken>
    </div>
  );
}
