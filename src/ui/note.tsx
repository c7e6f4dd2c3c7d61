import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './note.module.css';

export type NoteKind = 'info' | 'good' | 'warning' | 'fault';

const MARK: Readonly<Record<NoteKind, string>> = { info: 'i', good: '✓', warning: '!', fault: '✕' };

/** A sentence with a mark for its kind; `meaning` says the mark to those who do not see it. */
export function Note({
  kind,
  meaning,
  boxed = false,
  children,
}: {
  readonly kind: NoteKind;
  readonly meaning?: string;
  readonly boxed?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes(styles['note'], boxed && styles['boxed'])} data-kind={kind}>
      <span className={styles['mark']} aria-hidden="true">
        {MARK[kind]}
      </span>
      <span>
        {meaning && <span className="visually-hidden">{meaning}: </span>}
        {children}
      </span>
    </div>
  );
}
