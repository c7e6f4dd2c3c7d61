import type { ReactNode } from 'react';
import { useDebugTexts } from '@/i18n/debug';
import { classes } from '@/ui/classes';
import { Rich } from '@/ui/rich';
import styles from './debug.module.css';
import type { InWords } from './in-words';

type Props = {
  readonly words: InWords;
  readonly tone: 'bad' | 'warn';
  readonly label?: string;
  readonly children?: ReactNode;
};

/** The one thing to know first: what is wrong, and what to do. */
export function VerdictBox({ words, tone, label, children }: Props) {
  const t = useDebugTexts().debug.findings;
  return (
    <div className={classes(styles['verdict'], styles[tone])}>
      <h3 className={styles['verdictTitle']}>
        {label && <span className="visually-hidden">{label}: </span>}
        <Rich text={words.title} />
      </h3>
      <p>
        <Rich text={words.what} />
      </p>
      <p>
        <b>{t.fix}</b> <Rich text={words.fix} />
      </p>
      {children}
    </div>
  );
}
