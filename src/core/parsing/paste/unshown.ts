import type { HeaderList } from '@/core/model/headers';
import type { AddedHeader } from '@/core/model/pasted';

/** Those of `names`, in lower case, that a library adds beside the headers shown: with which values nobody knows. */
export function unshown(names: readonly string[], headers: HeaderList): readonly AddedHeader[] {
  const shown = new Set(headers.map(([name]) => name.toLowerCase()));
  return names.filter((name) => !shown.has(name)).map((name) => ({ name, value: undefined }));
}
