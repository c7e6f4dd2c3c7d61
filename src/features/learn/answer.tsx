import type { ReactNode } from 'react';
import { Disclosure } from '@/ui/disclosure';
import styles from './learn.module.css';

type Props = {
  readonly title: string;
  readonly refused: boolean;
  /** The whole reply, under a line that opens it. */
  readonly reply?: { readonly summary: string; readonly text: string };
  readonly children?: ReactNode;
};

/** What came of a request: a heading in the colour of it, and what there is to say. */
export function Answer({ title, refused, reply, children }: Props) {
  return (
    <div className={styles['answer']} data-refused={refused}>
      <h3>{title}</h3>
      {children}
      {reply && (
        <Disclosure summary={reply.summary}>
          <pre tabIndex={0} translate="no">
            {reply.text}
          </pre>
        </Disclosure>
      )}
    </div>
  );
}

/** A status as HTTP writes it. */
export const statusLine = (reply: { readonly status: number; readonly statusText: string }): string =>
  `${reply.status} ${reply.statusText}`;
