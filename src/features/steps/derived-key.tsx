import { type ReactNode, useEffect, useState } from 'react';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import styles from './steps.module.css';

/** Not as long as a key. */
const MASK = '••••••••';

/** Whether derived keys are shown, and the button that says so; those of another secret are hidden again. */
export function useShownKeys(): { readonly shown: boolean; readonly toggle: ReactNode; readonly warning: ReactNode } {
  const { compose } = useMessages();
  const sentences = useSentences();
  const { credentials } = useStores();
  const [shown, setShown] = useState(false);
  useEffect(
    () =>
      credentials.subscribe((now, before) => {
        if (now.secretAccessKey !== before.secretAccessKey) setShown(false);
      }),
    [credentials],
  );
  const toggle = (
    <Button
      variant="quiet"
      aria-pressed={shown}
      aria-label={sentences?.lastSteps.showKeys}
      onClick={() => setShown(!shown)}
    >
      {shown ? compose.hide : compose.show}
    </Button>
  );
  const warning = shown && sentences && <p className={styles['what']}>{sentences.derivedKeysSign}</p>;
  return { shown, toggle, warning };
}

/** A key that can sign: nothing of it is in the page until it is shown, and then it can be copied. */
export function DerivedKey(props: { readonly name: string; readonly value: string; readonly shown: boolean }) {
  const { name, value, shown } = props;
  const t = useMessages();
  const { copy } = useStores();
  if (!shown) return <code translate="no">{MASK}</code>;
  return (
    <>
      <code translate="no">{value}</code>{' '}
      <CopyButton
        variant="link"
        label={t.steps.copyOf(name)}
        done={t.result.copied}
        failed={t.result.copyFailed}
        onCopy={() => copy(value)}
      >
        {t.steps.copy}
      </CopyButton>
    </>
  );
}
