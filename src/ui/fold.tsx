import { type ReactNode, useState } from 'react';
import styles from './fold.module.css';

type Props = {
  readonly title: string;
  /** What stands on the line beside the title, told also while it is folded. */
  readonly aside: string;
  /** Whether what is inside asks to be seen; a person's own choice goes before it, until that changes. */
  readonly open: boolean;
  readonly children: ReactNode;
};

/** A group folded to one line until it is wanted, or holds something. */
export function Fold({ title, aside, open, children }: Props) {
  const [state, setState] = useState({ asked: open, open });
  if (state.asked !== open) setState({ asked: open, open: open || state.open });
  return (
    <details
      className={styles['fold']}
      open={state.open}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        setState((before) => ({ ...before, open: now }));
      }}
    >
      <summary className={styles['line']}>
        <span className={styles['title']}>{title}</span> <span className={styles['aside']}>{aside}</span>
      </summary>
      {state.open && <div className={styles['inside']}>{children}</div>}
    </details>
  );
}
