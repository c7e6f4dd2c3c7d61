import { BodyGroup } from './body-group';
import { HeadersGroup } from './headers-group';

/** Headers and body: below what a first look shows, and fetched after it. */
export function LowerGroups() {
  return (
    <>
      <HeadersGroup />
      <BodyGroup />
    </>
  );
}
