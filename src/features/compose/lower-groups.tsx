import { useStore } from 'zustand';
import { useSentences } from '@/i18n/context';
import { useStores } from '@/state/context';
import { useProfiles } from '@/state/use-profiles';
import { BodyGroup } from './body-group';
import { FileDrop } from './file-drop';
import { HeadersGroup } from './headers-group';
import { MoreGroup } from './more-group';
import { NameLists } from './name-lists';
import { PolicyGroup } from './policy-group';
import { ProfileChoice } from './profile-choice';
import { ValidFor } from './valid-for';

/** How long it is valid, headers and body or an upload form's policy, and what is seldom changed: fetched after the first look. */
export function LowerGroups() {
  const t = useSentences()?.form;
  const { compose } = useStores();
  const profiles = useProfiles();
  const signatureIn = useStore(compose, ({ request }) => request.signatureIn);
  if (!t) return null;
  return (
    <>
      <FileDrop readProfiles={profiles.read} />
      <ProfileChoice of={profiles} />
      {signatureIn !== 'header' && <ValidFor t={t} />}
      {signatureIn === 'form' ? (
        <PolicyGroup />
      ) : (
        <>
          <HeadersGroup t={t} />
          <BodyGroup t={t} />
        </>
      )}
      <MoreGroup t={t} />
      <NameLists />
    </>
  );
}
