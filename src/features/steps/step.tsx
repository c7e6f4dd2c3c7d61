import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import { classes } from '@/ui/classes';
import styles from './steps.module.css';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** One numbered step: a landmark with a heading, a sentence, and its text. */
export function Step({ id, title, what, tools, children }: Props) {
  const { signing } = useStores();
  const stale = useStore(signing, isStale);
  return (
    <section className={styles['step']} aria-labelledby={`${id}-heading`}>
      <div className={styles['body']}>
        <div className={styles['head']}>
          <h2 className={styles['title']} id={`${id}-heading`}>
            {title}
          </h2>
          <div className={styles['tools']}>{tools}</div>
        </div>
        <p className={styles['what']}>{what}</p>
        <div className={classes(styles['body'], stale && styles['stale'])}>{children}</div>
      </div>
    </section>
  );
}
