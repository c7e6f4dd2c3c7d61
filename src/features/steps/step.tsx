import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStores } from '@/state/context';
import { isStale } from '@/state/signing';
import { classes } from '@/ui/classes';
import styles from './steps.module.css';

type HeadProps = {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  /** The same element as long as it is to stay as it is drawn. */
  readonly tools?: ReactNode;
};

/** One numbered step: a landmark with a heading, a sentence, and its text. */
export function Step({ children, ...head }: HeadProps & { readonly children: ReactNode }) {
  const { signing } = useStores();
  const stale = useStore(signing, isStale);
  return (
    <section className={styles['step']} aria-labelledby={`${head.id}-heading`}>
      <div className={styles['body']}>
        <Head {...head} />
        <div className={classes(styles['body'], stale && styles['stale'])}>{children}</div>
      </div>
    </section>
  );
}

const Head = memo(function Head({ id, title, what, tools }: HeadProps) {
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['title']} id={`${id}-heading`}>
          {title}
        </h2>
        <div className={styles['tools']}>{tools}</div>
      </div>
      <p className={styles['what']}>{what}</p>
    </>
  );
});
