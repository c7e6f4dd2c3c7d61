import { useStore } from 'zustand';
import { type KeyId, type Source, stepOf } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { isLit } from '@/state/highlight';
import { toneOf } from '@/state/part-views';
import type { Signed } from '@/state/signing';
import { classes } from '@/ui/classes';
import { CopyButton } from '@/ui/copy-button';
import { toneClass } from '@/ui/tone';
import { Step } from './step';
import styles from './steps.module.css';
import { TextStep } from './text-step';

/** The way from a request to its signature, as the engine went it. */
export function Steps({ children }: { readonly children?: React.ReactNode }) {
  const { signing } = useStores();
  const signed = useStore(signing, (state) => state.signed);
  return (
    <div className={styles['steps']}>
      {signed && (
        <>
          <TextStep id="canonicalRequest" signed={signed}>
            <NotSigned signed={signed} />
          </TextStep>
          <TextStep id="stringToSign" signed={signed} />
          <SigningKey signed={signed} />
          <Signature signed={signed} />
        </>
      )}
      {children}
    </div>
  );
}

function NotSigned({ signed: { trace } }: { readonly signed: Signed }) {
  const t = useMessages().steps;
  if (trace.notSigned.length === 0) return null;
  return (
    <dl className={styles['notSigned']}>
      {trace.notSigned.map(({ name, reason }) => (
        <div key={name}>
          <dt>
            {t.notSigned}: {name}
          </dt>{' '}
          <dd>({t.notSignedWhy[reason]})</dd>
        </div>
      ))}
    </dl>
  );
}

const KEYS: readonly KeyId[] = ['kDate', 'kRegion', 'kService', 'kSigning'];

function SigningKey({ signed: { trace } }: { readonly signed: Signed }) {
  const t = useMessages().steps;
  return (
    <Step id="signingKey" title={t.signingKey} what={t.signingKeyWhat}>
      <div className={styles['ladder']}>
        <div className={styles['rung']}>
          <span className={styles['name']}>{t.secretRung}</span>
          <SecretDots />
        </div>
        {KEYS.map((id) => {
          const { value, input } = stepOf(trace, id);
          return (
            <div key={id} className={styles['rung']}>
              <span className={styles['name']}>
                <b id={`label-${id}`}>{id}</b> · {t.hmacOf} <KeyInput text={input.text} source={input.source} />
              </span>
              <div role="group" aria-labelledby={`label-${id}`} className={styles['value']}>
                <code translate="no">{value}</code>
              </div>
            </div>
          );
        })}
      </div>
    </Step>
  );
}

/** The secret is never printed, nor its length. */
function SecretDots() {
  const { highlight } = useStores();
  const lit = useStore(highlight, ({ pointed }) => pointed === 'secret');
  return (
    <span className={classes(styles['secret'], toneClass('key'), lit && styles['lit'])} translate="no">
      AWS4••••••••
    </span>
  );
}

function KeyInput({ text, source }: { readonly text: string; readonly source: Source }) {
  const { highlight } = useStores();
  const lit = useStore(highlight, ({ pointed }) => isLit(pointed, source));
  const { point } = highlight.getState();
  return (
    <span
      className={classes(styles['input'], toneClass(toneOf(source)), lit && styles['lit'])}
      translate="no"
      onPointerEnter={() => point(source)}
      onPointerLeave={() => point(undefined)}
    >
      {text}
    </span>
  );
}

function Signature({ signed: { trace } }: { readonly signed: Signed }) {
  const t = useMessages();
  const { copy, highlight } = useStores();
  const { value } = stepOf(trace, 'signature');
  const lit = useStore(highlight, ({ pointed }) => pointed === 'hash:signature');
  return (
    <Step
      id="signature"
      title={t.steps.signature}
      what={t.steps.signatureWhat}
      tools={
        <CopyButton
          variant="quiet"
          label={t.steps.copyOf(t.steps.signature)}
          done={t.result.copied}
          failed={t.result.copyFailed}
          onCopy={() => copy(value)}
        >
          {t.steps.copy}
        </CopyButton>
      }
    >
      <div className={classes(styles['ladder'], styles['single'])}>
        <code className={classes(toneClass('hash'), lit && styles['lit'])} translate="no">
          {value}
        </code>
      </div>
    </Step>
  );
}
