import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ComposeFinding, Source } from '@/core';
import { useStores } from '@/state/context';
import { Findings } from './findings';
import styles from './rest-of-form.module.css';

type Props = {
  readonly id: string;
  /** Where what stands here goes; undefined while it has no name. */
  readonly source: Source | undefined;
  readonly findings: readonly ComposeFinding[];
  readonly children: ReactNode;
};

/** A row of inputs, lit with every place that its value reaches, and what is to say of it. */
export function LitRow({ id, source, findings, children }: Props) {
  const { highlight } = useStores();
  const lit = useStore(highlight, ({ pointed }) => source !== undefined && pointed === source);
  const point = (on: boolean) => highlight.getState().point(on ? source : undefined);
  return (
    <div
      className={styles['headerRow']}
      data-lit={lit || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {children}
      <Findings id={`${id}-findings`} findings={findings} />
    </div>
  );
}
