import { useDebugTexts } from '@/i18n/debug';
import { useDebug } from './context';
import styles from './key.module.css';
import { KeyAsk, KeyKnown } from './key-ask';

/** The key beside what was pasted, where the verdict does not ask for it. */
export function KeyBeside() {
  const t = useDebugTexts().debug.key;
  const keyGiven = useDebug((state) => state.keyGiven);
  return (
    <section className={styles['beside']} aria-labelledby="debug-key-heading">
      <h2 className={styles['heading']} id="debug-key-heading">
        {t.title}
      </h2>
      {keyGiven ? <KeyKnown /> : <KeyAsk what={t.optional} />}
    </section>
  );
}
