import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { classes } from '@/ui/classes';
import { Fetched } from '@/ui/later';
import { Pill } from '@/ui/pill';
import styles from './result.module.css';

type Props = {
  readonly title: string;
  readonly isSigned: boolean;
  readonly stale: boolean;
  /** What else is known of it. */
  readonly children: ReactNode;
};

/** What the result is, and what is known of it. */
export function ResultHead({ title, isSigned, stale, children }: Props) {
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']} id="result-heading">
        {title}
      </h1>
      {isSigned && (
        <div className={classes(styles['head'], styles['known'], stale && styles['past'])}>
          <OpinionPill />
          {children}
        </div>
      )}
    </header>
  );
}

export const useOpinion = () => useStore(useStores().signing, (state) => state.opinion);

function OpinionPill() {
  const t = useMessages().result;
  const sentences = useSentences()?.result;
  const opinion = useOpinion();
  if (opinion.phase === 'disagrees') return <Pill kind="bad">✕ {sentences?.disagrees}</Pill>;
  if (opinion.phase === 'failed') return null;
  const verified = opinion.phase === 'verified';
  const said = `✓ ${t.verified}`;
  return (
    <Pill {...(verified ? { kind: 'good' } : {})} title={sentences?.verifiedWhy} widest={said}>
      {verified ? said : t.checking}
    </Pill>
  );
}

/** What has to come before the input can be signed, as long as it is not there. */
export function WaitsFor() {
  const { names } = useMessages().later;
  const waitsFor = useStore(useStores().signing, (state) => state.waitsFor);
  if (!waitsFor) return null;
  return (
    <Fetched key={waitsFor.name} later={waitsFor.later} what={names[waitsFor.name]}>
      {() => null}
    </Fetched>
  );
}
