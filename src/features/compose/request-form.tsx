import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Segmented } from '@/ui/segmented';
import { CredentialsGroup } from './credentials-group';
import styles from './request-form.module.css';

const LowerGroups = lazy(async () => ({ default: (await import('./lower-groups')).LowerGroups }));

/** How it is signed: everything beside the request line that decides a signature, as a person types it. */
export function RequestForm() {
  const t = useMessages().compose;
  return (
    <section className={styles['form']} aria-labelledby="form-heading">
      <h2 id="form-heading" className="visually-hidden">
        {t.howToSign}
      </h2>
      <SignatureInField />
      <CredentialsGroup />
      <Suspense>
        <LowerGroups />
      </Suspense>
    </section>
  );
}

function SignatureInField() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  return (
    <Segmented
      name="signature-in"
      legend={t.signatureIn}
      value={signatureIn}
      options={[
        ['query', t.query],
        ['header', t.header],
        ['form', t.form],
      ]}
      onChange={compose.getState().setSignatureIn}
    />
  );
}
