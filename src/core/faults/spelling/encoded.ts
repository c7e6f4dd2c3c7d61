import { type Bytes, utf8 } from '@/core/kernel/bytes';

const MOST = 4096;
const known = new Map<string, Bytes>();

/** As `utf8`, for a text that is asked for again and again. The bytes are shared: they must not be written to. */
export function encoded(text: string): Bytes {
  const old = known.get(text);
  if (old) return old;
  if (known.size >= MOST) known.clear();
  const bytes = utf8(text);
  known.set(text, bytes);
  return bytes;
}
