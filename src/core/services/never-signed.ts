import type { NotSignedReason } from '@/core/model/trace';

const CHANGES_IN_TRANSIT = new Set([
  'cache-control',
  'connection',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
]);

/** Why a header is left out of every signature (the list of the AWS SDKs); undefined where it is signed. */
export function reasonNotToSign(name: string): NotSignedReason | undefined {
  const lower = name.toLowerCase();
  if (lower === 'authorization') return 'carries-the-signature';
  if (lower === 'date' || lower === 'x-amz-date') return 'replaced-by-signing-time';
  if (CHANGES_IN_TRANSIT.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-'))
    return 'changes-in-transit';
  return undefined;
}
