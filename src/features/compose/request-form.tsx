import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import { Segmented } from '@/ui/segmented';
import { CredentialsGroup } from './credentials-group';
import styles from './request-form.module.css';

const lowerGroups = createLater(async () => (await import('./lower-groups')).LowerGroups);

/** How it is signed: everything beside the request line that decides a signature, as a person types it. */
export function RequestForm() {
  const {
    compose: t,
    later: { names },
  } = useMessages();
  return (
    <section className={styles['form']} aria-labelledby="form-heading">
      <h2 id="form-heading" className="visually-hidden">
        {t.howToSign}
      </h2>
      <SignatureInField />
      <CredentialsGroup />
      <Fetched later={lowerGroups} what={names.lowerForm}>
        {(LowerGroups) => <LowerGroups />}
      </Fetched>
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
