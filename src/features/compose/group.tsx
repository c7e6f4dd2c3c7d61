import { type ReactNode, useId } from 'react';
import styles from './request-form.module.css';

type Props = {
  readonly title: string;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

/** Fields that belong together, under a heading of their own. */
export function Group({ title, aside, children }: Props) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['group']}>
      <div className={styles['head']}>
        <h3 id={id} className={styles['title']}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </div>
  );
}
