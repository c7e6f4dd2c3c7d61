import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Disclosure } from '@/ui/disclosure';
import { Fetched } from '@/ui/later';
import styles from './request-form.module.css';

const serviceFacts = createLater(async () => (await import('./service-facts')).ServiceFacts);

/** What holds for the service typed, told when it is opened. */
export function ServiceRules() {
  const { compose: t, later } = useMessages();
  const { compose } = useStores();
  const service = useStore(compose, ({ request }) => request.service);
  if (service === '') return null;
  return (
    <Disclosure className={styles['hint']} summaryClassName={styles['summary']} summary={t.rulesOf(service)}>
      <Fetched later={serviceFacts} what={later.names.rules}>
        {(ServiceFacts) => <ServiceFacts service={service} />}
      </Fetched>
    </Disclosure>
  );
}
