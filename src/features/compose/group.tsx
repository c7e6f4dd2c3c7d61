import type { ReactNode } from 'react';
import styles from './request-form.module.css';

type Props = {
  readonly title: string;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

/** Fields that belong together, under a heading of their own. */
export function Group({ title, aside, children }: Props) {
  return (
    <div className={styles['group']}>
      <fieldset className={styles['fields']}>
        {/* Each engine lays a legend out in a way of its own: this one is only heard. */}
        <legend className="visually-hidden">{title}</legend>
        <h3 className={styles['title']}>{title}</h3>
        {children}
      </fieldset>
      {aside && <div className={styles['aside']}>{aside}</div>}
    </div>
  );
}
