import type { ReactNode } from 'react';
import { type FixedInputField, type KeyAttempt, type Source, stepOf } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import type { Sentences } from '@/i18n/en/sentences/all';
import { useStores } from '@/state/context';
import type { Signed } from '@/state/signing-state';
import { Spoken } from '@/ui/spoken';
import { useWalk } from '@/ui/walk';
import { DerivedKey, useShownKeys } from './derived-key';
import own from './last-steps.module.css';
import { Step } from './step';
import styles from './steps.module.css';
import { Value } from './value';

type Texts = Sentences['v4a'];
const NAMES: readonly Source[] = ['secret', 'accessKeyId'];

type Props = { readonly signed: Signed; readonly title: string; readonly t: Texts };

/**
 * SigV4a's private and public key, and how they come of the secret, which is never printed, nor its length. What the private key can
 * be told from is hidden with it.
 */
export function KeyDerivation({ signed: { trace }, title, t }: Props) {
  const { steps } = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const { at, ...walk } = useWalk(NAMES, (name) => highlight.getState().point(name as Source | undefined));
  const current = at === undefined ? undefined : NAMES[at];
  const { attempts, limit, privateKey } = stepOf(trace, 'keyDerivation');
  const { x, y } = stepOf(trace, 'publicKey');
  const { shown, toggle } = useShownKeys();
  return (
    <Step id="signingKey" title={title} what={t.signingKeyWhat} tools={toggle}>
      <div className={own['ladder']} role="group" aria-label={steps.parts(title)} tabIndex={0} {...walk}>
        <div className={own['rung']}>
          <span className={own['name']}>{t.secretRung}</span>
          <Value source="secret" className={own['secret']} isCurrent={current === 'secret'}>
            AWS4A••••••••
          </Value>
        </div>
        {attempts.map((attempt) => (
          <Attempt key={attempt.counter} attempt={attempt} limit={limit} current={current} shown={shown} t={t} />
        ))}
        <Rung name={t.privateKey} of={t.privateKeyOf}>
          <DerivedKey name={t.privateKey} value={privateKey} shown={shown} />
        </Rung>
        <Rung name={t.publicKeyX} of={t.publicKeyOf}>
          <code translate="no">{x}</code>
        </Rung>
        <Rung name={t.publicKeyY} of={t.publicKeyOf}>
          <code translate="no">{y}</code>
        </Rung>
        <Spoken>{current === undefined ? '' : describeSource(current, sentences)}</Spoken>
      </div>
      <p className={styles['what']}>{t.guard}</p>
    </Step>
  );
}

type AttemptProps = {
  readonly attempt: KeyAttempt;
  readonly limit: string;
  readonly current: Source | undefined;
  readonly shown: boolean;
  readonly t: Texts;
};

function Attempt({ attempt: { fixedInput, candidate }, limit, current, shown, t }: AttemptProps) {
  return (
    <>
      <div className={own['rung']}>
        <span className={own['name']}>
          <b>{t.fixedInput}</b>
        </span>
        <dl className={own['fields']}>
          {fixedInput.map((field) => (
            <div key={field.name}>
              <dt>
                <Bytes field={field} isCurrent={field.source === current} />
              </dt>{' '}
              <dd>{t.fields[field.name]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Rung name={t.candidate} of={t.candidateOf}>
        <DerivedKey name={t.candidate} value={candidate} shown={shown} />
      </Rung>
      <Rung name="n − 2" of={t.limitOf}>
        <code translate="no">{limit}</code>
        <p className={styles['hint']}>{candidate > limit ? t.rejected : t.taken}</p>
      </Rung>
    </>
  );
}

/** A field of the fixed input: what was typed as text, the rest as it stands in the bytes. */
function Bytes({ field, isCurrent }: { readonly field: FixedInputField; readonly isCurrent: boolean }) {
  const { source, text, hex } = field;
  if (source === 'fixed') return <code translate="no">{text ?? hex}</code>;
  return (
    <Value source={source} className={own['input']} isCurrent={isCurrent}>
      {text ?? hex}
    </Value>
  );
}

type RungProps = {
  readonly name: string;
  readonly of: string;
  readonly children: ReactNode;
};

function Rung({ name, of, children }: RungProps) {
  return (
    <div className={own['rung']}>
      <span className={own['name']}>
        <b>{name}</b> · {of}
      </span>
      <div role="group" aria-label={name} className={own['value']}>
        {children}
      </div>
    </div>
  );
}
