import { useStore } from 'zustand';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import { Pill } from '@/ui/pill';

export const useOpinion = () => useStore(useStores().signing, (state) => state.opinion);

export function OpinionPill() {
  const t = useMessages().result;
  const why = useSentences()?.result.verifiedWhy;
  const opinion = useOpinion();
  if (opinion.phase === 'disagrees') return <Pill kind="bad">✕ {t.disagrees}</Pill>;
  if (opinion.phase === 'failed') return null;
  const verified = opinion.phase === 'verified';
  const said = `✓ ${t.verified}`;
  return (
    <Pill {...(verified ? { kind: 'good' } : {})} title={why} widest={said}>
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
