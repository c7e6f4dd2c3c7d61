import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { Fetched } from '@/ui/later';
import { CredentialsGroup } from './credentials-group';
import { CredentialsPaste } from './credentials-paste';
import { RequestFields } from './request-fields';
import styles from './request-form.module.css';

const lowerGroups = createLater(async () => (await import('./lower-groups')).LowerGroups);

/** Everything that decides a signature, as a person types it. */
export function RequestForm() {
  const t = useMessages();
  return (
    <section className={styles['form']} aria-labelledby="request-heading">
      <h2 id="request-heading" className="visually-hidden">
        {t.compose.request}
      </h2>
      <RequestFields />
      <CredentialsGroup />
      <CredentialsPaste />
      <Fetched later={lowerGroups} what={t.later.names.lowerForm}>
        {(LowerGroups) => <LowerGroups />}
      </Fetched>
    </section>
  );
}
