import type { FailingExampleId } from '@/core';
import { useDebugTexts } from '@/i18n/debug';
import { useDebug } from './context';
import styles from './start.module.css';

const EXAMPLES: readonly FailingExampleId[] = ['transit', 'region', 'cause'];

/** What can be read, examples to try, and how it goes: below the field while it is empty. */
export function Start() {
  const { paste, examples, how } = useDebugTexts().debug;
  const tryExample = useDebug((state) => state.tryExample);
  return (
    <div className={styles['start']}>
      <div className={styles['reads']}>
        <span>{paste.reads}</span>
        <ul className={styles['kinds']}>
          {paste.kinds.map((kind) => (
            <li key={kind} className={styles['kind']}>
              {kind}
            </li>
          ))}
        </ul>
      </div>
      <h2 className={styles['heading']}>{examples.title}</h2>
      <div className={styles['cards']}>
        {EXAMPLES.map((id) => (
          <button
            key={id}
            type="button"
            className={styles['card']}
            aria-label={examples.names[id]}
            onClick={() => void tryExample(id)}
          >
            <b>{examples.names[id]}</b>
            <span className={styles['shown']} translate="no">
              {examples.shown[id]}
            </span>
            <span className={styles['found']}>
              <span className={styles['check']} aria-hidden="true">
                ✓{' '}
              </span>
              {id === 'cause' ? examples.with : examples.without}
            </span>
          </button>
        ))}
      </div>
      <ol className={styles['steps']}>
        {how.map(([title, what], i) => (
          <li key={title}>
            <b>
              {i + 1}&ensp;{title}
            </b>
            <span>{what}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
