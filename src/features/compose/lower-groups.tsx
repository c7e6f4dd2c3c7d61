import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useStores } from '@/state/context';
import { BodyGroup } from './body-group';
import { HeadersGroup } from './headers-group';
import { MoreGroup } from './more-group';
import { ValidFor } from './valid-for';

const PolicyGroup = lazy(async () => ({ default: (await import('./policy-group')).PolicyGroup }));

/** Fetched with them, since it is small. */
export { PasteNote } from './paste-note';

/** How long it is valid, headers and body or an upload form's policy, and what is seldom changed: fetched after the first look. */
export function LowerGroups() {
  const { compose } = useStores();
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  return (
    <>
      {signatureIn !== 'header' && <ValidFor />}
      {signatureIn === 'form' ? (
        <Suspense>
          <PolicyGroup />
        </Suspense>
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
