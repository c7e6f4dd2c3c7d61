import { useStore } from 'zustand';
import { honoured, type Instant, readable } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { secondsLeft } from '@/state/time';
import { Button } from '@/ui/button';
import { Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Pill } from '@/ui/pill';
import { useOpinion } from './result-state';

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

/** How long the presigned URL that is shown still lives. */
export function LifetimeOfUrl() {
  const signed = useStore(useStores().signing, (state) => state.signed);
  if (signed?.input.placement.in !== 'query') return null;
  const { at, rule, placement } = signed.input;
  return <Lifetime at={at} expires={honoured(rule, placement.expires)} />;
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
