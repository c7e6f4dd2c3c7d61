import { lazy } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Disclosure } from '@/ui/disclosure';
import styles from './request-form.module.css';

const ServiceFacts = lazy(async () => ({ default: (await import('./service-facts')).ServiceFacts }));

/** What holds for the service typed, told when it is opened. */
export function ServiceRules() {
  const t = useMessages().compose;
  const { compose } = useStores();
  const service = useStore(compose, ({ request }) => request.service);
  if (service === '') return null;
  return (
    <Disclosure className={styles['hint']} summaryClassName={styles['summary']} summary={t.rulesOf(service)}>
      <ServiceFacts service={service} />
    </Disclosure>
  );
}
