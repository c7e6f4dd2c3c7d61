import { type ReactNode, useId } from 'react';
import styles from './recipes.module.css';

/** A part of the recipe at hand, under a title of its own. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['finished']} aria-labelledby={id}>
      <h3 className={styles['small']} id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}

type LabelledProps = { readonly label: string; readonly text: string; readonly children?: ReactNode };

/** A text under its name, with what belongs to it below. */
export function Labelled({ label, text, children }: LabelledProps) {
  return (
    <div className={styles['form']}>
      <span className={styles['label']}>{label}</span>
      {/* It may be longer than its box, which the keyboard must be able to scroll. */}
      <pre className={styles['text']} role="region" aria-label={label} tabIndex={0} translate="no">
        <code>{text}</code>
      </pre>
      {children}
    </div>
  );
}
