import { useStore } from 'zustand';
import { type ComposeFinding, isPracticeUrl, readable, tokenNotes } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { cutShort, useLasts } from '@/state/lasts';
import { useSigned } from '@/state/use-signed';
import { useLasting } from '@/ui/lasting';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { useWhyNotOpen } from './open-link';
import styles from './result.module.css';
import { SampleKeys } from './sample-keys';

/** The practice endpoint mostly starts within this. */
const STARTS_WITHIN_MS = 3000;

/** What is to be said below the buttons: why a link cannot be opened, what ends it, and where a request goes that came by one. */
export function ResultNotes() {
  const { compose } = useStores();
  const handedOver = useStore(compose, ({ recipe }) => recipe?.handedOver);
  if (!useSigned(() => true)) return null;
  return (
    <>
      {handedOver ? <HandedOver /> : <WhyNotOpen />}
      <OfKeys />
      <OfSession />
      {!handedOver && <Untyped />}
      <SampleKeysNote />
      <LinkHostNote />
    </>
  );
}

/** What was signed is only what the finished thing is made of. */
function HandedOver() {
  const t = useSentences()?.result;
  return <p className={styles['hint']}>{t?.handedOver}</p>;
}

const OF_KEYS: readonly ComposeFinding['code'][] = ['token-missing', 'token-with-long-term-key'];

/** What the keys do to what was signed, whatever stands in the fields since, is said here, where it is taken away. */
function OfKeys() {
  const texts = useSentences()?.findings;
  const findings = useSigned(({ input: { credentials } }) =>
    tokenNotes(credentials.accessKeyId, credentials.sessionToken ?? ''),
  );
  return findings
    ?.filter(({ code }) => OF_KEYS.includes(code))
    .map(({ code }) => (
      <Note key={code} kind="warning">
        <Rich text={(texts?.[code] as (() => string) | undefined)?.() ?? ''} />
      </Note>
    ));
}

/** Where the session of temporary keys ends what was signed before X-Amz-Expires does. */
function OfSession() {
  const t = useSentences()?.result.lasts;
  const { seconds } = useMessages();
  const lasts = useLasts();
  const cut = lasts && cutShort(lasts);
  if (!t || !cut) return null;
  return <Note kind="warning">{t.past(cut.end && readable(cut.end), seconds(cut.asked))}</Note>;
}

/** Why a copied command takes out the type that curl gives a body. */
function Untyped() {
  const t = useSentences()?.curl;
  const untyped = useSigned(
    ({ trace, input }) =>
      input.body.size > 0 && !trace.signed.headers.some(([name]) => name.toLowerCase() === 'content-type'),
  );
  if (!t || !untyped) return null;
  return (
    <p className={styles['hint']}>
      <Rich text={t.untyped} />
    </p>
  );
}

function SampleKeysNote() {
  const { base } = useStores();
  const of = useSigned(({ input, trace }) => ({
    accessKeyId: input.credentials.accessKeyId,
    isPractice: isPracticeUrl(trace.signed.url, base),
  }));
  return of && <SampleKeys {...of} />;
}

function WhyNotOpen() {
  const texts = useSentences()?.opensNot;
  const { signing } = useStores();
  const inChunks = useStore(signing, ({ chunks }) => chunks !== undefined);
  const reason = useWhyNotOpen();
  const method = useSigned(({ trace }) => trace.signed.method) ?? '';
  // That mostly passes in a moment: a line that comes and goes would move what is below.
  const startsSlowly = useLasting(reason === 'starting', STARTS_WITHIN_MS);
  // What is worse, another host, is said in red.
  if (!texts || !reason || reason === 'host' || (reason === 'starting' && !startsSlowly)) return null;
  const text = inChunks ? texts.chunks : texts[reason];
  return <p className={styles['hint']}>{typeof text === 'string' ? text : text(method)}</p>;
}

/** Says beside the buttons where what was signed goes, where that came by a link. */
function LinkHostNote() {
  const t = useSentences()?.fromLink;
  const host = useSigned(({ input }) => input.authority);
  const isDoubtful = useStore(useStores().compose, ({ linkHosts }) => host !== undefined && linkHosts.includes(host));
  return (
    t &&
    host !== undefined &&
    isDoubtful && (
      <Note kind="warning">
        <Rich text={t.note(host)} />
      </Note>
    )
  );
}
