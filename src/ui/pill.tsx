import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './pill.module.css';

/** A short state beside a heading. */
export function Pill({
  kind,
  title,
  widest,
  children,
}: {
  readonly kind?: 'good' | 'bad' | 'warn';
  readonly title?: string | undefined;
  /** The longest that it says in turn: its width stays. */
  readonly widest?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes(styles['pill'], kind && styles[kind])} title={title} data-widest={widest}>
      {children}
    </span>
  );
}
