import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useStores } from '@/state/context';
import { BodyGroup } from './body-group';
import { HeadersGroup } from './headers-group';
import { TimeGroup } from './time-group';

const PolicyGroup = lazy(async () => ({ default: (await import('./policy-group')).PolicyGroup }));

/** Time, and headers and body or an upload form's policy: below what a first look shows, and fetched after it. */
export function LowerGroups() {
  const { compose } = useStores();
  const inForm = useStore(compose, ({ request }) => request.signatureIn === 'form');
  return (
    <>
      <TimeGroup />
      {inForm ? (
        <Suspense>
          <PolicyGroup />
        </Suspense>
      ) : (
        <>
          <HeadersGroup />
          <BodyGroup />
        </>
      )}
    </>
  );
}
