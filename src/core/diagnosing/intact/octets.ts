import { fromUtf8 } from '@/core/kernel/bytes';
import { fromHex } from '@/core/kernel/hex';
import type { HeaderList } from '@/core/model/headers';

/** The text whose octets S3 gives in hexadecimal (`41 57 53 34 …`), however the line was broken; undefined where it is cut or absent. */
export function octetsOf(fields: HeaderList, name: string): string | undefined {
  const hex = fields.find(([n]) => n === name)?.[1].replace(/[^0-9a-f]/gi, '');
  const bytes = hex === undefined || hex === '' ? undefined : fromHex(hex);
  return bytes === undefined ? undefined : fromUtf8(bytes);
}
