import { useStore } from 'zustand';
import { readable } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { type Lasts, secondsLeft, sessionIn, useLasts } from '@/state/lasts';
import { Button } from '@/ui/button';
import { Trouble } from '@/ui/later';
import { Note } from '@/ui/note';
import { Pill } from '@/ui/pill';
import { useOpinion } from './result-state';
import styles from './result-told.module.css';

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

/** How long the presigned URL that is shown still lives, and that it is an earlier one where it is. */
export function KnownOfUrl() {
  const signed = useStore(useStores().signing, (state) => state.signed);
  if (!signed) return null;
  return (
    <>
      {signed.input.placement.in === 'query' ? <Lifetime /> : <SessionOver />}
      <Earlier />
    </>
  );
}

/** Why what is shown is not what the fields say. It takes the place of what is known of the result, and so moves nothing. */
export function Earlier() {
  const sentences = useSentences();
  const { signing, compose } = useStores();
  const phase = useStore(signing, (state) => state.phase);
  const notHashed = useStore(compose, ({ body }) => body.kind !== 'none' && body.hashing.phase === 'failed');
  if (!sentences) return null;
  const { result, body } = sentences;
  if (phase === 'hashing-body') return <p className={styles['earlier']}>{result.staleHashing}</p>;
  return phase === 'faulty' && <p className={styles['earlier']}>{notHashed ? body.notHashed : result.stale}</p>;
}

/** How long what was signed still lives, counted down; and a way to sign again once it does not. */
export function Lifetime() {
  const lasts = useLasts();
  return lasts && <Left {...lasts} />;
}

/** Of headers, which are sent at once, no more is told than that nobody takes them any longer. */
function SessionOver() {
  const lasts = useLasts();
  const { time } = useStores();
  const isOver = useStore(time, ({ now }) => lasts?.ends[0].by === 'credentials' && lasts.ends[0].at <= now);
  return lasts && isOver && <Left {...lasts} />;
}

function Left(lasts: Lasts) {
  const { at, ends } = lasts;
  const [first] = ends;
  const { seconds } = useMessages();
  const t = useSentences()?.result.lasts;
  const { time, compose } = useStores();
  const left = useStore(time, ({ now }) => secondsLeft(at, Math.floor((first.at - at) / 1000), now));
  const untilValid = useStore(time, ({ now }) => at - now > 300_000);
  const session = sessionIn(lasts);
  if (!t) return null;
  if (left <= 0 && session === 'known')
    return (
      <Pill kind="bad" title={t.sessionOverAgo(seconds(-left))}>
        {t.sessionOver}
      </Pill>
    );
  if (untilValid) return <Pill kind="warn">{t.notYet(readable(at))}</Pill>;
  if (left > 0)
    return session === 'none' ? (
      <Pill>{t.none(clock(left))}</Pill>
    ) : (
      <Pill kind="warn" title={t[`${session}Why`]}>
        {t[session](clock(left))}
      </Pill>
    );
  return (
    <>
      <Pill kind="bad" title={t.expiredAgo(seconds(-left))}>
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
