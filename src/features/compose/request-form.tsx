import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { CredentialsGroup } from './credentials-group';
import { RequestFields } from './request-fields';
import styles from './request-form.module.css';
import { TimeGroup } from './time-group';

const LowerGroups = lazy(async () => ({ default: (await import('./lower-groups')).LowerGroups }));
const PolicyGroup = lazy(async () => ({ default: (await import('./policy-group')).PolicyGroup }));

/** Everything that decides a signature, as a person types it. */
export function RequestForm() {
  const t = useMessages();
  const form = useStore(useStores().compose, ({ request }) => request.signatureIn === 'form');
  return (
    <section className={styles['form']} aria-labelledby="request-heading">
      <h2 id="request-heading" className="visually-hidden">
        {t.compose.request}
      </h2>
      <RequestFields />
      <CredentialsGroup />
      <TimeGroup />
      <Suspense>{form ? <PolicyGroup /> : <LowerGroups />}</Suspense>
    </section>
  );
}
