import { utf8 } from '@/core/kernel/bytes';
import type { ObjectStore } from '@/core/ports';

/** An object as a listing shows it: all but its body. */
export type ListedObject = Awaited<ReturnType<ObjectStore['list']>>[number];

/** The order of S3's listings: the UTF-8 bytes of the keys. */
export function byKey(a: ListedObject, b: ListedObject): number {
  const [left, right] = [utf8(a.key), utf8(b.key)];
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] as number) - (right[at] ?? -1);
}
