import { stepOf } from '@/core';
import { useSentences } from '@/i18n/context';
import type { Signed } from '@/state/signing-state';
import { KeyDerivation } from './key-derivation';
import own from './last-steps.module.css';
import { Signature } from './signature';
import styles from './steps.module.css';

/** The steps that SigV4a has of its own: its key, and what its signature is made of. */
export function V4aSteps({ signed }: { readonly signed: Signed }) {
  const sentences = useSentences();
  if (!sentences) return null;
  const { v4a: t, lastSteps } = sentences;
  const { r, s } = stepOf(signed.trace, 'ecdsa');
  return (
    <>
      <KeyDerivation signed={signed} title={lastSteps.signingKey} t={t} />
      <Signature signed={signed} what={t.signatureWhat}>
        <dl className={own['numbers']} translate="no">
          <dt>r</dt>
          <dd>{r}</dd>
          <dt>s</dt>
          <dd>{s}</dd>
        </dl>
        <p className={styles['what']}>{t.signatureVaries}</p>
      </Signature>
    </>
  );
}
