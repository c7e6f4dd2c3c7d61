import type { ReactNode } from 'react';
import { useSentences } from '@/i18n/context';
import styles from './try-it.module.css';

type Props = {
  /** The buttons of the result, Send among them. */
  readonly actions: ReactNode;
  /** What there is to say of them. */
  readonly notes: ReactNode;
  /** What a send will do, where it is said beside the buttons. */
  readonly forecast: ReactNode;
  /** What stands in its way, and what came of it. */
  readonly below: ReactNode;
};

/** The buttons; beside them what a send will do, and below them what came of it. */
export function TryIt({ actions, notes, forecast, below }: Props) {
  const title = useSentences()?.tryIt.title;
  return (
    <section className={styles['try']} id="try-it" aria-labelledby="try-it-heading">
      <h2 className="visually-hidden" id="try-it-heading">
        {title}
      </h2>
      <div className={styles['row']}>
        {actions}
        {forecast && <div className={styles['forecast']}>{forecast}</div>}
      </div>
      <div className={styles['notes']}>{notes}</div>
      {below}
    </section>
  );
}
