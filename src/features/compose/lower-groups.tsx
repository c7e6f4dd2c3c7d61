import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import { BodyGroup } from './body-group';
import { HeadersGroup } from './headers-group';
import { TimeGroup } from './time-group';

const policyGroup = createLater(async () => (await import('./policy-group')).PolicyGroup);

/** Time, and headers and body or an upload form's policy: below what a first look shows, and fetched after it. */
export function LowerGroups() {
  const { names } = useMessages().later;
  const { compose } = useStores();
  const inForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  return (
    <>
      <TimeGroup />
      {inForm ? (
        <Fetched later={policyGroup} what={names.policy}>
          {(PolicyGroup) => <PolicyGroup />}
        </Fetched>
      ) : (
        <>
          <HeadersGroup />
          <BodyGroup />
        </>
      )}
    </>
  );
}
