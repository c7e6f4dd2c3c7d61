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
    <div className={styles['group']}>
      {/* A legend is laid out in each engine in a way of its own. */}
      <fieldset className={styles['fields']} aria-labelledby={id}>
        <h3 className={styles['title']} id={id}>
          {title}
        </h3>
        {children}
      </fieldset>
      {aside && <div className={styles['aside']}>{aside}</div>}
    </div>
  );
}
