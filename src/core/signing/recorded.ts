import { fromUtf8 } from '@/core/kernel/bytes';
import { toHex } from '@/core/kernel/hex';
import type { KeyId } from '@/core/model/trace';
import type { HashRecord } from './tracer';

/** The text that was signed and the keys of one signing, picked out of everything the engine hashed. */
export type RecordedKeys = {
  readonly stringToSign: string;
  readonly keys: Readonly<Record<KeyId, { readonly value: string; readonly input: string }>>;
};
export type Recorded = RecordedKeys & { readonly canonicalRequest: string };

/**
 * Links the hashes of one call by the values they share, not by their order, which interleaves.
 * Throws where a link is missing: the engine then did something this project does not know.
 */
export function readRecords(records: readonly HashRecord[], signature: string): Recorded {
  const { stringToSign, keys } = readKeys(records, signature);
  const requestHash = stringToSign.slice(stringToSign.lastIndexOf('\n') + 1);
  const request = need(records.find((r) => r.key === undefined && r.digest === requestHash));
  return { canonicalRequest: need(fromUtf8(request.data)), stringToSign, keys };
}

/** As readRecords, for a text that was signed as it is. */
export function readKeys(records: readonly HashRecord[], signature: string): RecordedKeys {
  const keyed = (digest: string) => need(records.find((r) => r.key !== undefined && r.digest === digest));
  const signing = keyed(signature);
  const kSigning = keyed(keyHex(signing));
  const kService = keyed(keyHex(kSigning));
  const kRegion = keyed(keyHex(kService));
  const kDate = keyed(keyHex(kRegion));
  const key = (record: HashRecord) => ({ value: record.digest, input: need(fromUtf8(record.data)) });
  return {
    stringToSign: need(fromUtf8(signing.data)),
    keys: { kDate: key(kDate), kRegion: key(kRegion), kService: key(kService), kSigning: key(kSigning) },
  };
}

const keyHex = (record: HashRecord): string => toHex(record.key as Uint8Array);

export function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a hash of this signing was not recorded');
  return value;
}
