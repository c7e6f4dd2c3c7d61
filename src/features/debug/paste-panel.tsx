import { useMessages } from '@/i18n/context';
import { useDebugTexts } from '@/i18n/debug';
import { DEBUG_EXAMPLES, type DebugExampleId } from '@/state/debug-examples';
import { Button } from '@/ui/button';
import { Disclosure } from '@/ui/disclosure';
import { Rich } from '@/ui/rich';
import { useDebug } from './context';
import styles from './debug.module.css';
import { PasteField } from './paste-field';
import { Recognised } from './recognised';

const EXAMPLES = Object.keys(DEBUG_EXAMPLES) as DebugExampleId[];

/** The one field for everything, and what was recognised in it. */
export function PastePanel() {
  const t = useDebugTexts().debug;
  const { debug } = useMessages().shell;
  const tryExample = useDebug((state) => state.tryExample);
  return (
    <section className={styles['panel']} aria-label={debug}>
      <PasteField />
      <Disclosure className={styles['hint']} summaryClassName={styles['summary']} summary={t.paste.what}>
        <ul className={styles['kinds']}>
          {t.paste.kinds.map((kind) => (
            <li key={kind}>
              <Rich text={kind} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <p className={styles['inline']}>
        <span>{t.paste.examples}</span>
        {EXAMPLES.map((id) => (
          <Button key={id} variant="link" onClick={() => tryExample(id)}>
            {t.examples[id]}
          </Button>
        ))}
      </p>
      <Recognised />
    </section>
  );
}
