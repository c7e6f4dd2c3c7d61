import { useStore } from 'zustand';
import { createLater } from '@/core';
import { useMessages } from '@/i18n/context';
import { useStores } from '@/state/context';
import { Fetched } from '@/ui/later';
import { BodyGroup } from './body-group';
import { HeadersGroup } from './headers-group';
import { MoreGroup } from './more-group';
import { ValidFor } from './valid-for';

const policyGroup = createLater(async () => (await import('./policy-group')).PolicyGroup);

/** How long it is valid, headers and body or an upload form's policy, and what is seldom changed: fetched after the first look. */
export function LowerGroups() {
  const { names } = useMessages().later;
  const { compose } = useStores();
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  return (
    <>
      {signatureIn !== 'header' && <ValidFor />}
      {signatureIn === 'form' ? (
        <Fetched later={policyGroup} what={names.policy}>
          {(PolicyGroup) => <PolicyGroup />}
        </Fetched>
      ) : (
        <>
          <HeadersGroup />
          <BodyGroup />
        </>
      )}
      <MoreGroup />
    </>
  );
}
