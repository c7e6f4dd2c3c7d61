import { isHopByHop } from '@/core/model/header-kinds';
import type { NotSignedReason } from '@/core/model/trace';

/** What the AWS SDKs leave out besides headers of one connection and `sec-*`. */
const CHANGES_IN_TRANSIT = new Set([
  'cache-control',
  'expect',
  'from',
  'max-forwards',
  'pragma',
  'referer',
  'user-agent',
  'x-amzn-trace-id',
]);

/** Why a header is left out of every signature (the list of the AWS SDKs); undefined where it is signed. */
export function reasonNotToSign(name: string): NotSignedReason | undefined {
  const lower = name.toLowerCase();
  if (lower === 'authorization') return 'carries-the-signature';
  if (lower === 'date' || lower === 'x-amz-date') return 'replaced-by-signing-time';
  if (CHANGES_IN_TRANSIT.has(lower) || isHopByHop(lower) || lower.startsWith('sec-')) return 'changes-in-transit';
  return undefined;
}
