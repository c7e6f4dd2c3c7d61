import { useStore } from 'zustand';
import { type Instant, readable } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { secondsLeft } from '@/state/time';
import { Button } from '@/ui/button';
import { Fetched, Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Pill } from '@/ui/pill';

const useOpinion = () => useStore(useStores().signing, (state) => state.opinion);

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

/** Two implementations that disagree are a fault of this page: never hidden. */
export function OpinionNote() {
  const trouble = useSentences()?.trouble;
  const { later } = useMessages();
  const { signing } = useStores();
  const opinion = useOpinion();
  if (opinion.phase === 'disagrees') {
    const { verdict } = opinion;
    return (
      <Note kind="fault" boxed>
        {trouble?.disagreesWhat(verdict.outcome === 'refused' ? verdict.failure.check : verdict.outcome)}
      </Note>
    );
  }
  if (opinion.phase !== 'failed') return null;
  return <Trouble what={later.names.check} of={opinion.why} onRetry={signing.getState().again} />;
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

/** How long what was signed still lives, counted down; and a way to sign again once it does not. */
export function Lifetime({ at, expires }: { readonly at: Instant; readonly expires: number }) {
  const messages = useMessages();
  const t = messages.result;
  const ago = useSentences()?.result.expiredAgo;
  const { time, compose } = useStores();
  const left = useStore(time, ({ now }) => secondsLeft(at, expires, now));
  const untilValid = useStore(time, ({ now }) => at - now > 300_000);
  if (untilValid) return <Pill kind="warn">{t.notYet(readable(at))}</Pill>;
  if (left > 0) return <Pill>{t.left(clock(left))}</Pill>;
  return (
    <>
      <Pill kind="bad" title={ago?.(messages.seconds(-left))}>
        {t.expired}
      </Pill>
      <Button variant="link" onClick={() => compose.getState().signAgain()}>
        {t.signAgain}
      </Button>
    </>
  );
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `14:32`, or `167:59:59` with hours. */
function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const small = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${small}` : small;
}
