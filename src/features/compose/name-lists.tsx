import { SERVICE_NAMES } from '@/core';
import { REGION_NAMES } from '@/core/lower-fields';

/** Names offered while typing; any other may be typed. */
export function NameLists() {
  return (
    <>
      <Names id="services" names={SERVICE_NAMES} />
      <Names id="regions" names={REGION_NAMES} />
    </>
  );
}

function Names({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
