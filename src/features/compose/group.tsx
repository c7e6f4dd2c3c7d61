import type { ReactNode } from 'react';
import styles from './request-form.module.css';

/** Fields that belong together, under a heading of their own. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{title}</legend>
      {children}
    </fieldset>
  );
}
