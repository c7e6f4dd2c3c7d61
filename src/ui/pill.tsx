import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './pill.module.css';

/** A short state beside a heading. */
export function Pill({
  kind,
  title,
  children,
}: {
  readonly kind?: 'good' | 'bad' | 'warn';
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes(styles['pill'], kind && styles[kind])} title={title}>
      {children}
    </span>
  );
}
