import { useStore } from 'zustand';
import type { ComposeFinding } from '@/core';
import { useSentences } from '@/i18n/context';
import { doubtfulHost } from '@/state/compose';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { useLasting } from '@/ui/lasting';
import { Note } from '@/ui/note';
import { Rich } from '@/ui/rich';
import styles from './result.module.css';
import { useWhyNotOpen } from './result-actions';
import { SampleKeys } from './sample-keys';

/** The practice endpoint mostly starts within this. */
const STARTS_WITHIN_MS = 3000;

/** What is to be said below the buttons: why a link cannot be opened, what ends it, and where a request goes that came by one. */
export function ResultNotes() {
  const { signing, compose } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  const handedOver = useStore(compose, ({ recipe }) => recipe?.handedOver);
  return (
    signed && (
      <>
        {handedOver ? <HandedOver /> : <WhyNotOpen signed={signed} />}
        <OfKeys />
        {!handedOver && <Untyped signed={signed} />}
        <SampleKeys accessKeyId={signed.input.credentials.accessKeyId} url={signed.trace.signed.url} />
        <LinkHostNote />
      </>
    )
  );
}

/** What was signed is only what the finished thing is made of. */
function HandedOver() {
  const t = useSentences()?.result;
  return <p className={styles['hint']}>{t?.handedOver}</p>;
}

const OF_KEYS: readonly ComposeFinding['code'][] = [
  'token-missing',
  'token-with-long-term-key',
  'expires-past-session',
];

/** What the keys do to what was signed is said at the fields, and here, where it is taken away. */
function OfKeys() {
  const texts = useSentences()?.findings;
  const findings = useStore(useStores().signing, (state) => state.findings);
  return findings
    .filter(({ code }) => OF_KEYS.includes(code))
    .map(({ code }) => (
      <Note key={code} kind="warning">
        <Rich text={(texts?.[code] as (() => string) | undefined)?.() ?? ''} />
      </Note>
    ));
}

/** Why a copied command takes out the type that curl gives a body. */
function Untyped({ signed }: { readonly signed: Signed }) {
  const t = useSentences()?.curl;
  const has = signed.trace.signed.headers.some(([name]) => name.toLowerCase() === 'content-type');
  if (!t || has || signed.input.body.size === 0) return null;
  return (
    <p className={styles['hint']}>
      <Rich text={t.untyped} />
    </p>
  );
}

function WhyNotOpen({ signed }: { readonly signed: Signed }) {
  const texts = useSentences()?.opensNot;
  const { signing } = useStores();
  const inChunks = useStore(signing, ({ chunks }) => chunks !== undefined);
  const reason = useWhyNotOpen(signed);
  // That mostly passes in a moment: a line that comes and goes would move what is below.
  const startsSlowly = useLasting(reason === 'starting', STARTS_WITHIN_MS);
  // What is worse, another host, is said in red.
  if (!texts || !reason || reason === 'host' || (reason === 'starting' && !startsSlowly)) return null;
  const text = inChunks ? texts.chunks : texts[reason];
  return <p className={styles['hint']}>{typeof text === 'string' ? text : text(signed.trace.signed.method)}</p>;
}

/** Says beside the buttons where a request that came by a link goes. */
function LinkHostNote() {
  const t = useSentences()?.fromLink;
  const host = useStore(useStores().compose, doubtfulHost);
  return (
    t &&
    host !== undefined && (
      <Note kind="warning">
        <Rich text={t.note(host)} />
      </Note>
    )
  );
}
