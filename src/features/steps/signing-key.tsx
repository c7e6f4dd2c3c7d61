import { memo, type ReactNode } from 'react';
import { type KeyId, type Source, type Stepped, stepOf } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import { describeSource } from '@/i18n/describe-source';
import { useStores } from '@/state/context';
import { Spoken } from '@/ui/spoken';
import { useWalk } from '@/ui/walk';
import { DerivedKey, useShownKeys } from './derived-key';
import styles from './last-steps.module.css';
import { Step } from './step';
import { Value } from './value';

type Props = {
  readonly signed: { readonly trace: Stepped };
  /** Draws the name of the secret or of a key, where more is to be said of it. */
  readonly nameOf?: (of: KeyId | 'secret', label: string, drawn: (name: ReactNode) => ReactNode) => ReactNode;
  readonly children?: ReactNode;
};

const KEYS: readonly KeyId[] = ['kDate', 'kRegion', 'kService', 'kSigning'];
const NAMES: readonly Source[] = ['secret', 'date', 'region', 'service'];

/**
 * The four derived keys, which can sign and are hidden until they are asked for; arrow keys walk over what goes into them. The
 * secret is never printed, nor its length.
 */
export const SigningKey = memo(function SigningKey({ signed: { trace }, nameOf = itself, children }: Props) {
  const t = useMessages();
  const sentences = useSentences();
  const { highlight } = useStores();
  const { at, ...walk } = useWalk(NAMES, (name) => highlight.getState().point(name as Source | undefined));
  const current = at === undefined ? undefined : NAMES[at];
  const { shown, toggle, warning } = useShownKeys();
  if (!sentences) return null;
  const { signingKey, signingKeyWhat, secretRung, hmacOf } = sentences.lastSteps;
  return (
    <Step id="signingKey" title={signingKey} what={signingKeyWhat} tools={toggle}>
      <div className={styles['ladder']} role="group" aria-label={t.steps.parts(signingKey)} tabIndex={0} {...walk}>
        <div className={styles['rung']}>
          <span className={styles['name']}>{nameOf('secret', secretRung, (name) => name)}</span>
          <Value source="secret" className={styles['secret']} isCurrent={current === 'secret'}>
            AWS4••••••••
          </Value>
        </div>
        {KEYS.map((id) => {
          const { value, input } = stepOf(trace, id);
          return (
            <div key={id} className={styles['rung']}>
              <span className={styles['name']}>
                {nameOf(id, id, (name) => (
                  <b id={`label-${id}`}>{name}</b>
                ))}{' '}
                · {hmacOf}{' '}
                <Value source={input.source} className={styles['input']} isCurrent={current === input.source}>
                  {input.text}
                </Value>
              </span>
              <div role="group" aria-labelledby={`label-${id}`} className={styles['value']}>
                <DerivedKey name={id} value={value} shown={shown} />
              </div>
            </div>
          );
        })}
        <Spoken>{current === undefined ? '' : describeSource(current, sentences)}</Spoken>
      </div>
      {warning}
      {children}
    </Step>
  );
}, areSame);

const itself: NonNullable<Props['nameOf']> = (_, label, drawn) => drawn(label);

/** Whether the ladder reads as it did before. */
function areSame(before: Props, now: Props): boolean {
  return (
    before.nameOf === now.nameOf &&
    before.children === now.children &&
    KEYS.every((id) => stepOf(before.signed.trace, id) === stepOf(now.signed.trace, id))
  );
}
