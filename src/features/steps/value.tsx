import { useStore } from 'zustand';
import type { Source } from '@/core';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { toneOf } from '@/state/part-views';
import { classes } from '@/ui/classes';
import { toneClass } from '@/ui/tone';
import styles from './last-steps.module.css';

type ValueProps = {
  readonly source: Source;
  readonly className: string | undefined;
  readonly isCurrent: boolean;
  readonly children: string;
};

/** A typed value on the ladder of keys: it lights up with its field, and points at it. */
export function Value({ source, className, isCurrent, children }: ValueProps) {
  const { highlight } = useStores();
  const lit = useStore(highlight, ({ pointed }) => isLit(pointed, source));
  const { point } = highlight.getState();
  return (
    <span
      className={classes(className, toneClass(toneOf(source)), lit && styles['lit'], isCurrent && styles['current'])}
      translate="no"
      onPointerEnter={() => point(source)}
      onPointerLeave={() => point(undefined)}
    >
      {children}
    </span>
  );
}
